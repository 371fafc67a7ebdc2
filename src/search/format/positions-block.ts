/**
 * A block with the positions of the terms of two blocks of postings. It does not repeat the terms: it has their bytes in the order
 * of the terms, those of the first block before those of the second.
 */
import { ByteReader, ByteWriter } from './bytes.ts';

/** The block with the positions of a block of postings. */
export const positionsBlockOf = (block: number): number => block >>> 1;

/** @param first the bytes of the terms of the first block. @param second those of the second */
export function writePositionsBlock(first: readonly Uint8Array[], second: readonly Uint8Array[]): Uint8Array {
  const to = new ByteWriter();
  to.number(first.length);
  to.number(second.length);
  const all = [...first, ...second];
  for (const { length } of all) to.number(length);
  for (const bytes of all) to.append(bytes);
  return to.take();
}

export interface PositionsBlock {
  /** Number of terms of the first block of postings. */
  readonly first: number;
  /** For each term of both. */
  readonly terms: readonly Uint8Array[];
}

/** @throws {RangeError} when the bytes are damaged */
export function readPositionsBlock(bytes: Uint8Array): PositionsBlock {
  const from = new ByteReader(bytes);
  const first = from.number();
  const all = first + from.number();
  const lengths: number[] = [];
  for (let at = 0; at < all; at += 1) lengths.push(from.number());
  return { first, terms: lengths.map((length) => from.bytes(length)) };
}

/** The positions of a term. @param block the number of its block of postings. @param place its place there */
export function positionsAt({ first, terms }: PositionsBlock, block: number, place: number): Uint8Array {
  const bytes = terms[block % 2 === 0 ? place : first + place];
  if (!bytes) throw new RangeError('A block of the search index has too few terms.');
  return bytes;
}
