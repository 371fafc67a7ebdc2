/** Finds the stories of a shard that have a word or phrase. Works on postings, without the disk or the network. */
import { type Posting, readPostings } from '../../search/format/postings.ts';
import type { QueryPart, Sequence, Step } from './parse-query.ts';

/** For each story its weight, by the number of the story. */
export type Matches = ReadonlyMap<number, number>;

/** @param bytes the postings of each term that the shard has */
export function matchPart({ ways }: QueryPart, bytes: ReadonlyMap<string, Uint8Array>): Matches {
  const all = new Map<number, number>();
  for (const steps of ways) {
    for (const [story, weight] of matchSequence(steps, bytes)) all.set(story, Math.max(weight, all.get(story) ?? 0));
  }
  return all;
}

function matchSequence(steps: Sequence, bytes: ReadonlyMap<string, Uint8Array>): Matches {
  const [first, ...others] = steps.map((step) => postingsOf(step, bytes));
  const matches = new Map<number, number>();
  for (const [story, { weight, positions }] of first ?? []) {
    let sum = weight;
    let starts: readonly number[] = positions;
    for (const [at, postings] of others.entries()) {
      const posting = postings.get(story);
      const distance = (steps[at + 1]?.distance ?? 0) - (steps[0]?.distance ?? 0);
      const there = new Set(posting?.positions);
      starts = starts.filter((start) => there.has(start + distance));
      sum += posting?.weight ?? 0;
    }
    if (others.length === 0 || starts.length > 0) matches.set(story, sum);
  }
  return matches;
}

/** The postings of all forms of a word in one. */
function postingsOf({ terms }: Step, bytes: ReadonlyMap<string, Uint8Array>): ReadonlyMap<number, Posting> {
  const merged = new Map<number, Posting>();
  for (const term of terms) {
    const found = bytes.get(term);
    for (const posting of found ? readPostings(found) : []) {
      const other = merged.get(posting.story);
      merged.set(
        posting.story,
        other
          ? {
              story: posting.story,
              weight: Math.max(posting.weight, other.weight),
              positions: [...other.positions, ...posting.positions],
            }
          : posting,
      );
    }
  }
  return merged;
}
