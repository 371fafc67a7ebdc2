/** Validates highlights read from storage or from an imported file. Any program may have written them. Pure. */
import { type AddressChanges, parseStory, type StoredStory } from '../history/stored-story.ts';
import { MAX_CONTEXT, MAX_QUOTE, type Quote } from './quote.ts';

/**
 * Words of a story that a reader has marked. The address is that of the page with the words; `at` says when they were marked, and may be in
 * the future where a clock was wrong: it is part of the id, so it stays as it is.
 */
export interface StoredHighlight extends StoredStory, Quote {
  /** Empty if there is none. */
  readonly note: string;
}

/** The most highlights of a device: what they take stays well below the five megabytes that a browser gives to a site. */
export const MAX_HIGHLIGHTS = 500;
export const MAX_NOTE = 2000;
/** The last time that a `Date` has, in milliseconds. */
const MAX_TIME = 8.64e15;
/** No page has a longer text. */
const MAX_START = 10_000_000;

/** @param base the path the site lives under; ends with a slash @returns undefined if the value is no highlight of the site */
export function parseHighlight(value: unknown, base: string): StoredHighlight | undefined {
  const story = parseStory(value, base);
  const { exact, prefix, suffix, start, note, at } = (value ?? {}) as Readonly<Record<string, unknown>>;
  if (!story || typeof exact !== 'string' || exact.length > MAX_QUOTE || !exact.trim()) return undefined;
  return {
    ...story,
    at: typeof at === 'number' && at >= 0 && at <= MAX_TIME ? Math.floor(at) : 0,
    exact,
    prefix: typeof prefix === 'string' ? prefix.slice(-MAX_CONTEXT) : '',
    suffix: typeof suffix === 'string' ? suffix.slice(0, MAX_CONTEXT) : '',
    start: typeof start === 'number' && start >= 0 && start <= MAX_START ? Math.floor(start) : 0,
    note: typeof note === 'string' ? note.trim().slice(0, MAX_NOTE) : '',
  };
}

/** Tells highlights apart. Without the address and the note, which may change. */
export const idOf = ({ at, start, prefix, exact }: StoredHighlight): string =>
  JSON.stringify([at, start, prefix, exact]);

/** Merges lists: of two with the same id the first one, newest first, at most `MAX_HIGHLIGHTS`. */
export const mergeHighlights = (...lists: readonly (readonly StoredHighlight[])[]): StoredHighlight[] =>
  mergeAll(lists.flat()).slice(0, MAX_HIGHLIGHTS);

function mergeAll(list: readonly StoredHighlight[]): StoredHighlight[] {
  const byId = new Map<string, StoredHighlight>();
  for (const one of list) if (!byId.has(idOf(one))) byId.set(idOf(one), one);
  return [...byId.values()].sort((a, b) => b.at - a.at);
}

/** Adds highlights to a list as far as there is room: none of the list gives way. */
export function addHighlights(own: readonly StoredHighlight[], some: readonly StoredHighlight[]) {
  const ids = new Set(own.map(idOf));
  const fresh = mergeAll(some.filter((one) => !ids.has(idOf(one))));
  const added = fresh.slice(0, Math.max(0, MAX_HIGHLIGHTS - own.length));
  return { list: mergeHighlights(own, added), added: added.length, noRoom: fresh.length - added.length };
}

/** The valid highlights of a stored list. */
export const parseHighlights = (value: unknown, base: string): StoredHighlight[] =>
  mergeHighlights(Array.isArray(value) ? value.flatMap((one) => parseHighlight(one, base) ?? []) : []);

/** The highlights of a story, on all its pages. @param url the address of its first page */
export const highlightsOf = (list: readonly StoredHighlight[], url: string): StoredHighlight[] =>
  list.filter((one) => one.url === url || articleOf(one.url) === url);

/** The address of the first page of a story, where this is the address of a further one. The last part of the first one may be a number, too. */
const articleOf = (url: string) => /^(.*\/)\d{1,4}\/$/.exec(url)?.[1] ?? url;

/** The highlights after changes of addresses. Those of a story that is gone stay: the reader has chosen these words. */
export const followHighlights = (list: readonly StoredHighlight[], changes: AddressChanges): StoredHighlight[] =>
  list.map((one) => {
    const former = [one.url, articleOf(one.url)].find((url) => Object.hasOwn(changes, url)) ?? '';
    const to = changes[former];
    return to ? { ...one, url: to + one.url.slice(former.length) } : one;
  });
