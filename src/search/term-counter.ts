/**
 * Counts the terms of one story after the other. A story has hundreds of terms and an archive millions of words, so what is counted
 * is in arrays of numbers that are used again for each story.
 */
import { MAX_WEIGHT } from './format/postings.ts';

export interface ArticleWords {
  /** The numbers of its terms; see `TermNumbers`. */
  readonly terms: Uint32Array | Uint16Array;
  /** The weight of each term: 0 to `MAX_WEIGHT`. */
  readonly weights: Uint8Array;
  /** The number of positions of each term: 1 to `MAX_POSITIONS`. */
  readonly counts: Uint8Array;
  /** The positions of all terms, those of each after those of the term before, ascending. */
  readonly positions: Uint32Array | Uint16Array;
}

/** The index has this many positions of a term in a story. */
const MAX_POSITIONS = 255;

export class TermCounter {
  /** For each term its place among the terms of the present story, plus one; 0 for a term that is not in it. */
  #places = new Uint32Array(1 << 12);
  #length = 0;
  /** For each term of the story: its number, the sum of its weights, the number of its positions, and the last of them. */
  #terms = new Uint32Array(1 << 9);
  #scores = new Uint32Array(1 << 9);
  #counts = new Uint8Array(1 << 9);
  #last = new Uint32Array(1 << 9);
  /** Each occurrence in the order of the text: the place of its term, and its position. */
  #found = new Uint32Array(1 << 11);
  #foundLength = 0;
  /** False when a position of a term was added after a larger one: the parts of a joined word may precede it. */
  #inOrder = true;

  add(term: number, weight: number, position: number): void {
    if (term >= this.#places.length) this.#places = grown(this.#places, 2 * term);
    let place = this.#places[term] ?? 0;
    if (place === 0) place = this.#addTerm(term);
    place -= 1;
    this.#scores[place] = (this.#scores[place] ?? 0) + weight;
    const count = this.#counts[place] ?? 0;
    if (count === MAX_POSITIONS) return;
    if (position < (this.#last[place] ?? 0)) this.#inOrder = false;
    this.#counts[place] = count + 1;
    this.#last[place] = position;
    const at = this.#foundLength;
    if (at === this.#found.length) this.#found = grown(this.#found, 2 * at);
    this.#found[at] = place;
    this.#found[at + 1] = position;
    this.#foundLength = at + 2;
  }

  /**
   * The terms of the present story. The counter is empty afterwards.
   * @param norm the score of a term that has half of the largest weight
   */
  take(norm: number): ArticleWords {
    const weights = new Uint8Array(this.#length);
    for (let place = 0; place < weights.length; place += 1) {
      const score = this.#scores[place] ?? 0;
      weights[place] = score === 0 ? 0 : Math.max(1, Math.round((MAX_WEIGHT * score) / (score + norm)));
    }
    const words = {
      terms: this.#terms.slice(0, this.#length),
      weights,
      counts: this.#counts.slice(0, this.#length),
      positions: this.#positions(),
    };
    for (let place = 0; place < words.terms.length; place += 1) this.#places[words.terms[place] ?? 0] = 0;
    this.#length = 0;
    this.#foundLength = 0;
    this.#inOrder = true;
    return words;
  }

  /** The place of a new term, plus one. */
  #addTerm(term: number): number {
    const place = this.#length;
    if (place === this.#terms.length) {
      this.#terms = grown(this.#terms, 2 * place);
      this.#scores = grown(this.#scores, 2 * place);
      this.#last = grown(this.#last, 2 * place);
      const counts = this.#counts;
      this.#counts = new Uint8Array(2 * place);
      this.#counts.set(counts);
    }
    this.#terms[place] = term;
    this.#scores[place] = 0;
    this.#counts[place] = 0;
    this.#last[place] = 0;
    this.#length = place + 1;
    this.#places[term] = this.#length;
    return this.#length;
  }

  #positions(): Uint32Array {
    // From here on, the last positions are no longer needed: their array has where the next position of a term belongs.
    const next = this.#last;
    let total = 0;
    for (let place = 0; place < this.#length; place += 1) {
      next[place] = total;
      total += this.#counts[place] ?? 0;
    }
    const positions = new Uint32Array(total);
    for (let at = 0; at < this.#foundLength; at += 2) {
      const place = this.#found[at] ?? 0;
      const to = next[place] ?? 0;
      positions[to] = this.#found[at + 1] ?? 0;
      next[place] = to + 1;
    }
    if (this.#inOrder) return positions;
    for (let place = 0, from = 0; place < this.#length; place += 1) {
      const end = next[place] ?? 0;
      if (end - from > 1) positions.subarray(from, end).sort();
      from = end;
    }
    return positions;
  }
}

function grown(numbers: Uint32Array<ArrayBuffer>, size: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(size);
  larger.set(numbers);
  return larger;
}
