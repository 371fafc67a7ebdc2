/**
 * Numbers for hashes of 42 bits, from 0 in the order in which they are met: a table of open addressing over typed arrays,
 * because a Map of a million strings or pairs takes ten times the time and the memory. It grows with what is in it: what
 * costs is the way to memory, and in a table no larger than need be the next slot is near more often.
 */

const FIRST = 2 ** 12;

export class TermIds {
  /** For each slot the number and 1, or 0; never more than half of them are taken. */
  #slots = new Int32Array(2 * FIRST);
  /** Upper and lower part of the hash of each number, next to each other. */
  #hashes = new Int32Array(2 * FIRST);
  #count = 0;

  get count(): number {
    return this.#count;
  }

  /** @param low spread over 24 bits at least */
  of(high: number, low: number): number {
    const slots = this.#slots;
    const hashes = this.#hashes;
    const mask = slots.length - 1;
    let slot = slotOf(high, low) & mask;
    for (let number = slots[slot] as number; number > 0; number = slots[slot] as number) {
      if (hashes[2 * number - 2] === low && hashes[2 * number - 1] === high) return number - 1;
      slot = (slot + 1) & mask;
    }
    const number = this.#count++;
    slots[slot] = number + 1;
    hashes[2 * number] = low;
    hashes[2 * number + 1] = high;
    if (2 * this.#count === slots.length) this.#grow();
    return number;
  }

  #grow(): void {
    const slots = new Int32Array(2 * this.#slots.length);
    const hashes = new Int32Array(2 * this.#hashes.length);
    hashes.set(this.#hashes);
    for (let number = 0; number < this.#count; number += 1) {
      let slot = slotOf(hashes[2 * number + 1] as number, hashes[2 * number] as number) & (slots.length - 1);
      while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = number + 1;
    }
    this.#slots = slots;
    this.#hashes = hashes;
  }
}

/** The lower part alone would do for 16 million slots. */
const slotOf = (high: number, low: number) => low ^ (high << 7);
