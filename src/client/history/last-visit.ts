/** Which stories of the front page are new since the visit before. Pure. */
import { isPath } from './stored-story.ts';

/** Between two visits lies at least this. */
const PAUSE = 30 * 60_000;
/** A front page shows some sixty. */
const MOST = 300;

export interface Visit {
  /** When the front page was seen last. */
  readonly at: number;
  /** What was on it in this visit. */
  readonly seen: readonly string[];
  /** What was on it in the visit before; undefined in the first. */
  readonly before?: readonly string[] | undefined;
}

export function visitOf(value: unknown, base: string): Visit | undefined {
  const { at, seen, before } = (value ?? {}) as Record<string, unknown>;
  if (typeof at !== 'number' || !Array.isArray(seen)) return undefined;
  const paths = (list: readonly unknown[]) => list.filter((url) => isPath(url, base)).slice(0, MOST);
  return { at, seen: paths(seen), before: Array.isArray(before) ? paths(before) : undefined };
}

/** @returns the visit as it is now, and which of the stories shown were not there in the one before. */
export function recordVisit(former: Visit | undefined, now: number, shown: readonly string[]) {
  const goesOn = former !== undefined && now - former.at < PAUSE;
  const before = goesOn ? former.before : former?.seen;
  const seen = [...new Set([...shown, ...(goesOn ? former.seen : [])])].slice(0, MOST);
  const known = new Set(before);
  return { visit: { at: now, seen, before }, fresh: before ? shown.filter((url) => !known.has(url)) : [] };
}
