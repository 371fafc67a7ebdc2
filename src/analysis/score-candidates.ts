/**
 * Finds the stories nearest in time that share the most terms with a story. Its arrays are reused for the next story.
 */
import { type InvertedIndex, WORD } from './inverted-index.ts';

/** Maximum number of stories of a term that are examined in one direction. */
const NEAREST = 20;
/** Minimum weight of a rare term: a name or pair of fewer than 64 stories, or a word of fewer than 16. */
const RARE = 4;
/**
 * Minimum number of shared terms: 2 if one is a rare name or pair, 3 if it is a rare word, which may coincide by
 * chance.
 */
const WITH_NAME = 2;
const WITH_WORD = 3;
/** Minimum total weight of the shared terms: two of the rarest, or a rare one and several others. */
const LEAST = 11;
/** A story with less than this fraction of the best story's weight is not listed. */
const BESIDE_THE_BEST = 0.7;

export class CandidateScorer {
  readonly #terms: InvertedIndex;
  readonly #weights: Uint8Array;
  readonly #scores: Uint16Array;
  readonly #shared: Uint8Array;
  /** For each story: the sufficient number of shared terms, or 0 if none of them is rare. */
  readonly #rare: Uint8Array;
  /** For each story: the last group of variants that was counted, from 1, and the weight that was counted for it. */
  readonly #evidence: Uint8Array;
  readonly #counted: Uint8Array;
  /** The stories with counts. */
  readonly #touched: Int32Array;
  #count = 0;

  constructor(terms: InvertedIndex, weights: Uint8Array, stories: number) {
    this.#terms = terms;
    this.#weights = weights;
    this.#scores = new Uint16Array(stories);
    this.#shared = new Uint8Array(stories);
    this.#rare = new Uint8Array(stories);
    this.#evidence = new Uint8Array(stories);
    this.#counted = new Uint8Array(stories);
    this.#touched = new Int32Array(stories);
  }

  /**
   * @param original the original if the story is a near-duplicate, otherwise the story itself
   * @param step -1 for earlier stories, 1 for later ones
   * @returns at most `most` stories, the nearest first
   */
  find(at: number, original: number, step: -1 | 1, most: number): readonly number[] {
    const { termsFrom } = this.#terms;
    this.#count = 0;
    const to = termsFrom[at + 1] as number;
    for (let place = termsFrom[at] as number; place < to; place += 1) this.#visit(place, at, step, original);
    const found = this.#enough();
    const score = (other: number) => this.#scores[other] as number;
    const nearer = (a: number, b: number) => Math.abs(at - a) - Math.abs(at - b);
    const sorted = found.sort((a, b) => score(b) - score(a) || nearer(a, b)).slice(0, most);
    const best = sorted.filter((other) => score(other) >= BESIDE_THE_BEST * score(sorted[0] as number));
    this.#forget();
    return best.sort(nearer);
  }

  /** Adds a term's weight to the nearest stories that contain it. */
  #visit(place: number, at: number, step: -1 | 1, original: number): void {
    const { terms, stories, storiesFrom, own, evidence } = this.#terms;
    const term = terms[place] as number;
    const weight = this.#weights[term] as number;
    if (weight === 0) return;
    const [from, to] = [storiesFrom[term] as number, storiesFrom[term + 1] as number];
    const here = own[place] as number;
    let next = step < 0 ? here - 1 : stories[here] === at && here < to ? here + 1 : here;
    const rare = weight < RARE ? 0 : this.#terms.kinds[term] === WORD ? WITH_WORD : WITH_NAME;
    const number = (evidence[place] as number) + 1;
    for (let seen = 0; seen < NEAREST && next >= from && next < to; seen += 1, next += step) {
      const other = stories[next] as number;
      if (other !== original) this.#add(other, weight, number, rare);
    }
  }

  #add(other: number, weight: number, number: number, rare: number): void {
    if (this.#evidence[other] !== number) {
      if (this.#evidence[other] === 0) this.#touched[this.#count++] = other;
      this.#evidence[other] = number;
      this.#counted[other] = 0;
      this.#shared[other] = (this.#shared[other] as number) + 1;
    }
    const counted = this.#counted[other] as number;
    if (weight <= counted) return;
    this.#counted[other] = weight;
    this.#scores[other] = (this.#scores[other] as number) + weight - counted;
    if (rare > 0 && this.#rare[other] !== WITH_NAME) this.#rare[other] = rare;
  }

  /** The stories that share enough terms. */
  #enough(): number[] {
    const found: number[] = [];
    for (let at = 0; at < this.#count; at += 1) {
      const other = this.#touched[at] as number;
      const rare = this.#rare[other] as number;
      if ((this.#scores[other] as number) < LEAST || rare === 0) continue;
      if ((this.#shared[other] as number) >= rare) found.push(other);
    }
    return found;
  }

  #forget(): void {
    for (let at = 0; at < this.#count; at += 1) {
      const other = this.#touched[at] as number;
      this.#scores[other] = 0;
      this.#shared[other] = 0;
      this.#rare[other] = 0;
      this.#evidence[other] = 0;
      this.#counted[other] = 0;
    }
  }
}
