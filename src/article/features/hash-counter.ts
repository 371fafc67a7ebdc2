/** Counts the hashes of a text in an open table of typed arrays, so that counting a word allocates nothing. */

export class HashCounter {
  #keys = new Int32Array(0);
  #counts = new Int32Array(0);
  #firsts = new Int32Array(0);
  #candidates = new Uint8Array(0);
  #mask = 0;
  /** Used slots in the order in which their hashes were added. */
  readonly slots: number[] = [];

  /** Empties the table and makes room for `most` different hashes. */
  clear(most: number): void {
    const size = 2 ** Math.ceil(Math.log2(Math.max(8, most * 2)));
    if (size > this.#keys.length) {
      this.#keys = new Int32Array(size);
      this.#counts = new Int32Array(size);
      this.#firsts = new Int32Array(size);
      this.#candidates = new Uint8Array(size);
    } else this.#counts.fill(0, 0, size);
    this.#mask = size - 1;
    this.slots.length = 0;
  }

  /**
   * @param at position in the text; the first position of a hash is kept
   * @returns the slot of the hash
   */
  add(hash: number, at: number): number {
    const slot = this.#find(hash);
    const before = this.#counts[slot] as number;
    this.#counts[slot] = before + 1;
    if (before === 0) {
      this.#keys[slot] = hash;
      this.#firsts[slot] = at;
      this.slots.push(slot);
    }
    return slot;
  }

  count(hash: number): number {
    return this.#counts[this.#find(hash)] as number;
  }

  countIn(slot: number): number {
    return this.#counts[slot] as number;
  }

  firstIn(slot: number): number {
    return this.#firsts[slot] as number;
  }

  keyIn(slot: number): number {
    return this.#keys[slot] as number;
  }

  setCandidate(slot: number, isCandidate: boolean): void {
    this.#candidates[slot] = isCandidate ? 1 : 0;
  }

  isCandidate(slot: number): boolean {
    return this.#candidates[slot] === 1;
  }

  #find(hash: number): number {
    const mask = this.#mask;
    let slot = (hash ^ (hash >>> 15)) & mask;
    while (this.#counts[slot] !== 0 && this.#keys[slot] !== hash) slot = (slot + 1) & mask;
    return slot;
  }
}
