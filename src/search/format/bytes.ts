/** Numbers and texts as bytes: whole numbers from 0 on in groups of 7 bits, texts as UTF-8 after their length. */

/** @param value a whole number from 0 to 2^31 - 1. @returns the place after it */
function writeNumber(bytes: Uint8Array, at: number, value: number): number {
  let [place, rest] = [at, value];
  while (rest > 127) {
    bytes[place] = (rest & 127) | 128;
    place += 1;
    rest >>>= 7;
  }
  bytes[place] = rest;
  return place + 1;
}

export class ByteWriter {
  #bytes = new Uint8Array(4096);
  length = 0;

  /** @param value a whole number from 0 to 2^31 - 1 */
  number(value: number): void {
    this.#grow(5);
    this.length = writeNumber(this.#bytes, this.length, value);
  }

  text(text: string): void {
    if (this.#plainText(text)) return;
    const bytes = encoder.encode(text);
    this.number(bytes.length);
    this.append(bytes);
  }

  /** Writes a text of ASCII, which most terms are, without an array of its own. @returns false for another text */
  #plainText(text: string): boolean {
    const start = this.length;
    this.#grow(5 + text.length);
    let at = writeNumber(this.#bytes, start, text.length);
    for (let place = 0; place < text.length; place += 1, at += 1) {
      const code = text.charCodeAt(place);
      if (code > 127) return false;
      this.#bytes[at] = code;
    }
    this.length = at;
    return true;
  }

  append(bytes: Uint8Array): void {
    this.#grow(bytes.length);
    const { length } = bytes;
    // Most are a few bytes, which are copied faster one by one.
    if (length > 32) this.#bytes.set(bytes, this.length);
    else for (let at = 0; at < length; at += 1) this.#bytes[this.length + at] = bytes[at] ?? 0;
    this.length += length;
  }

  /** The bytes that were written; valid until more are. */
  get written(): Uint8Array {
    return this.#bytes.subarray(0, this.length);
  }

  /** A copy of what was written. */
  take(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.length);
  }

  clear(): void {
    this.length = 0;
  }

  #grow(by: number): void {
    if (this.length + by <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.length + by));
    larger.set(this.#bytes.subarray(0, this.length));
    this.#bytes = larger;
  }
}

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true });

/** Reads what a `ByteWriter` wrote. Every method throws a RangeError at the end of the bytes. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  at: number;

  constructor(bytes: Uint8Array, at = 0) {
    this.#bytes = bytes;
    this.at = at;
  }

  get atEnd(): boolean {
    return this.at >= this.#bytes.length;
  }

  number(): number {
    let value = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = this.#bytes[this.at];
      if (byte === undefined) break;
      this.at += 1;
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
    throw new RangeError('The block of the search index is cut off or damaged.');
  }

  text(): string {
    return decoder.decode(this.bytes(this.number()));
  }

  bytes(length: number): Uint8Array {
    if (this.at + length > this.#bytes.length) {
      throw new RangeError('The block of the search index is cut off or damaged.');
    }
    this.at += length;
    return this.#bytes.subarray(this.at - length, this.at);
  }
}
