/**
 * What was told before and after on the subject of a story, by the terms the texts share. A story looks only at those that
 * carry one of its terms and stand nearest to it in time, so that the work grows with the number of stories and not with
 * its square, and a new story changes what stands under few others.
 */
import type { Families } from './copies.ts';
import { sameEvidence } from './evidence.ts';
import { Finder } from './finder.ts';
import type { MarkedStory } from './stories.ts';
import { type Terms, termsOf } from './terms.ts';

/** Another story of a thread and why it is one: the terms both share, at most three, names first. */
export interface ThreadItem {
  readonly path: string;
  readonly reasons: readonly string[];
}

/** The nearest first. */
export interface Thread {
  readonly earlier: readonly ThreadItem[];
  readonly later: readonly ThreadItem[];
}

/** Threads by path. One is put together when it is asked for: a hundred thousand would fill the memory. */
export interface Threads {
  get(path: string): Thread;
}

/** Most stories of a thread in one direction, and most reasons of one. */
const MOST = 5;
const REASONS = 3;
/** A name or a pair of words weighs nothing when this power of four stories carry it, and 1 more for each quarter of them. */
const COMMON = 6;
/** A word alone tells less. */
const COMMON_WORD = 5;

const NONE: Thread = { earlier: [], later: [] };

/**
 * @param stories in reading order; those without a date have no thread and are in none
 * @param families of near-duplicates: of each only the original is listed, and none under its own copies
 */
export function threadsOf(stories: readonly MarkedStory[], families: Families): Threads {
  const places = new Map(stories.map(({ path }, at) => [path, at]));
  const originalOf = (path: string) => families.get(path)?.[0] ?? path;
  const terms = termsOf(stories, (at) => {
    const { path, entry } = stories[at] as MarkedStory;
    return entry.date !== undefined && originalOf(path) === path;
  });
  const weights = weightsOf(terms);
  const finder = new Finder(terms, weights, stories.length);
  return {
    get(path) {
      const at = places.get(path);
      const story = stories[at ?? -1];
      if (at === undefined || story?.entry.date === undefined) return NONE;
      const printed = terms.printed(at);
      const evidence = sameEvidence(printed);
      const original = places.get(originalOf(path)) ?? at;
      const find = (step: -1 | 1): readonly ThreadItem[] =>
        finder.find(at, evidence, original, step, MOST).map((other) => ({
          path: (stories[other] as MarkedStory).path,
          reasons: reasonsOf(terms, weights, evidence, at, other).map((place) => printed[place] as string),
        }));
      return { earlier: find(-1), later: find(1) };
    },
  };
}

/**
 * Steps of four, and no look at the number of all stories, so that one more story seldom changes what a term weighs. A term
 * that one story carries is shared by a near-duplicate at most.
 */
function weightsOf({ storiesFrom, isWord }: Terms): Uint8Array {
  return Uint8Array.from({ length: storiesFrom.length - 1 }, (_, term) => {
    const carried = (storiesFrom[term + 1] as number) - (storiesFrom[term] as number);
    const most = isWord[term] === 1 ? COMMON_WORD : COMMON;
    return carried < 1 ? 0 : Math.max(0, most - Math.floor(Math.log2(carried) / 2));
  });
}

/** Places among the terms of a story of those that it shares with another and that weigh most, one of each evidence. */
function reasonsOf(
  { terms, termsFrom }: Terms,
  weights: Uint8Array,
  evidence: readonly (readonly number[])[],
  at: number,
  other: number,
): readonly number[] {
  const own = terms.subarray(termsFrom[at], termsFrom[at + 1]);
  const others = terms.subarray(termsFrom[other], termsFrom[other + 1]);
  const weight = (place: number) => weights[own[place] as number] as number;
  const heavier = (a: number, b: number) => weight(b) - weight(a) || a - b;
  return evidence
    .flatMap((places) =>
      places
        .filter((place) => weight(place) > 0 && others.includes(own[place] as number))
        .sort(heavier)
        .slice(0, 1),
    )
    .sort(heavier)
    .slice(0, REASONS)
    .sort((a, b) => a - b);
}
