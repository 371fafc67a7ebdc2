/** Validates highlights read from storage or from an imported file. Any program may have written them. Pure. */
import { type AddressChanges, articleOf, follow } from '../history/address-changes.ts';
import { type EntryKind, mergeEntries, parseEntries } from '../history/entries.ts';
import { parseStory, type StoredStory } from '../history/stored-story.ts';

/**
 * A quote of a text: its words, those around it, and its place, as the selectors `TextQuoteSelector` and `TextPositionSelector` of the
 * W3C Web Annotation Data Model say them.
 */
export interface Quote {
  readonly exact: string;
  /** The text before and after it. */
  readonly prefix: string;
  readonly suffix: string;
  /** Where it begins, in UTF-16 units of the text. */
  readonly start: number;
}

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
/** The most characters of a quote, and of the text before and after it that is stored. */
export const MAX_QUOTE = 1000;
export const MAX_CONTEXT = 48;
/** The last time that a `Date` has, in milliseconds. */
const MAX_TIME = 8.64e15;
/** No page has a longer text. */
const MAX_START = 10_000_000;

/** @param base the path the site lives under; ends with a slash @returns undefined if the value is no highlight of the site */
function parseHighlight(value: unknown, base: string): StoredHighlight | undefined {
  const story = parseStory(value, base);
  const { exact, prefix, suffix, start, note, at } = (value ?? {}) as Readonly<Record<string, unknown>>;
  const quoted = textOf(exact);
  if (!story || quoted.length > MAX_QUOTE || !quoted.trim()) return undefined;
  return {
    ...story,
    at: wholeUpTo(MAX_TIME, at),
    exact: quoted,
    prefix: textOf(prefix).slice(-MAX_CONTEXT),
    suffix: textOf(suffix).slice(0, MAX_CONTEXT),
    start: wholeUpTo(MAX_START, start),
    note: textOf(note).trim().slice(0, MAX_NOTE),
  };
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : '');
/** A whole number from 0 to `most`; 0 for any other value. */
const wholeUpTo = (most: number, value: unknown) =>
  typeof value === 'number' && value >= 0 && value <= most ? Math.floor(value) : 0;

/** Tells highlights apart. Without the address and the note, which may change. */
export const idOf = ({ at, start, prefix, exact }: StoredHighlight): string =>
  JSON.stringify([at, start, prefix, exact]);

/** The highlights of a list. Two with the same id are of the same time, so the first one stays. */
export const highlightKind: EntryKind<StoredHighlight> = { parse: parseHighlight, idOf, most: MAX_HIGHLIGHTS };

/** Merges lists: newest first, at most `MAX_HIGHLIGHTS`. */
export const mergeHighlights = (...lists: readonly (readonly StoredHighlight[])[]): StoredHighlight[] =>
  mergeEntries(highlightKind, ...lists);

/** The valid highlights of a stored list. */
export const parseHighlights = (value: unknown, base: string): StoredHighlight[] =>
  parseEntries(highlightKind, value, base);

/** The highlights of a story, on all its pages. @param url the address of its first page */
export const highlightsOf = (list: readonly StoredHighlight[], url: string): StoredHighlight[] =>
  list.filter((one) => one.url === url || articleOf(one.url) === url);

/** The highlights after changes of addresses. Those of a story that is gone stay: the reader has chosen these words. */
export const followHighlights = (list: readonly StoredHighlight[], changes: AddressChanges): StoredHighlight[] =>
  list.map((one) => {
    const url = follow(one.url, changes);
    return url ? { ...one, url } : one;
  });
