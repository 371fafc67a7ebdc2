/** Turns the words of stories into the postings and positions of terms. */
import { BitWriter } from './format/bits.ts';
import { ByteWriter } from './format/bytes.ts';
import { writePositions, writePosting } from './format/postings.ts';
import type { ShardWords } from './shard-words.ts';

export interface InvertedTerm {
  readonly term: string;
  /** Number of stories that have it. */
  readonly stories: number;
  readonly postings: Uint8Array;
  readonly positions: Uint8Array;
}

/** The terms of a shard in their order, each with its postings and positions; see format/postings.ts. */
export function invert(words: ShardWords): InvertedTerm[] {
  const sorted = sortByTerm(words);
  const [postings, positions] = [new ByteWriter(), new BitWriter()];
  let [pair, position] = [0, 0];
  return words.terms.map((term, number) => {
    const [start, end] = [pair, sorted.ends[number] ?? 0];
    postings.clear();
    for (let before = 0; pair < end; pair += 1) {
      const story = sorted.stories[pair] ?? 0;
      writePosting(postings, story, before, sorted.weights[pair] ?? 0);
      before = story;
      const last = position + (sorted.counts[pair] ?? 0);
      writePositions(positions, sorted.positions, position, last);
      position = last;
    }
    return { term, stories: end - start, postings: postings.take(), positions: positions.take() };
  });
}

/** Pairs of term and story, sorted by term and then by story, with the positions of each. */
interface SortedPairs {
  /** For each term, where its pairs end. */
  readonly ends: Uint32Array;
  readonly stories: Uint32Array;
  readonly weights: Uint8Array;
  readonly counts: Uint8Array;
  readonly positions: Uint32Array;
}

/** Sorts by counting. Words are read in the order in which they lie in memory, which is what costs time here. */
function sortByTerm({ terms, termEnds, numbers, weights, counts, positions }: ShardWords): SortedPairs {
  const nextPair = new Uint32Array(terms.length + 1);
  const nextPosition = new Uint32Array(terms.length + 1);
  for (let pair = 0; pair < numbers.length; pair += 1) {
    const after = (numbers[pair] ?? 0) + 1;
    nextPair[after] = (nextPair[after] ?? 0) + 1;
    nextPosition[after] = (nextPosition[after] ?? 0) + (counts[pair] ?? 0);
  }
  for (let term = 1; term <= terms.length; term += 1) {
    nextPair[term] = (nextPair[term] ?? 0) + (nextPair[term - 1] ?? 0);
    nextPosition[term] = (nextPosition[term] ?? 0) + (nextPosition[term - 1] ?? 0);
  }
  const sorted = {
    ends: nextPair.slice(1),
    stories: new Uint32Array(numbers.length),
    weights: new Uint8Array(numbers.length),
    counts: new Uint8Array(numbers.length),
    positions: new Uint32Array(positions.length),
  };
  for (let story = 0, pair = 0, position = 0; story < termEnds.length; story += 1) {
    for (const end = termEnds[story] ?? 0; pair < end; pair += 1) {
      const term = numbers[pair] ?? 0;
      const to = nextPair[term] ?? 0;
      nextPair[term] = to + 1;
      sorted.stories[to] = story;
      sorted.weights[to] = weights[pair] ?? 0;
      sorted.counts[to] = counts[pair] ?? 0;
      let at = nextPosition[term] ?? 0;
      for (let left = counts[pair] ?? 0; left > 0; left -= 1) {
        sorted.positions[at] = positions[position] ?? 0;
        position += 1;
        at += 1;
      }
      nextPosition[term] = at;
    }
  }
  return sorted;
}
