/**
 * Validates stories read from storage or from an imported file. Any program may have written them, so invalid entries are
 * dropped. Pure.
 */

import { isPath } from '../site-path.ts';
import { type AddressChanges, follow } from './address-changes.ts';
import { type EntryKind, mergeEntries, parseEntries } from './entries.ts';

/** A story that was saved or read. */
export interface StoredStory {
  /** The path of its page, including the site's base path. */
  readonly url: string;
  readonly title: string;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** `YYYY-MM-DD`, or empty. */
  readonly date: string;
  /** When it was saved or read, in whole milliseconds; never in the future. */
  readonly at: number;
  /** True when the site has removed the story. */
  readonly gone?: true;
}

/** The most stories of a list. */
export const MAX_STORIES = 1000;
const MAX_TITLE = 500;
const MAX_LANG = 35;

/** @param base the path the site lives under; ends with a slash @returns undefined if the value is no story of the site */
export function parseStory(value: unknown, base: string): StoredStory | undefined {
  const { url, title, lang, dir, date, at, gone } = (value ?? {}) as Readonly<Record<string, unknown>>;
  if (!isPath(url, base) || typeof title !== 'string' || !title.trim()) return undefined;
  return {
    url,
    title: title.slice(0, MAX_TITLE),
    lang: isLang(lang) ? lang : '',
    dir: dir === 'rtl' ? 'rtl' : 'ltr',
    date: isDay(date) ? date : '',
    // A time in the future would keep the entry at the head of its list, and push good ones off the end.
    at: typeof at === 'number' && at >= 0 ? Math.floor(Math.min(at, Date.now())) : 0,
    ...(gone === true && { gone }),
  };
}

const isLang = (lang: unknown): lang is string =>
  typeof lang === 'string' && lang.length <= MAX_LANG && /^[a-z]{2,8}(?:-[a-z\d]{1,8})*$/i.test(lang);

/**
 * Whether a date exists. Browsers reject 31 February or turn it into another day, so the parsed day must print as given; an invalid
 * one prints as null.
 */
const isDay = (date: unknown): date is string =>
  typeof date === 'string' && /^\d{4}-\d\d-\d\d$/.test(date) && `${new Date(date).toJSON()}`.startsWith(date);

/** The stories of a list, one per URL. */
export const storyKind: EntryKind<StoredStory> = { parse: parseStory, idOf: ({ url }) => url, most: MAX_STORIES };

/** The valid stories of a stored list, one per URL, newest first. */
export const parseStories = (value: unknown, base: string): StoredStory[] => parseEntries(storyKind, value, base);

/** Merges lists: one story per URL, newest first, at most `MAX_STORIES`. */
export const mergeStories = (...lists: readonly (readonly StoredStory[])[]): StoredStory[] =>
  mergeEntries(storyKind, ...lists);

export const withoutStory = (list: readonly StoredStory[], url: string): StoredStory[] =>
  list.filter((story) => story.url !== url);

/**
 * The list after changes of addresses: a story that has moved is listed at its new address, one that is gone is marked, and
 * a page that has answered at its own address again loses the mark.
 */
export const followStories = (list: readonly StoredStory[], changes: AddressChanges): StoredStory[] =>
  mergeStories(
    list.map((story) => {
      const url = follow(story.url, changes);
      if (url === undefined) return story;
      const { gone: _, ...rest } = story;
      return url ? { ...rest, url } : { ...rest, gone: true };
    }),
  );
