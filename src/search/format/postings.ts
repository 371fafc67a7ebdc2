/**
 * The postings of a term in a shard: its stories, numbered from the oldest, with its weight in each and the positions of its
 * words. A story is written as its distance from the one before, twice the weight plus one if the term has more than one
 * position, the number of positions in that case, and their distances.
 */
import { ByteReader, type ByteWriter } from './bytes.ts';

export interface Posting {
  readonly story: number;
  /** 0 to `MAX_WEIGHT`. */
  readonly weight: number;
  /** Ascending. */
  readonly positions: readonly number[];
}

/** A weight and the sign of more positions fit in a byte. */
export const MAX_WEIGHT = 63;

/** The part of a story in the postings of a term: weight and positions. */
export function writeOccurrence(to: ByteWriter, weight: number, positions: readonly number[]): void {
  const isMany = positions.length !== 1;
  to.number(weight * 2 + (isMany ? 1 : 0));
  if (isMany) to.number(positions.length);
  let before = 0;
  for (const position of positions) {
    to.number(position - before);
    before = position;
  }
}

/** @throws {RangeError} when the bytes are damaged */
export function readPostings(bytes: Uint8Array): Posting[] {
  const from = new ByteReader(bytes);
  const postings: Posting[] = [];
  let story = 0;
  while (!from.atEnd) {
    story += from.number();
    const first = from.number();
    const weight = first >>> 1;
    const positions: number[] = [];
    let position = 0;
    for (let count = first % 2 === 0 ? 1 : from.number(); count > 0; count -= 1) {
      position += from.number();
      positions.push(position);
    }
    postings.push({ story, weight, positions });
  }
  return postings;
}
