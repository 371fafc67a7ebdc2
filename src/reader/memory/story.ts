/**
 * Stories as a device keeps them. Whatever stands in storage or in a file may have been written by anybody: what is not
 * just so is left out. Pure.
 */

/** A story that was saved or read. */
export interface Kept {
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

/** @param base the path the site lives under; ends with a slash */
function keptOf(value: unknown, base: string): Kept | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { url, title, lang, dir, date, at } = value as Record<string, unknown>;
  if (!isPath(url, base) || typeof title !== 'string' || !title.trim()) return undefined;
  return {
    url,
    title: title.slice(0, LONGEST_TITLE),
    lang: typeof lang === 'string' && /^[a-z]{2,8}(?:-[a-z\d]{1,8})*$/i.test(lang) ? lang : '',
    dir: dir === 'rtl' ? 'rtl' : 'ltr',
    date: typeof date === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(date) ? date : '',
    at: typeof at === 'number' && Number.isFinite(at) ? at : 0,
  };
}

/** A permalink of this site: nothing that could lead elsewhere or run. */
export const isPath = (url: unknown, base: string): url is string =>
  typeof url === 'string' &&
  url.length < 300 &&
  url.startsWith(base) &&
  /^(?:[\w.~%-]+\/)+$/.test(url.slice(base.length)) &&
  !/(?:^|\/)\.{1,2}\//.test(url);

/** The stories of a list, each address once, the newest first. */
export const listOf = (value: unknown, base: string): Kept[] =>
  merged(Array.isArray(value) ? value.flatMap((one) => keptOf(one, base) ?? []) : []);

/** Of lists together the newest, as many as are kept. */
export function merged(...lists: readonly (readonly Kept[])[]): Kept[] {
  const byUrl = new Map<string, Kept>();
  for (const story of lists.flat()) {
    const known = byUrl.get(story.url);
    if (!known || known.at < story.at) byUrl.set(story.url, story);
  }
  return [...byUrl.values()].sort((a, b) => b.at - a.at).slice(0, MOST);
}

export const without = (list: readonly Kept[], url: string): Kept[] => list.filter((story) => story.url !== url);
