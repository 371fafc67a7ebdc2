/** Stores where readers stopped reading an article: the paragraph at the top of the screen. Pure. */
import { isPath } from '../site-path.ts';
import type { AddressChanges } from './stored-story.ts';

const MAX_POSITIONS = 100;

export interface ReadingPosition {
  readonly url: string;
  readonly id: string;
}

/** The valid positions of a stored list: of each page the first, which is the newest. */
export function parsePositions(value: unknown, base: string): ReadingPosition[] {
  const ids = new Map<string, string>();
  for (const one of Array.isArray(value) ? value : [])
    if (isPath(one?.url, base) && typeof one.id === 'string' && /^[hp]-[\w-]{1,200}$/.test(one.id) && !ids.has(one.url))
      ids.set(one.url, one.id);
  return [...ids].slice(0, MAX_POSITIONS).map(([url, id]) => ({ url, id }));
}

/** The positions after changes of addresses, also those on further pages of an article. */
export const followPositions = (positions: readonly ReadingPosition[], changes: AddressChanges): ReadingPosition[] =>
  positions.flatMap(({ url, id }) => {
    const [, article = url, part = ''] = /^(.*\/)(\d{1,4}\/)$/.exec(url) ?? [];
    const former = Object.hasOwn(changes, article) ? article : url;
    if (!Object.hasOwn(changes, former)) return [{ url, id }];
    const to = changes[former];
    return to ? [{ url: former === url ? to : to + part, id }] : [];
  });

/** @param id undefined removes the position of the article */
export const withPosition = (
  positions: readonly ReadingPosition[],
  url: string,
  id: string | undefined,
): ReadingPosition[] => [
  ...(id ? [{ url, id }] : []),
  ...positions.filter((position) => position.url !== url).slice(0, MAX_POSITIONS - 1),
];

/** How far a reader has got in an article. */
export interface Progress {
  /** Seconds during which the page was visible. */
  readonly seconds: number;
  /** The fraction of the text that was scrolled past or is on the screen, 0 to 1. */
  readonly part: number;
}

/**
 * Opening a page is not reading it. A short article is on the screen as a whole, so its end counts only after five seconds.
 * Few people read the last lines of a long article, so 60 % of it counts, after half a minute.
 */
export const isRead = ({ seconds, part }: Progress): boolean =>
  (part >= 1 && seconds >= 5) || (part >= 0.6 && seconds >= 30);
