/**
 * Validates stories read from storage or from an imported file. Any program may have written them, so invalid entries are
 * dropped. Pure.
 */

/** A story that was saved or read. */
export interface StoredStory {
  /** The path of its page, including the site's base path. */
  readonly url: string;
  readonly title: string;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** `YYYY-MM-DD`, or empty. */
  readonly date: string;
  /** When it was saved or read, in milliseconds. */
  readonly at: number;
}

const MAX_STORIES = 1000;
const MAX_TITLE = 500;
const MAX_LANG = 35;
/** The latest time that a `Date` can represent, in milliseconds. */
const MAX_TIME = 8.64e15;

/** @param base the path the site lives under; ends with a slash */
function parseStory(value: unknown, base: string): StoredStory | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { url, title, lang, dir, date, at } = value as Record<string, unknown>;
  if (!isPath(url, base) || typeof title !== 'string' || !title.trim()) return undefined;
  return {
    url,
    title: title.slice(0, MAX_TITLE),
    lang: isLang(lang) ? lang : '',
    dir: dir === 'rtl' ? 'rtl' : 'ltr',
    date: isDay(date) ? date : '',
    at: typeof at === 'number' && at >= 0 && at <= MAX_TIME ? at : 0,
  };
}

const isLang = (lang: unknown): lang is string =>
  typeof lang === 'string' && lang.length <= MAX_LANG && /^[a-z]{2,8}(?:-[a-z\d]{1,8})*$/i.test(lang);

/** Whether a date exists. Browsers reject 31 February or turn it into another day, so the parsed day must print as given. */
function isDay(date: unknown): date is string {
  if (typeof date !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(date)) return false;
  const day = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date);
}

/** Whether a URL is a permalink of this site: it can neither lead elsewhere nor run code. Browsers read `%2e` as a dot. */
export const isPath = (url: unknown, base: string): url is string =>
  typeof url === 'string' &&
  url.length < 300 &&
  url.startsWith(base) &&
  /^(?:[\w.~%-]+\/)+$/.test(url.slice(base.length)) &&
  !/(?:^|\/)(?:\.|%2e){1,2}\//i.test(url);

/** The valid stories of a stored list, one per URL, newest first. */
export const parseStories = (value: unknown, base: string): StoredStory[] =>
  mergeStories(Array.isArray(value) ? value.flatMap((one) => parseStory(one, base) ?? []) : []);

/** Merges lists: one story per URL, newest first, at most `MAX_STORIES`. */
export const mergeStories = (...lists: readonly (readonly StoredStory[])[]): StoredStory[] =>
  uniqueByUrl(lists.flat()).slice(0, MAX_STORIES);

/** One story per URL, newest first. */
function uniqueByUrl(stories: readonly StoredStory[]): StoredStory[] {
  const byUrl = new Map<string, StoredStory>();
  for (const story of stories) {
    const known = byUrl.get(story.url);
    if (!known || known.at < story.at) byUrl.set(story.url, story);
  }
  return [...byUrl.values()].sort((a, b) => b.at - a.at);
}

export interface ImportResult {
  readonly list: readonly StoredStory[];
  /** Number of stories of the file that are now in the list. */
  readonly imported: number;
  /** Number of entries of the file that are not. */
  readonly skipped: number;
}

/** Adds the stories of an imported list. Invalid entries are skipped; so are those that would push a story off the list. */
export function importStories(own: readonly StoredStory[], copy: unknown, base: string): ImportResult {
  const given: readonly unknown[] = Array.isArray(copy) ? copy : [];
  const valid = given.flatMap((one) => parseStory(one, base) ?? []);
  const known = new Set(own.map(({ url }) => url));
  const newStories = uniqueByUrl(valid.filter(({ url }) => !known.has(url)));
  const added = newStories.slice(0, Math.max(0, MAX_STORIES - own.length));
  const list = mergeStories(
    own,
    added,
    valid.filter(({ url }) => known.has(url)),
  );
  const noRoom = newStories.length - added.length;
  return { list, imported: uniqueByUrl(valid).length - noRoom, skipped: given.length - valid.length + noRoom };
}

export const withoutStory = (list: readonly StoredStory[], url: string): StoredStory[] =>
  list.filter((story) => story.url !== url);
