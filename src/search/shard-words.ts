/** The words of all stories of a shard, in arrays that are kept between builds and turned into postings at once. */
import type { TermNumbers } from './article-words.ts';
import type { StoryRecord } from './format/records.ts';
import type { ArticleWords } from './term-counter.ts';

export interface ShardWords {
  /** Sorted. Each is in a story: what is kept must not have words of a text that is held or gone. */
  readonly terms: readonly string[];
  /** Identify the stories; see `keyOf` of the thread. */
  readonly keys: readonly string[];
  readonly records: readonly StoryRecord[];
  /** For each story, where its terms and its positions end. They begin where those of the story before end. */
  readonly termEnds: Uint32Array;
  readonly positionEnds: Uint32Array;
  /** The terms of the stories by their numbers, with their weights and numbers of positions; see `ArticleWords`. */
  readonly numbers: Numbers;
  readonly weights: Uint8Array;
  readonly counts: Uint8Array;
  readonly positions: Numbers;
}

/** Short numbers take half the room, and half the time to keep and to read again. */
type Numbers = Uint32Array | Uint16Array;

function shortened(numbers: Uint32Array): Numbers {
  const short = new Uint16Array(numbers.length);
  for (let at = 0; at < numbers.length; at += 1) {
    const number = numbers[at] ?? 0;
    if (number > 0xffff) return numbers;
    short[at] = number;
  }
  return short;
}

/** A story with its words. */
export interface StoryWords {
  readonly key: string;
  readonly record: StoryRecord;
  readonly words: ArticleWords;
}

/** The words of a story of a shard, numbered as the shard numbers them. */
export function storyWordsAt(shard: ShardWords, story: number): StoryWords {
  const [from, end] = [story > 0 ? shard.termEnds[story - 1] : 0, shard.termEnds[story]];
  const [first, last] = [story > 0 ? shard.positionEnds[story - 1] : 0, shard.positionEnds[story]];
  return {
    key: shard.keys[story] ?? '',
    record: shard.records[story] as StoryRecord,
    words: {
      terms: shard.numbers.subarray(from, end),
      weights: shard.weights.subarray(from, end),
      counts: shard.counts.subarray(from, end),
      positions: shard.positions.subarray(first, last),
    },
  };
}

/**
 * The stories of parts of a shard by their keys.
 * @param numbers number the terms of the stories that are returned; terms without a number get one
 */
export function storiesByKey(parts: readonly ShardWords[], numbers: TermNumbers): Map<string, () => StoryWords> {
  const stories = new Map<string, () => StoryWords>();
  for (const part of parts) {
    const numberOf = Uint32Array.from(part.terms, (term) => numbers.of(term));
    const isSame = numberOf.every((number, before) => number === before);
    for (const [at, key] of part.keys.entries()) {
      stories.set(key, () => {
        const story = storyWordsAt(part, at);
        return isSame ? story : { ...story, words: { ...story.words, terms: renumbered(story.words.terms, numberOf) } };
      });
    }
  }
  return stories;
}

function renumbered(terms: Numbers, numberOf: Uint32Array): Uint32Array {
  const made = new Uint32Array(terms.length);
  for (let at = 0; at < terms.length; at += 1) made[at] = numberOf[terms[at] ?? 0] ?? 0;
  return made;
}

/** @param stories the oldest first. @param numbers the terms by which their words are numbered; some may be in no story */
export function shardWordsOf(stories: readonly StoryWords[], { terms }: TermNumbers): ShardWords {
  const all = (length: (words: ArticleWords) => number) => stories.reduce((sum, { words }) => sum + length(words), 0);
  const pairs = all((words) => words.terms.length);
  const made = {
    keys: stories.map(({ key }) => key),
    records: stories.map(({ record }) => record),
    termEnds: new Uint32Array(stories.length),
    positionEnds: new Uint32Array(stories.length),
    numbers: new Uint32Array(pairs),
    weights: new Uint8Array(pairs),
    counts: new Uint8Array(pairs),
    positions: new Uint32Array(all((words) => words.positions.length)),
  };
  let [pair, position] = [0, 0];
  const isUsed = new Uint8Array(terms.length);
  for (const [at, { words }] of stories.entries()) {
    made.numbers.set(words.terms, pair);
    made.weights.set(words.weights, pair);
    made.counts.set(words.counts, pair);
    made.positions.set(words.positions, position);
    for (const term of words.terms) isUsed[term] = 1;
    pair += words.terms.length;
    position += words.positions.length;
    made.termEnds[at] = pair;
    made.positionEnds[at] = position;
  }
  const sorted = [...terms.keys()].filter((term) => isUsed[term] === 1);
  sorted.sort((a, b) => ((terms[a] ?? '') < (terms[b] ?? '') ? -1 : 1));
  const numberOf = new Uint32Array(terms.length);
  for (const [number, term] of sorted.entries()) numberOf[term] = number;
  for (let at = 0; at < pairs; at += 1) made.numbers[at] = numberOf[made.numbers[at] ?? 0] ?? 0;
  return {
    ...made,
    terms: sorted.map((term) => terms[term] ?? ''),
    numbers: shortened(made.numbers),
    positions: shortened(made.positions),
  };
}
