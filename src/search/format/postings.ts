/**
 * The postings of a term in a shard: its stories, numbered from the oldest, with its weight in each (0 to 255) and the
 * positions of its words.
 */
import { ByteReader, ByteWriter } from './bytes.ts';

export interface Posting {
  readonly story: number;
  readonly weight: number;
  /** Ascending; empty for a filter. */
  readonly positions: readonly number[];
}

/** What a story adds to the postings of a term: weight and positions. */
export function writeOccurrence(to: ByteWriter, weight: number, positions: readonly number[]): void {
  to.number(weight);
  to.number(positions.length);
  let before = 0;
  for (const position of positions) {
    to.number(position - before);
    before = position;
  }
}

/** Joins what stories add to a term, from the oldest story on. */
export class PostingsWriter {
  readonly #to = new ByteWriter();
  #before = 0;

  add(story: number, occurrence: Uint8Array): void {
    this.#to.number(story - this.#before);
    this.#to.append(occurrence);
    this.#before = story;
  }

  take(): Uint8Array {
    const bytes = this.#to.take();
    this.#to.clear();
    this.#before = 0;
    return bytes;
  }
}

/** @throws {RangeError} when the bytes are damaged */
export function readPostings(bytes: Uint8Array): Posting[] {
  const from = new ByteReader(bytes);
  const postings: Posting[] = [];
  let story = 0;
  while (!from.atEnd) {
    story += from.number();
    const weight = from.number();
    const positions: number[] = [];
    let position = 0;
    for (let count = from.number(); count > 0; count -= 1) {
      position += from.number();
      positions.push(position);
    }
    postings.push({ story, weight, positions });
  }
  return postings;
}
