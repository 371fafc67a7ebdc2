/** Where the reading of articles was broken off: the paragraph that was at the top. Pure. */
import { isPath } from './stored-story.ts';

const MOST = 100;

export interface Place {
  readonly url: string;
  readonly id: string;
}

export const placesOf = (value: unknown, base: string): Place[] =>
  (Array.isArray(value) ? value : [])
    .filter(
      (one): one is Place => isPath(one?.url, base) && typeof one.id === 'string' && /^[hp]-[\w-]{1,200}$/.test(one.id),
    )
    .map(({ url, id }) => ({ url, id }))
    .slice(0, MOST);

/** @param id undefined forgets the place */
export const placed = (places: readonly Place[], url: string, id: string | undefined): Place[] => [
  ...(id ? [{ url, id }] : []),
  ...places.filter((place) => place.url !== url).slice(0, MOST - 1),
];

/** How far a reader has come with an article. */
export interface Progress {
  /** Seconds for which it could be seen. */
  readonly seconds: number;
  /** The part of its text that was scrolled past or is on the screen, 0 to 1. */
  readonly part: number;
}

/**
 * Opening a page is not reading it: of a short article all is on the screen at once, so its end counts after a few seconds.
 * Few read the last lines of a long one: most of it counts, after half a minute.
 */
export const isRead = ({ seconds, part }: Progress): boolean =>
  (part >= 1 && seconds >= 5) || (part >= 0.6 && seconds >= 30);
