/**
 * The postings of a term in a shard: its stories, numbered from the oldest, with its weight in each. A posting is one number: the
 * distance from the story before, times eight, plus the weight. The positions of the term in each of the stories are apart from
 * the postings, because only phrases need them.
 */
import type { BitWriter } from './bits.ts';
import { BitReader } from './bits.ts';
import { ByteReader, type ByteWriter } from './bytes.ts';

/** The largest weight. With finer weights the postings are a tenth larger, and no story is found better. */
export const MAX_WEIGHT = 7;

export interface Postings {
  /** Ascending. */
  readonly stories: readonly number[];
  /** 0 to `MAX_WEIGHT`, for each story. */
  readonly weights: readonly number[];
}

/** @param before the story of the posting before, 0 for the first */
export function writePosting(to: ByteWriter, story: number, before: number, weight: number): void {
  to.number((story - before) * (MAX_WEIGHT + 1) + weight);
}

/** @throws {RangeError} when the bytes are damaged */
export function readPostings(bytes: Uint8Array): Postings {
  const from = new ByteReader(bytes);
  const stories: number[] = [];
  const weights: number[] = [];
  let story = 0;
  while (!from.atEnd) {
    const number = from.number();
    story += number >>> 3;
    stories.push(story);
    weights.push(number & MAX_WEIGHT);
  }
  return { stories, weights };
}

/** Bits of a distance between positions that are written in binary: most stories have some hundred words. */
const REST = 7;

/** Writes the positions of a term in one story: at least one, ascending. */
export function writePositions(to: BitWriter, positions: Uint32Array, from: number, end: number): void {
  let before = 0;
  for (let at = from; at < end; at += 1) {
    const position = positions[at] ?? 0;
    to.number(position - before, REST);
    to.bit(at + 1 < end ? 1 : 0);
    before = position;
  }
}

/**
 * @param count number of postings of the term
 * @returns the positions in each of its stories, ascending. @throws {RangeError} when the bytes are damaged
 */
export function readPositions(bytes: Uint8Array, count: number): number[][] {
  const from = new BitReader(bytes);
  return Array.from({ length: count }, () => {
    const positions: number[] = [];
    let position = 0;
    do {
      position += from.number(REST);
      positions.push(position);
    } while (from.bit() === 1);
    return positions;
  });
}
