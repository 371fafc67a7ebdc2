/**
 * What was told before and after on the subject of a story, by the terms the texts share. A story looks only at those that
 * carry one of its terms and stand nearest to it in time, so that the work grows with the number of stories and not with
 * its square, and a new story changes what stands under few others.
 */
import type { Families } from './copies.ts';
import type { MarkedStory } from './stories.ts';
import { printedTerms, type Terms, termsOf } from './terms.ts';

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

/** Threads by path. An item is put together when it is asked for: a hundred thousand threads would fill the memory. */
export interface Threads {
  get(path: string): Thread;
}

/** Most stories of a thread in one direction, and most reasons of one. */
const MOST = 5;
const REASONS = 3;
/** How many stories of a term are looked at in one direction. */
const NEAREST = 20;
/** A term of this many stories weighs nothing, one of a quarter of them 1, of a sixteenth 2, and so on. */
const COMMON_LOG4 = 6;
/** Weight from which on a term is rare. */
const RARE = 3;
/** What the shared terms must weigh together. */
const LEAST = 6;

/**
 * @param stories in reading order; those without a date have no thread and are in none
 * @param families of near-duplicates: of each only the original is listed, and none under its own copies
 */
export function threadsOf(stories: readonly MarkedStory[], families: Families): Threads {
  const isOriginal = (at: number) => {
    const { path, entry } = stories[at] as MarkedStory;
    return entry.date !== undefined && (families.get(path)?.[0] ?? path) === path;
  };
  const terms = termsOf(stories, isOriginal);
  const weights = weightsOf(terms);
  const places = new Map(stories.map(({ path }, at) => [path, at]));
  const finder = new Finder(terms, weights, stories.length);
  const none: Thread = { earlier: [], later: [] };
  return {
    get(path) {
      const at = places.get(path);
      const story = stories[at ?? -1];
      if (at === undefined || story?.entry.date === undefined) return none;
      const original = places.get(families.get(path)?.[0] ?? path) ?? at;
      const printed = printedTerms(story);
      const item = (other: number): ThreadItem => ({
        path: (stories[other] as MarkedStory).path,
        reasons: reasonsOf(terms, weights, at, other).map((term) => printed[term] as string),
      });
      return {
        earlier: finder.find(at, original, -1).map(item),
        later: finder.find(at, original, 1).map(item),
      };
    },
  };
}

/** Steps of four, so that one more story seldom changes what a term weighs. */
function weightsOf({ storiesFrom }: Terms): Uint8Array {
  return Uint8Array.from({ length: storiesFrom.length - 1 }, (_, term) => {
    const carried = (storiesFrom[term + 1] as number) - (storiesFrom[term] as number);
    return carried < 1 ? 0 : Math.max(0, COMMON_LOG4 - Math.floor(Math.log2(carried) / 2));
  });
}

/** Adds up what the neighbours in time share with a story; its arrays are used again for the next. */
class Finder {
  readonly #terms: Terms;
  readonly #weights: Uint8Array;
  readonly #scores: Uint16Array;
  readonly #shared: Uint8Array;
  readonly #rarest: Uint8Array;

  constructor(terms: Terms, weights: Uint8Array, stories: number) {
    this.#terms = terms;
    this.#weights = weights;
    this.#scores = new Uint16Array(stories);
    this.#shared = new Uint8Array(stories);
    this.#rarest = new Uint8Array(stories);
  }

  /** @param step -1 for what was told before a story, 1 for what was told after */
  find(at: number, original: number, step: -1 | 1): readonly number[] {
    const { terms, termsFrom, stories, storiesFrom } = this.#terms;
    const touched: number[] = [];
    for (let next = termsFrom[at] as number; next < (termsFrom[at + 1] as number); next += 1) {
      const term = terms[next] as number;
      const weight = this.#weights[term] as number;
      if (weight === 0) continue;
      const [from, to] = [storiesFrom[term] as number, storiesFrom[term + 1] as number];
      const above = firstAbove(stories, from, to, at);
      let place = step > 0 ? above : above - 1;
      if (step < 0 && place >= from && stories[place] === at) place -= 1;
      for (let seen = 0; seen < NEAREST && place >= from && place < to; seen += 1, place += step) {
        const other = stories[place] as number;
        if (other === original) continue;
        if (this.#scores[other] === 0) touched.push(other);
        this.#scores[other] = (this.#scores[other] as number) + weight;
        this.#shared[other] = (this.#shared[other] as number) + 1;
        if (weight > (this.#rarest[other] as number)) this.#rarest[other] = weight;
      }
    }
    const found = touched.filter(
      (other) =>
        (this.#scores[other] as number) >= LEAST &&
        (this.#shared[other] as number) >= 2 &&
        (this.#rarest[other] as number) >= RARE,
    );
    const score = (other: number) => this.#scores[other] as number;
    const best = found.sort((a, b) => score(b) - score(a) || Math.abs(at - a) - Math.abs(at - b)).slice(0, MOST);
    for (const other of touched) {
      this.#scores[other] = 0;
      this.#shared[other] = 0;
      this.#rarest[other] = 0;
    }
    return best.sort((a, b) => Math.abs(at - a) - Math.abs(at - b));
  }
}

/** The first place in a range of rising numbers whose number is above a given one. */
function firstAbove(rising: Int32Array, from: number, to: number, number: number): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rising[middle] as number) > number) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Places among the terms of a story of those that it shares with another and that weigh most; names come first. */
function reasonsOf({ terms, termsFrom }: Terms, weights: Uint8Array, at: number, other: number): number[] {
  const own = terms.subarray(termsFrom[at], termsFrom[at + 1]);
  const others = terms.subarray(termsFrom[other], termsFrom[other + 1]);
  const weight = (place: number) => weights[own[place] as number] as number;
  return Array.from(own.keys())
    .filter((place) => weight(place) > 0 && others.includes(own[place] as number))
    .sort((a, b) => weight(b) - weight(a) || a - b)
    .slice(0, REASONS)
    .sort((a, b) => a - b);
}
