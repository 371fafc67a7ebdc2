/** Stores where readers stopped reading an article: the paragraph at the top of the screen. Pure. */
import { isPath } from '../site-path.ts';
import { type AddressChanges, follow } from './address-changes.ts';
import { type EntryKind, mergeEntries, parseEntries, type Timed } from './entries.ts';

/** It has no time: the list is in order. */
export interface ReadingPosition extends Timed {
  readonly url: string;
  readonly id: string;
}

/** The positions of a list, the newest first: of each page the first one. */
const positionKind: EntryKind<ReadingPosition> = {
  parse: (value, base) => {
    const { url, id } = (value ?? {}) as Readonly<Record<string, unknown>>;
    return isPath(url, base) && typeof id === 'string' && /^[hp]-[\w-]{1,200}$/.test(id) ? { url, id } : undefined;
  },
  idOf: ({ url }) => url,
  most: 100,
};

/** The valid positions of a stored list. */
export const parsePositions = (value: unknown, base: string): ReadingPosition[] =>
  parseEntries(positionKind, value, base);

/** The positions after changes of addresses, also those on further pages of an article. */
export const followPositions = (positions: readonly ReadingPosition[], changes: AddressChanges): ReadingPosition[] =>
  positions.flatMap(({ url, id }) => {
    const to = follow(url, changes) ?? url;
    return to ? [{ url: to, id }] : [];
  });

/** @param id undefined removes the position of the article */
export const withPosition = (
  positions: readonly ReadingPosition[],
  url: string,
  id: string | undefined,
): ReadingPosition[] =>
  mergeEntries(
    positionKind,
    id ? [{ url, id }] : [],
    positions.filter((position) => position.url !== url),
  );

/** How far a reader has got in an article. */
export interface Progress {
  /** Seconds during which the page was visible. */
  readonly seconds: number;
  /** The fraction of the text that was scrolled past or is on the screen; 1 or more when its end was. */
  readonly part: number;
}

/**
 * Opening a page is not reading it. A short article is on the screen as a whole, so its end counts only after five seconds.
 * Few people read the last lines of a long article, so 60 % of it counts, after half a minute.
 */
export const isRead = ({ seconds, part }: Progress): boolean =>
  (part >= 1 && seconds >= 5) || (part >= 0.6 && seconds >= 30);
