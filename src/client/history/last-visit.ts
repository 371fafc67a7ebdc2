/** Finds the stories of the front page that are new since the previous visit. Pure. */
import { isPath } from '../site-path.ts';
import { type AddressChanges, follow } from './address-changes.ts';

/** Minimum time between two visits, in milliseconds. */
const MIN_PAUSE = 30 * 60_000;
/** Maximum number of stored URLs. A front page shows about sixty stories. */
const MAX_URLS = 300;

export interface Visit {
  /** When the front page was last shown, in milliseconds. */
  readonly at: number;
  /** URLs shown during this visit. */
  readonly seen: readonly string[];
  /** URLs shown during the previous visit; undefined on the first. */
  readonly before?: readonly string[] | undefined;
}

export function visitOf(value: unknown, base: string): Visit | undefined {
  const { at, seen, before } = (value ?? {}) as Record<string, unknown>;
  if (typeof at !== 'number' || !(at >= 0) || !Array.isArray(seen)) return undefined;
  const paths = (list: readonly unknown[]) => list.filter((url) => isPath(url, base)).slice(0, MAX_URLS);
  return {
    at: Math.min(at, Date.now()),
    seen: paths(seen),
    before: Array.isArray(before) ? paths(before) : undefined,
  };
}

/** @returns the visit to store, and the URLs that the previous visit did not show */
export function recordVisit(last: Visit | undefined, now: number, shown: readonly string[]) {
  const continues = last !== undefined && now - last.at < MIN_PAUSE;
  const before = continues ? last.before : last?.seen;
  const seen = [...new Set([...shown, ...(continues ? last.seen : [])])].slice(0, MAX_URLS);
  const known = new Set(before);
  return { visit: { at: now, seen, before }, fresh: before ? shown.filter((url) => !known.has(url)) : [] };
}

/** The visit after changes of addresses: a story that has moved is not new. @param changes see `AddressChanges` */
export const followVisit = ({ at, seen, before }: Visit, changes: AddressChanges): Visit => {
  const followAll = (urls: readonly string[]) => urls.map((url) => follow(url, changes) || url);
  return { at, seen: followAll(seen), before: before && followAll(before) };
};
