/** Shows near-duplicates as one result: the newest, with the others below it. */
import type { Hit } from './search-shard.ts';

/** A result with the near-duplicates that were found too, the oldest first. */
export interface FoldedHit extends Hit {
  readonly copies: readonly Hit[];
}

/** @param hits in the order of the results. A group takes the place of its first story. */
export function foldCopies(hits: readonly Hit[]): FoldedHit[] {
  const groups = Map.groupBy(hits, (hit) => hit.group ?? hit);
  return Array.from(groups.values(), (group) => {
    const [newest, ...others] = group.toSorted((a, b) => (isNewer(a, b) ? -1 : 1)) as [Hit, ...Hit[]];
    return { ...newest, matchesAll: group.some(({ matchesAll }) => matchesAll), copies: others.reverse() };
  });
}

/** Of the same day, the one with the higher number was published later. An undated story is older than all. */
const isNewer = (a: Hit, b: Hit) => a.day > b.day || (a.day === b.day && a.story > b.story);
