/**
 * Remembers a number for each plain word: one of the letters and digits of ASCII. Most words of most texts are plain and were met
 * before. They are found by a hash of their characters, in arrays of numbers, without taking them out of the text.
 */

/** The answer for a word without a number. */
export const UNKNOWN = -1;

export class PlainWords {
  /** For each slot the place of a word, plus one. A word whose slot is taken has the next one that is free. */
  #slots = new Uint32Array(1 << 12);
  #length = 0;
  #hashes = new Int32Array(1 << 11);
  /** For each word, where its characters end. They begin where those of the word before end. */
  #ends = new Uint32Array(1 << 11);
  #numbers = new Uint32Array(1 << 11);
  #characters = new Uint8Array(1 << 14);

  /** @param hash the same for the same word. @returns the number of the word, or `UNKNOWN` */
  find(text: string, from: number, to: number, hash: number): number {
    const mask = this.#slots.length - 1;
    for (let slot = slotOf(hash) & mask; ; slot = (slot + 1) & mask) {
      const place = this.#slots[slot] ?? 0;
      if (place === 0) return UNKNOWN;
      if (this.#hashes[place - 1] === hash && this.#isAt(text, from, to, place - 1))
        return this.#numbers[place - 1] ?? 0;
    }
  }

  /** @param word a word that `find` does not know. @param number from 0 to 2^31 - 1 */
  add(word: string, hash: number, number: number): void {
    if (this.#length === this.#hashes.length) this.#grow();
    const place = this.#length;
    const start = this.#startOf(place);
    const end = start + word.length;
    if (end > this.#characters.length) this.#characters = copied(this.#characters, new Uint8Array(2 * end));
    for (let at = 0; at < word.length; at += 1) this.#characters[start + at] = word.charCodeAt(at);
    this.#hashes[place] = hash;
    this.#ends[place] = end;
    this.#numbers[place] = number;
    this.#length = place + 1;
    this.#fill(place);
  }

  #startOf(place: number): number {
    return place === 0 ? 0 : (this.#ends[place - 1] ?? 0);
  }

  #isAt(text: string, from: number, to: number, place: number): boolean {
    const start = this.#startOf(place);
    if ((this.#ends[place] ?? 0) - start !== to - from) return false;
    for (let at = from, other = start; at < to; at += 1, other += 1)
      if (text.charCodeAt(at) !== this.#characters[other]) return false;
    return true;
  }

  #fill(place: number): void {
    const mask = this.#slots.length - 1;
    let slot = slotOf(this.#hashes[place] ?? 0) & mask;
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
    this.#slots[slot] = place + 1;
  }

  /** Half of the slots at least are free. */
  #grow(): void {
    const size = 2 * this.#length;
    this.#hashes = copied(this.#hashes, new Int32Array(size));
    this.#ends = copied(this.#ends, new Uint32Array(size));
    this.#numbers = copied(this.#numbers, new Uint32Array(size));
    this.#slots = new Uint32Array(2 * size);
    for (let place = 0; place < this.#length; place += 1) this.#fill(place);
  }
}

/** Spreads hashes of words that differ in their last letter only. */
const slotOf = (hash: number): number => Math.imul(hash, 0x9e3779b1) >>> 12;

function copied<Numbers extends Uint8Array | Int32Array | Uint32Array>(from: Numbers, to: Numbers): Numbers {
  to.set(from);
  return to;
}
