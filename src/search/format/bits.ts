/**
 * Numbers in few bits: the quotient of a number and a power of two as ones before a zero, and the rest in binary (Rice coding).
 * Positions of words are spread evenly over a text, so gzip takes nothing off their bytes, and these are shorter.
 */

export class BitWriter {
  #bytes = new Uint8Array(4096);
  #length = 0;
  /** Bits that do not fill a byte yet, and how many they are. */
  #bits = 0;
  #count = 0;

  bit(bit: 0 | 1): void {
    this.#add(bit, 1);
  }

  /** @param value a whole number from 0 on. @param rest how many of its bits are written in binary, at most 16 */
  number(value: number, rest: number): void {
    let ones = value >>> rest;
    for (; ones >= 8; ones -= 8) this.#add(0xff, 8);
    this.#add((((1 << (ones + 1)) - 2) << rest) | (value & ((1 << rest) - 1)), ones + 1 + rest);
  }

  /** Fills what was written up with zeros to whole bytes. @returns how many bytes they are */
  fill(): number {
    if (this.#count > 0) this.#add(0, 8 - this.#count);
    return this.#length;
  }

  /** The bits that were written, filled up to whole bytes. The writer is empty afterwards. */
  take(): Uint8Array {
    this.fill();
    const bytes = this.#bytes.slice(0, this.#length);
    this.#length = 0;
    return bytes;
  }

  /** @param count at most 24, so that it fits into 32 bits with what is left */
  #add(bits: number, count: number): void {
    this.#bits = (this.#bits << count) | bits;
    this.#count += count;
    while (this.#count >= 8) {
      this.#count -= 8;
      if (this.#length === this.#bytes.length) this.#grow();
      this.#bytes[this.#length] = this.#bits >>> this.#count;
      this.#length += 1;
    }
    this.#bits &= (1 << this.#count) - 1;
  }

  #grow(): void {
    const larger = new Uint8Array(this.#length * 2);
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}

/** Reads what a `BitWriter` wrote. Every method throws a RangeError at the end of the bytes. */
export class BitReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  bit(): 0 | 1 {
    const byte = this.#bytes[this.#at >>> 3];
    if (byte === undefined) throw new RangeError('The block of the search index is cut off or damaged.');
    const bit = (byte >>> (7 - (this.#at & 7))) & 1;
    this.#at += 1;
    return bit as 0 | 1;
  }

  number(rest: number): number {
    let value = 0;
    while (this.bit() === 1) value += 1;
    for (let at = 0; at < rest; at += 1) value = value * 2 + this.bit();
    return value;
  }
}
