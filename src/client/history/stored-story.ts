/**
 * Stories as a device keeps them. Whatever stands in storage or in a file may have been written by anybody: what is not
 * just so is left out. Pure.
 */

/** A story that was saved or read. */
export interface StoredStory {
  /** Its path, the site's base path included. */
  readonly url: string;
  readonly title: string;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** `YYYY-MM-DD`, or empty. */
  readonly date: string;
  /** When it was saved or read, in milliseconds. */
  readonly at: number;
}

const MOST = 1000;
const LONGEST_TITLE = 500;
const LONGEST_LANG = 35;
/** The last moment that a date can be of. */
const LAST = 8.64e15;

/** @param base the path the site lives under; ends with a slash */
function keptOf(value: unknown, base: string): StoredStory | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { url, title, lang, dir, date, at } = value as Record<string, unknown>;
  if (!isPath(url, base) || typeof title !== 'string' || !title.trim()) return undefined;
  return {
    url,
    title: title.slice(0, LONGEST_TITLE),
    lang: isLang(lang) ? lang : '',
    dir: dir === 'rtl' ? 'rtl' : 'ltr',
    date: isDay(date) ? date : '',
    at: typeof at === 'number' && at >= 0 && at <= LAST ? at : 0,
  };
}

const isLang = (lang: unknown): lang is string =>
  typeof lang === 'string' && lang.length <= LONGEST_LANG && /^[a-z]{2,8}(?:-[a-z\d]{1,8})*$/i.test(lang);

/** A day of the calendar. Browsers make nothing or another day of 31 February, so the day must come back as it went in. */
function isDay(date: unknown): date is string {
  if (typeof date !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(date)) return false;
  const day = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date);
}

/** A permalink of this site: nothing that could lead elsewhere or run. Browsers read `%2e` as a dot. */
export const isPath = (url: unknown, base: string): url is string =>
  typeof url === 'string' &&
  url.length < 300 &&
  url.startsWith(base) &&
  /^(?:[\w.~%-]+\/)+$/.test(url.slice(base.length)) &&
  !/(?:^|\/)(?:\.|%2e){1,2}\//i.test(url);

/** The stories of a list, each address once, the newest first. */
export const listOf = (value: unknown, base: string): StoredStory[] =>
  merged(Array.isArray(value) ? value.flatMap((one) => keptOf(one, base) ?? []) : []);

/** Of lists together the newest, as many as are kept. */
export const merged = (...lists: readonly (readonly StoredStory[])[]): StoredStory[] =>
  unique(lists.flat()).slice(0, MOST);

/** Each address once, the newest first. */
function unique(stories: readonly StoredStory[]): StoredStory[] {
  const byUrl = new Map<string, StoredStory>();
  for (const story of stories) {
    const known = byUrl.get(story.url);
    if (!known || known.at < story.at) byUrl.set(story.url, story);
  }
  return [...byUrl.values()].sort((a, b) => b.at - a.at);
}

/** What a list becomes by a copy of one, and how many entries of the copy it now has and has not. */
export interface TakenBack {
  readonly list: readonly StoredStory[];
  readonly taken: number;
  readonly left: number;
}

/**
 * Adds to a list what a file has. An entry that is not just so is left out, and so is what there is no room for: nothing that
 * is in the list gives way to it.
 */
export function takenBack(own: readonly StoredStory[], copy: unknown, base: string): TakenBack {
  const given: readonly unknown[] = Array.isArray(copy) ? copy : [];
  const good = given.flatMap((one) => keptOf(one, base) ?? []);
  const known = new Set(own.map(({ url }) => url));
  const others = unique(good.filter(({ url }) => !known.has(url)));
  const added = others.slice(0, Math.max(0, MOST - own.length));
  const list = merged(
    own,
    added,
    good.filter(({ url }) => known.has(url)),
  );
  const lost = others.length - added.length;
  return { list, taken: unique(good).length - lost, left: given.length - good.length + lost };
}

export const without = (list: readonly StoredStory[], url: string): StoredStory[] =>
  list.filter((story) => story.url !== url);
