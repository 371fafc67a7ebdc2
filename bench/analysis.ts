/**
 * `node --expose-gc bench/analysis.ts`: measures the cost of near-duplicates, related stories and names at 1,000, 10,000 and
 * 100,000 stories, with features made from a seed: a few names that many stories share, many names that few share, and one
 * story in fifty a rerun. Then it counts the stories whose related stories change when one story of 10,000 is removed.
 */
import { termCodes } from '../src/article/features/term-codes.ts';
import { findNearDuplicates } from '../src/analysis/near-duplicates.ts';
import { entitiesOfStories } from '../src/analysis/named-entities.ts';
import type { StoryFeatures } from '../src/analysis/story-features.ts';
import { buildInvertedIndex } from '../src/analysis/inverted-index.ts';
import { findRelatedStories } from '../src/analysis/related-stories.ts';
import { between, type Random, randomFrom } from './corpus/random.ts';

const NAMES = 11;
const WORDS = 12;
const RERUN = 50;
/** Characters of a digest. */
const PRINT = 43;
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** One of a hundred thousand names; the first are far more frequent than the last. */
const some = (random: Random) => Math.floor(100_000 ** random());

const printFrom = (random: Random) =>
  Array.from({ length: PRINT }, () => ALPHABET[between(random, 0, ALPHABET.length - 1)]).join('');

const distinct = (length: number, make: () => string) => [...new Set(Array.from({ length }, make))];

function* storiesOf(count: number): Generator<StoryFeatures> {
  let wordingDigest = '';
  for (let at = 0; at < count; at += 1) {
    const random = randomFrom(7, at);
    const names = distinct(NAMES, () => `Given${some(random) % 997} Surname${some(random)}`);
    const words = distinct(WORDS, () => `word${some(random)}`);
    // A rerun has the words of the story before it.
    if (at % RERUN !== 1) wordingDigest = printFrom(random);
    const date = new Date(Date.UTC(2000, 0, 1 + Math.floor(at / 10))).toISOString().slice(0, 10);
    const features = {
      names: names.join('\t'),
      words: words.join('\t'),
      terms: termCodes(names, words),
      wordingDigest,
    };
    yield { path: String(at).padStart(6, '0'), entry: { date, lang: 'en' }, features };
  }
}

interface Cost {
  readonly ms: number;
  readonly megabytes: number;
}

/** Processor time of a task, which other programs hardly affect, and the memory that is in use after it. */
function costOf<Result>(task: () => Result): readonly [Result, Cost] {
  const held = () => {
    globalThis.gc?.();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return (heapUsed + arrayBuffers) / 1e6;
  };
  const before = held();
  const started = process.cpuUsage();
  const result = task();
  const { user, system } = process.cpuUsage(started);
  const ms = (user + system) / 1000;
  return [result, { ms, megabytes: held() - before }];
}

function row(count: number): string {
  const [stories, made] = costOf(() => [...storiesOf(count)]);
  const [families, copies] = costOf(() => findNearDuplicates(stories));
  const [terms, index] = costOf(() => buildInvertedIndex(stories, families));
  const [threads, ready] = costOf(() => findRelatedStories(stories, families, terms));
  const [linked, all] = costOf(() => stories.filter(({ path }) => threads.get(path).earlier.length > 0).length);
  const [names, carried] = costOf(() => entitiesOfStories(stories, families, terms).length);
  const costs = [copies, index, ready, all, carried].map(
    ({ ms, megabytes }) => `${Math.round(ms)} ms ${Math.round(megabytes)} MB`,
  );
  const stored = `${Math.round((made.megabytes * 1e6) / count)} bytes each`;
  return [count, stored, ...costs, `${families.size} in families, ${linked} with a thread, ${names} names`].join(' | ');
}

/** The number of other stories whose related stories change when one story is removed. */
function changed(count: number, samples: number): readonly number[] {
  const stories = [...storiesOf(count)];
  const printed = (list: readonly StoryFeatures[]) => {
    const families = findNearDuplicates(list);
    const threads = findRelatedStories(list, families, buildInvertedIndex(list, families));
    return new Map(list.map(({ path }) => [path, JSON.stringify(threads.get(path))]));
  };
  const full = printed(stories);
  const counts = Array.from({ length: samples }, (_, sample) => {
    const gone = Math.floor(((sample + 0.5) / samples) * count);
    const without = printed(stories.filter((_, at) => at !== gone));
    return [...without].filter(([path, thread]) => thread !== full.get(path)).length;
  });
  return counts.sort((a, b) => a - b);
}

console.log('stories | marks | copies | index of terms | ready for threads | all threads | names | found');
for (const count of [1000, 10_000, 100_000]) console.log(row(count));
const counts = changed(10_000, 9);
console.log(`One of 10,000 stories less: ${counts.join(', ')} other threads change.`);
