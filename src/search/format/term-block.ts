/**
 * A block of terms in their order, each with its bytes. A term is written as the length of what it shares with the one before
 * and the rest. In a shard, the bytes of a term are its postings; in the list of all terms, they say in how many stories of
 * which shards it is.
 */
import { ByteReader, ByteWriter } from './bytes.ts';

export interface TermBytes {
  readonly term: string;
  readonly bytes: Uint8Array;
}

export interface TermBlock {
  /** The first term of the block. */
  readonly first: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Bytes after which a block may end, and bytes after which it must. A single term may have more. */
const ENOUGH = 20_000;
const MOST = 40_000;
/** One of so many terms may be the first of a block, so that blocks after a new term are cut where they were. */
const FIRST_OF = 24;

/** Cuts sorted terms into blocks. Where a block begins depends on the terms, not on how many there are. */
export function* termBlocks(terms: Iterable<TermBytes>): Generator<TermBlock> {
  const heads = new ByteWriter();
  const bodies = new ByteWriter();
  let first: string | undefined;
  let before = '';
  const block = (): TermBlock => {
    const all = new ByteWriter();
    all.number(heads.length);
    all.append(heads.take());
    all.append(bodies.take());
    heads.clear();
    bodies.clear();
    return { first: first ?? '', bytes: all.take() };
  };
  for (const { term, bytes } of terms) {
    const size = heads.length + bodies.length;
    if (first !== undefined && size > 0 && (size + bytes.length > MOST || (size > ENOUGH && mayBegin(term)))) {
      yield block();
      first = undefined;
    }
    if (first === undefined) [first, before] = [term, ''];
    const shared = sharedLength(before, term);
    heads.number(shared);
    heads.text(term.slice(shared));
    heads.number(bytes.length);
    bodies.append(bytes);
    before = term;
  }
  if (first !== undefined) yield block();
}

/** All terms of a block. @throws {RangeError} when it is damaged */
export function readTermBlock(block: Uint8Array): TermBytes[] {
  const heads = new ByteReader(block);
  const length = heads.number();
  const end = heads.at + length;
  const bodies = new ByteReader(block, end);
  const terms: TermBytes[] = [];
  let term = '';
  while (heads.at < end) {
    term = term.slice(0, heads.number()) + heads.text();
    terms.push({ term, bytes: bodies.bytes(heads.number()) });
  }
  return terms;
}

/** The term in a block, by halving. @param terms as from `readTermBlock` */
export function findTerm(terms: readonly TermBytes[], wanted: string): TermBytes | undefined {
  const found = terms[firstNotBefore(terms.length, wanted, (at) => terms[at]?.term ?? '')];
  return found?.term === wanted ? found : undefined;
}

/** The place of the first of sorted terms that is not before `wanted`. */
export function firstNotBefore(length: number, wanted: string, termAt: (at: number) => string): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (termAt(middle) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a.charCodeAt(length) === b.charCodeAt(length)) length += 1;
  // A pair of surrogates is not divided, because half of it is no UTF-8.
  const last = b.charCodeAt(length - 1);
  return last >= 0xd800 && last < 0xdc00 ? length - 1 : length;
}

function mayBegin(term: string): boolean {
  let hash = 0x811c9dc5;
  for (let at = 0; at < term.length; at += 1) hash = Math.imul(hash ^ term.charCodeAt(at), 0x01000193);
  return (hash >>> 8) % FIRST_OF === 0;
}
