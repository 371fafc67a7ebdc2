/**
 * A print of a text's wording, by which near-duplicates are found without the texts: MinHash in one permutation. Every
 * three words in a row fall by their hash into one of 32 drawers, and each drawer keeps its least. The share of drawers in
 * which two prints agree is about the share of wording that the two texts have in common, whatever was put before, cut or
 * moved. (A SimHash of 64 bits was the other choice: it tells a rerun from a report of the same series less well, as it
 * adds up the frequent words that a series shares.)
 *
 * Reports of a series (exchange rates, weather, box scores) share wording and differ in their figures, so those have
 * eight drawers of their own.
 */
import { DIGITS, type Tokens } from './tokens.ts';

const WORDING = 32;
const FIGURES = 8;
/** A text with less wording than this has no print: two such texts are alike by chance. */
const LEAST = 10;

/** Two characters a drawer: 0 is empty, else 1 to 4095. */
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const RANGE = 4095;
const drawers = new Int32Array(WORDING + FIGURES);
const EMPTY = 0x7fff_ffff;

/** Spreads the bits of a hash over all of it. */
export function mixed(value: number): number {
  let bits = Math.imul(value ^ (value >>> 16), 0x7feb352d);
  bits = Math.imul(bits ^ (bits >>> 15), 0x846ca68b);
  return bits ^ (bits >>> 16);
}

/** @returns 80 characters, or none where there is too little text */
export function copyPrintOf({ count, hash, style }: Tokens): string {
  if (count < LEAST + 2) return '';
  drawers.fill(EMPTY);
  for (let at = 0; at < count; at += 1) {
    const own = hash[at] as number;
    if ((style[at] as number) & DIGITS) keep(WORDING, mixed(own), 29);
    if (at < 2) continue;
    const three = Math.imul(Math.imul(hash[at - 2] as number, 31) + (hash[at - 1] as number), 31) + own;
    keep(0, mixed(three), 27);
  }
  let print = '';
  for (const least of drawers) {
    const value = least === EMPTY ? 0 : 1 + (least % RANGE);
    print += (ALPHABET[value >> 6] as string) + (ALPHABET[value & 63] as string);
  }
  return print;
}

/** The upper bits choose the drawer, the lower ones are what it keeps the least of. */
function keep(first: number, value: number, bits: number): void {
  const drawer = first + (value >>> bits);
  const rest = value & ((1 << bits) - 1);
  if (rest < (drawers[drawer] as number)) drawers[drawer] = rest;
}
