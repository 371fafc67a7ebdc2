/**
 * Finds the stories nearest in time that share the most terms with a story. Its arrays are reused for the next story.
 */
import { type InvertedIndex, WORD } from './inverted-index.ts';

/** Maximum number of stories of a term that are examined in one direction. */
const MAX_STORIES_PER_TERM = 20;
/** Minimum weight of a rare term: a name or pair of fewer than 64 stories, or a word of fewer than 16. */
const MIN_RARE_WEIGHT = 4;
/**
 * Minimum number of shared terms: 2 if one is a rare name or pair, 3 if it is a rare word, which may coincide by
 * chance.
 */
const MIN_SHARED_WITH_NAME = 2;
const MIN_SHARED_WITH_WORD = 3;
/** Minimum total weight of the shared terms: two of the rarest, or a rare one and several others. */
const MIN_SCORE = 11;
/** A story with less than this fraction of the best story's weight is not listed. */
const MIN_SHARE_OF_BEST = 0.7;

export class CandidateScorer {
  readonly #terms: InvertedIndex;
  readonly #weights: Uint8Array;
  readonly #scores: Uint16Array;
  readonly #shared: Uint8Array;
  /** For each story: the sufficient number of shared terms, or 0 if none of them is rare. */
  readonly #minShared: Uint8Array;
  /** For each story: the last group of variants that was counted, from 1, and the weight that was counted for it. */
  readonly #variantGroup: Uint8Array;
  readonly #countedWeight: Uint8Array;
  /** The stories with counts. */
  readonly #touched: Int32Array;
  #count = 0;

  constructor(terms: InvertedIndex, weights: Uint8Array, stories: number) {
    this.#terms = terms;
    this.#weights = weights;
    this.#scores = new Uint16Array(stories);
    this.#shared = new Uint8Array(stories);
    this.#minShared = new Uint8Array(stories);
    this.#variantGroup = new Uint8Array(stories);
    this.#countedWeight = new Uint8Array(stories);
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
    for (let position = termsFrom[at] as number; position < to; position += 1)
      this.#addTerm(position, at, step, original);
    const found = this.#sufficient();
    const score = (other: number) => this.#scores[other] as number;
    const nearer = (a: number, b: number) => Math.abs(at - a) - Math.abs(at - b);
    const sorted = found.sort((a, b) => score(b) - score(a) || nearer(a, b)).slice(0, most);
    const best = sorted.filter((other) => score(other) >= MIN_SHARE_OF_BEST * score(sorted[0] as number));
    this.#reset();
    return best.sort(nearer);
  }

  /** Adds a term's weight to the nearest stories that contain it. */
  #addTerm(position: number, at: number, step: -1 | 1, original: number): void {
    const { terms, stories, storiesFrom, ownPositions, variantGroups } = this.#terms;
    const term = terms[position] as number;
    const weight = this.#weights[term] as number;
    if (weight === 0) return;
    const [from, to] = [storiesFrom[term] as number, storiesFrom[term + 1] as number];
    const ownPosition = ownPositions[position] as number;
    let next =
      step < 0 ? ownPosition - 1 : stories[ownPosition] === at && ownPosition < to ? ownPosition + 1 : ownPosition;
    const minShared =
      weight < MIN_RARE_WEIGHT ? 0 : this.#terms.termTypes[term] === WORD ? MIN_SHARED_WITH_WORD : MIN_SHARED_WITH_NAME;
    const group = (variantGroups[position] as number) + 1;
    for (let seen = 0; seen < MAX_STORIES_PER_TERM && next >= from && next < to; seen += 1, next += step) {
      const other = stories[next] as number;
      if (other !== original) this.#add(other, weight, group, minShared);
    }
  }

  #add(other: number, weight: number, group: number, minShared: number): void {
    if (this.#variantGroup[other] !== group) {
      if (this.#variantGroup[other] === 0) this.#touched[this.#count++] = other;
      this.#variantGroup[other] = group;
      this.#countedWeight[other] = 0;
      this.#shared[other] = (this.#shared[other] as number) + 1;
    }
    const countedWeight = this.#countedWeight[other] as number;
    if (weight <= countedWeight) return;
    this.#countedWeight[other] = weight;
    this.#scores[other] = (this.#scores[other] as number) + weight - countedWeight;
    if (minShared > 0 && this.#minShared[other] !== MIN_SHARED_WITH_NAME) this.#minShared[other] = minShared;
  }

  /** The stories that share enough terms. */
  #sufficient(): number[] {
    const found: number[] = [];
    for (let at = 0; at < this.#count; at += 1) {
      const other = this.#touched[at] as number;
      const minShared = this.#minShared[other] as number;
      if ((this.#scores[other] as number) < MIN_SCORE || minShared === 0) continue;
      if ((this.#shared[other] as number) >= minShared) found.push(other);
    }
    return found;
  }

  #reset(): void {
    for (let at = 0; at < this.#count; at += 1) {
      const other = this.#touched[at] as number;
      this.#scores[other] = 0;
      this.#shared[other] = 0;
      this.#minShared[other] = 0;
      this.#variantGroup[other] = 0;
      this.#countedWeight[other] = 0;
    }
  }
}
