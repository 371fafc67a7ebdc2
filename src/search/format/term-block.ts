/**
 * A block of terms in their order, each with its bytes. A term is written as the length of what it shares with the one before
 * and the rest. In a shard, the bytes of a term are its postings, and a hash of the term says in which block it is; in the list of
 * all terms, they say in how many stories of which shards it is, and the blocks follow each other.
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
const ENOUGH = 4500;
const MOST = 9000;
/** One of so many terms may be the first of a block, so that blocks after a new term are cut where they were. */
const FIRST_OF = 24;

/** Writes the terms of a block one after the other. */
export class TermBlockWriter {
  readonly #heads = new ByteWriter();
  readonly #bodies = new ByteWriter();
  #before = '';

  get size(): number {
    return this.#heads.length + this.#bodies.length;
  }

  add({ term, bytes }: TermBytes): void {
    const shared = sharedLength(this.#before, term);
    this.#heads.number(shared);
    this.#heads.text(term.slice(shared));
    this.#heads.number(bytes.length);
    this.#bodies.append(bytes);
    this.#before = term;
  }

  /** The block. The writer is empty afterwards. */
  take(): Uint8Array<ArrayBuffer> {
    const all = new ByteWriter();
    all.number(this.#heads.length);
    all.append(this.#heads.written);
    all.append(this.#bodies.written);
    this.#heads.clear();
    this.#bodies.clear();
    this.#before = '';
    return all.take();
  }
}

/** Cuts sorted terms into blocks. Where a block begins depends on the terms, not on how many there are. */
export function* termBlocks(terms: Iterable<TermBytes>): Generator<TermBlock> {
  const block = new TermBlockWriter();
  let first: string | undefined;
  for (const one of terms) {
    const { size } = block;
    if (first !== undefined && (size + one.bytes.length > MOST || (size > ENOUGH && mayBegin(one.term)))) {
      yield { first, bytes: block.take() };
      first = undefined;
    }
    first ??= one.term;
    block.add(one);
  }
  if (first !== undefined) yield { first, bytes: block.take() };
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

/** The place of a term in a block, by halving; undefined where it is not in it. @param terms as from `readTermBlock` */
export function findTerm(terms: readonly TermBytes[], wanted: string): number | undefined {
  const place = firstNotBefore(terms.length, wanted, (at) => terms[at]?.term ?? '');
  return terms[place]?.term === wanted ? place : undefined;
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

/** The number of the block of a shard that has a term, if any has. @param blocks how many the shard has */
export const blockOf = (term: string, blocks: number): number => hashOf(term) % blocks;

const mayBegin = (term: string): boolean => hashOf(term) % FIRST_OF === 0;

/** FNV-1a without its lowest bits, which are less evenly spread. */
function hashOf(term: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < term.length; at += 1) hash = Math.imul(hash ^ term.charCodeAt(at), 0x01000193);
  return hash >>> 8;
}
