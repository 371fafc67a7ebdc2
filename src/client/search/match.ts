/** Finds the stories of a shard that have a word or phrase. Works on what was loaded, without the disk or the network. */
import { type Postings, readPositions, readPostings } from '../../search/format/postings.ts';
import type { QueryPart, Sequence, Step } from './parse-query.ts';

/** For each story its weight, by the number of the story. */
export type Matches = ReadonlyMap<number, number>;

/** A term in a shard. */
export interface TermInShard {
  readonly postings: Uint8Array;
  /** Undefined where no sequence of several words has the term. */
  readonly positions?: Uint8Array | undefined;
}

/** @param terms those of the query that the shard has */
export function matchPart({ ways }: QueryPart, terms: ReadonlyMap<string, TermInShard>): Matches {
  const all = new Map<number, number>();
  for (const steps of ways) {
    for (const [story, weight] of matchSequence(steps, terms)) all.set(story, Math.max(weight, all.get(story) ?? 0));
  }
  return all;
}

/** Whether a story of the shard has all words of a sequence, wherever they are. Needs no positions. */
export function mayMatch(steps: Sequence, terms: ReadonlyMap<string, TermInShard>): boolean {
  const [first, ...others] = steps.map((step) => storiesOf(step, terms, false));
  return [...(first?.keys() ?? [])].some((story) => others.every((stories) => stories.has(story)));
}

interface StepInStory {
  weight: number;
  readonly positions: number[];
}

function matchSequence(steps: Sequence, terms: ReadonlyMap<string, TermInShard>): Matches {
  if (steps.length > 1 && !mayMatch(steps, terms)) return new Map();
  const [first, ...others] = steps.map((step) => storiesOf(step, terms, steps.length > 1));
  const matches = new Map<number, number>();
  for (const [story, { weight, positions }] of first ?? []) {
    let sum = weight;
    let starts: readonly number[] = positions;
    for (const [at, stories] of others.entries()) {
      const there = stories.get(story);
      const distance = (steps[at + 1]?.distance ?? 0) - (steps[0]?.distance ?? 0);
      const places = new Set(there?.positions);
      starts = starts.filter((start) => places.has(start + distance));
      sum += there?.weight ?? 0;
    }
    if (others.length === 0 || starts.length > 0) matches.set(story, sum);
  }
  return matches;
}

/** The stories with any form of a word. */
function storiesOf(
  { terms }: Step,
  inShard: ReadonlyMap<string, TermInShard>,
  withPositions: boolean,
): ReadonlyMap<number, StepInStory> {
  const merged = new Map<number, StepInStory>();
  for (const term of terms) {
    const found = inShard.get(term);
    if (!found) continue;
    const { stories, weights }: Postings = readPostings(found.postings);
    const positions = withPositions ? readPositions(found.positions ?? new Uint8Array(), stories.length) : [];
    for (const [at, story] of stories.entries()) {
      const weight = weights[at] ?? 0;
      const other = merged.get(story);
      if (!other) merged.set(story, { weight, positions: positions[at] ?? [] });
      else {
        other.weight = Math.max(other.weight, weight);
        other.positions.push(...(positions[at] ?? []));
      }
    }
  }
  return merged;
}
