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
  const { terms, termEnds, numbers, counts } = words;
  const ends = endsOf(numbers, terms.length);
  const pairs = pairsByTerm(numbers, ends);
  const storyOf = new Uint32Array(numbers.length);
  for (let story = 0, pair = 0; story < termEnds.length; story += 1) {
    for (const end = termEnds[story] ?? 0; pair < end; pair += 1) storyOf[pair] = story;
  }
  const positionOf = new Uint32Array(numbers.length);
  for (let pair = 0, at = 0; pair < numbers.length; pair += 1) {
    positionOf[pair] = at;
    at += counts[pair] ?? 0;
  }
  const to = { postings: new ByteWriter(), positions: new BitWriter() };
  return terms.map((term, number) => {
    const start = number > 0 ? (ends[number - 1] ?? 0) : 0;
    const ofTerm = pairs.subarray(start, ends[number]);
    writeTerm(ofTerm, { words, storyOf, positionOf }, to);
    return { term, stories: ofTerm.length, postings: to.postings.take(), positions: to.positions.take() };
  });
}

/** For each term, where its pairs end when they are sorted by term. */
function endsOf(numbers: Uint32Array, terms: number): Uint32Array {
  const ends = new Uint32Array(terms);
  for (let pair = 0; pair < numbers.length; pair += 1) {
    const term = numbers[pair] ?? 0;
    ends[term] = (ends[term] ?? 0) + 1;
  }
  for (let term = 1; term < terms; term += 1) ends[term] = (ends[term] ?? 0) + (ends[term - 1] ?? 0);
  return ends;
}

/** The pairs of term and story, sorted by term and then by story. */
function pairsByTerm(numbers: Uint32Array, ends: Uint32Array): Uint32Array {
  const next = ends.slice();
  const pairs = new Uint32Array(numbers.length);
  for (let pair = numbers.length - 1; pair >= 0; pair -= 1) {
    const term = numbers[pair] ?? 0;
    const to = (next[term] ?? 0) - 1;
    next[term] = to;
    pairs[to] = pair;
  }
  return pairs;
}

interface Pairs {
  readonly words: ShardWords;
  /** The story of each pair. */
  readonly storyOf: Uint32Array;
  /** Where the positions of each pair begin. */
  readonly positionOf: Uint32Array;
}

function writeTerm(
  pairs: Uint32Array,
  { words: { weights, counts, positions }, storyOf, positionOf }: Pairs,
  to: { readonly postings: ByteWriter; readonly positions: BitWriter },
): void {
  to.postings.clear();
  for (let at = 0, before = 0; at < pairs.length; at += 1) {
    const pair = pairs[at] ?? 0;
    const story = storyOf[pair] ?? 0;
    writePosting(to.postings, story, before, weights[pair] ?? 0);
    before = story;
    const first = positionOf[pair] ?? 0;
    writePositions(to.positions, positions, first, first + (counts[pair] ?? 0));
  }
}
