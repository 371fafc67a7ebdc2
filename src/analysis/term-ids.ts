/**
 * Maps 42-bit hashes to numbers, from 0 in the order of insertion. This is a table with open addressing over typed
 * arrays, because a Map of a million strings or pairs takes ten times the time and memory. The table grows with its
 * contents: memory access dominates its cost, and a small table has a better cache hit rate.
 */

const INITIAL_SLOTS = 2 ** 12;

export class TermIds {
  /** For each slot the number plus 1, or 0 if it is free. At most half of the slots are used. */
  #slots = new Int32Array(2 * INITIAL_SLOTS);
  /** Upper and lower part of the hash of each number, adjacent. */
  #hashes = new Int32Array(2 * INITIAL_SLOTS);
  #count = 0;

  get count(): number {
    return this.#count;
  }

  /** @param low a hash with at least 24 uniformly distributed bits */
  of(high: number, low: number): number {
    const slots = this.#slots;
    const hashes = this.#hashes;
    const mask = slots.length - 1;
    let slot = slotOf(high, low) & mask;
    for (let id = slots[slot] as number; id > 0; id = slots[slot] as number) {
      if (hashes[2 * id - 2] === low && hashes[2 * id - 1] === high) return id - 1;
      slot = (slot + 1) & mask;
    }
    const id = this.#count++;
    slots[slot] = id + 1;
    hashes[2 * id] = low;
    hashes[2 * id + 1] = high;
    if (2 * this.#count === slots.length) this.#grow();
    return id;
  }

  #grow(): void {
    const slots = new Int32Array(2 * this.#slots.length);
    const hashes = new Int32Array(2 * this.#hashes.length);
    hashes.set(this.#hashes);
    for (let id = 0; id < this.#count; id += 1) {
      let slot = slotOf(hashes[2 * id + 1] as number, hashes[2 * id] as number) & (slots.length - 1);
      while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = id + 1;
    }
    this.#slots = slots;
    this.#hashes = hashes;
  }
}

/** The lower part alone would suffice for 16 million slots. */
const slotOf = (high: number, low: number) => low ^ (high << 7);
