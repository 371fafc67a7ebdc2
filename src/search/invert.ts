/** Turns the words of stories into the postings and positions of terms. */
import { BitWriter } from './format/bits.ts';
import { ByteWriter } from './format/bytes.ts';
import { writePositions, writePosting } from './format/postings.ts';
import type { ShardWords } from './shard-words.ts';

/** The terms of a shard in their order, each with its postings and positions; see format/postings.ts. */
export class InvertedTerms {
  readonly terms: readonly string[];
  /** For each term, the number of stories that have it. */
  readonly stories: Uint32Array;
  /** The postings and the positions of all terms, and for each term where its own end. */
  readonly #postings: Uint8Array;
  readonly #postingsEnds: Uint32Array;
  readonly #positions: Uint8Array;
  readonly #positionsEnds: Uint32Array;

  constructor(words: ShardWords) {
    const { terms } = words;
    const sorted = sortByTerm(words);
    const [postings, positions] = [new ByteWriter(), new BitWriter()];
    this.terms = terms;
    this.stories = new Uint32Array(terms.length);
    this.#postingsEnds = new Uint32Array(terms.length);
    this.#positionsEnds = new Uint32Array(terms.length);
    for (let term = 0, pair = 0, position = 0; term < terms.length; term += 1) {
      const end = sorted.ends[term] ?? 0;
      this.stories[term] = end - pair;
      for (let before = 0; pair < end; pair += 1) {
        const story = sorted.stories[pair] ?? 0;
        const facts = sorted.facts[pair] ?? 0;
        const last = position + (facts & 0xff);
        writePosting(postings, story, before, facts >>> 8);
        writePositions(positions, sorted.positions, position, last);
        before = story;
        position = last;
      }
      this.#postingsEnds[term] = postings.length;
      this.#positionsEnds[term] = positions.fill();
    }
    this.#postings = postings.take();
    this.#positions = positions.take();
  }

  /** Bytes of all postings. */
  get size(): number {
    return this.#postings.length;
  }

  postingsOf(term: number): Uint8Array {
    return this.#postings.subarray(this.#postingsEnds[term - 1] ?? 0, this.#postingsEnds[term]);
  }

  positionsOf(term: number): Uint8Array {
    return this.#positions.subarray(this.#positionsEnds[term - 1] ?? 0, this.#positionsEnds[term]);
  }
}

/** Pairs of term and story, sorted by term and then by story, with the positions of each. */
interface SortedPairs {
  /** For each term, where its pairs end. */
  readonly ends: Uint32Array;
  readonly stories: Uint32Array;
  /** The weight, times 256, plus the number of positions. */
  readonly facts: Uint16Array;
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
  const ends = nextPair.slice(1);
  const stories = new Uint32Array(numbers.length);
  const facts = new Uint16Array(numbers.length);
  const sorted = new Uint32Array(positions.length);
  for (let story = 0, pair = 0, position = 0; story < termEnds.length; story += 1) {
    for (const end = termEnds[story] ?? 0; pair < end; pair += 1) {
      const term = numbers[pair] ?? 0;
      const count = counts[pair] ?? 0;
      const to = nextPair[term] ?? 0;
      nextPair[term] = to + 1;
      stories[to] = story;
      facts[to] = ((weights[pair] ?? 0) << 8) | count;
      let at = nextPosition[term] ?? 0;
      for (const after = at + count; at < after; at += 1, position += 1) sorted[at] = positions[position] ?? 0;
      nextPosition[term] = at;
    }
  }
  return { ends, stories, facts, positions: sorted };
}
