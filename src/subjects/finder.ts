/** Finds the stories nearest in time that share most with one. Its arrays are used again for the next story. */
import type { Terms } from './terms.ts';

/** How many stories of a term are looked at in one direction. */
const NEAREST = 20;
/** Weight from which on a term is rare: names and pairs of less than 64 stories, words of less than 16. */
const RARE = 4;
/** So many shared terms do with a rare name or pair; a rare word two texts may share by chance. */
const WITH_NAME = 2;
const WITH_WORD = 3;
/** What the shared terms must weigh together: two of the rarest, or a rare one and several others. */
const LEAST = 11;
/** A story with less than this share of the best one's weight is not listed beside it. */
const BESIDE_THE_BEST = 0.7;

export class Finder {
  readonly #terms: Terms;
  readonly #weights: Uint8Array;
  readonly #scores: Uint16Array;
  readonly #shared: Uint8Array;
  /** How many shared terms do for a story; 0 as long as no rare one is among them. */
  readonly #rare: Uint8Array;
  /** The evidence that was counted last for a story, and what it counted. */
  readonly #evidence: Uint8Array;
  readonly #counted: Uint8Array;

  constructor(terms: Terms, weights: Uint8Array, stories: number) {
    this.#terms = terms;
    this.#weights = weights;
    this.#scores = new Uint16Array(stories);
    this.#shared = new Uint8Array(stories);
    this.#rare = new Uint8Array(stories);
    this.#evidence = new Uint8Array(stories);
    this.#counted = new Uint8Array(stories);
  }

  /**
   * @param evidence places among the story's terms, those together that say the same
   * @param original what the story is a near-duplicate of, or itself
   * @param step -1 for what was told before it, 1 for what was told after
   * @returns at most `most`, the nearest first
   */
  find(at: number, evidence: readonly (readonly number[])[], original: number, step: -1 | 1, most: number): number[] {
    const { terms, termsFrom } = this.#terms;
    const first = termsFrom[at] as number;
    const touched: number[] = [];
    for (const [number, places] of evidence.entries()) {
      for (const place of places) this.#visit(terms[first + place] as number, number + 1, at, step, original, touched);
    }
    const score = (other: number) => this.#scores[other] as number;
    const nearer = (a: number, b: number) => Math.abs(at - a) - Math.abs(at - b);
    const sorted = touched
      .filter((other) => this.#suffices(other))
      .sort((a, b) => score(b) - score(a) || nearer(a, b))
      .slice(0, most);
    const best = sorted.filter((other) => score(other) >= BESIDE_THE_BEST * score(sorted[0] as number));
    for (const all of [this.#scores, this.#shared, this.#rare, this.#evidence, this.#counted]) {
      for (const other of touched) all[other] = 0;
    }
    return best.sort(nearer);
  }

  /** Adds what a term weighs to the stories that carry it and stand nearest. */
  #visit(term: number, number: number, at: number, step: -1 | 1, original: number, touched: number[]): void {
    const weight = this.#weights[term] as number;
    if (weight === 0) return;
    const { stories, storiesFrom } = this.#terms;
    const [from, to] = [storiesFrom[term] as number, storiesFrom[term + 1] as number];
    let place = step > 0 ? firstAbove(stories, from, to, at) : firstAbove(stories, from, to, at - 1) - 1;
    for (let seen = 0; seen < NEAREST && place >= from && place < to; seen += 1, place += step) {
      const other = stories[place] as number;
      if (other === original) continue;
      if (this.#evidence[other] !== number) {
        if (this.#scores[other] === 0) touched.push(other);
        this.#evidence[other] = number;
        this.#counted[other] = 0;
        this.#shared[other] = (this.#shared[other] as number) + 1;
      }
      const counted = this.#counted[other] as number;
      if (weight <= counted) continue;
      this.#counted[other] = weight;
      this.#scores[other] = (this.#scores[other] as number) + weight - counted;
      if (weight >= RARE && this.#rare[other] !== WITH_NAME) {
        this.#rare[other] = this.#terms.isWord[term] === 1 ? WITH_WORD : WITH_NAME;
      }
    }
  }

  #suffices(other: number): boolean {
    const [score, shared, rare] = [this.#scores[other], this.#shared[other], this.#rare[other]] as [
      number,
      number,
      number,
    ];
    return score >= LEAST && rare > 0 && shared >= rare;
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
