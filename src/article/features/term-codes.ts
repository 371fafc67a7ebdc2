/**
 * The names and words of an article in numbers, as one string: they are compared with those of all other articles in every
 * build, and letters would be split, trimmed and looked up a hundred thousand times each time. The codes are made once,
 * when an article is parsed, and kept with its marks.
 *
 * A code is eight characters for each name and word as they are listed: 41 bits of the hash of what it is known by and one
 * that tells names from words, then which evidence it belongs to and whether it is one word alone. Two terms of a million
 * share their hash by chance in one archive out of five; they would then be taken for one.
 */
import { groupVariants } from './group-variants.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const BITS = 6;
const HIGH = 3;
const LOW = 4;
/** Characters of a code that tell which term it is. */
export const HASH = HIGH + LOW;
/** Characters of a code. */
export const CODE = HASH + 1;

/** In the upper part of a hash: a name. */
export const IS_NAME = 1 << (HIGH * BITS - 1);
/** In the last character of a code: a word, neither a name nor a pair. */
const IS_WORD = 32;
/** An article has 26 terms at most, so this is never met. */
const LAST_EVIDENCE = IS_WORD - 1;

const CODES = Uint8Array.from(ALPHABET, (character) => character.charCodeAt(0));
const VALUES = new Uint8Array(128);
for (const [value, code] of CODES.entries()) VALUES[code] = value;

/** What stands between two names or words of `Marks`. */
export const listed = (joined: string): readonly string[] => (joined === '' ? [] : joined.split('\t'));

/** The same for `U.S.` and `US`, `Khan’s` and `Khan`: what is told apart by more than its spelling stays apart. */
export function nameKey(name: string): string {
  const plain = name.includes('.') ? name.replaceAll('.', '') : name;
  return plain.endsWith("'s") || plain.endsWith('’s') ? plain.slice(0, -2) : plain;
}

/** The same for one thing and several, in English. */
export const wordKey = (word: string): string =>
  word.length > 1 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;

/**
 * @param names of `Marks`
 * @param words likewise
 */
export function termCodes(names: readonly string[], words: readonly string[]): string {
  const hashes: Hashes = { highs: [], lows: [] };
  for (const name of names) take(hashes, nameKey(name), IS_NAME);
  for (const word of words) take(hashes, wordKey(word), 0);
  const printed = [...names, ...words];
  const firsts = printed.map((_, at) => firstOf(hashes, at));
  // What is listed in two spellings counts as it stands first.
  const distinct = firsts.every((first, at) => first === at) ? printed : printed.filter((_, at) => firsts[at] === at);
  const evidence = groupVariants(distinct);
  const codes: number[] = [];
  let met = 0;
  const groups: number[] = [];
  for (const [at, term] of printed.entries()) {
    const first = firsts[at] as number;
    const group = first === at ? (evidence[met++] as number) : (groups[first] as number);
    groups.push(group);
    put(codes, hashes.highs[at] as number, HIGH);
    put(codes, hashes.lows[at] as number, LOW);
    put(codes, Math.min(group, LAST_EVIDENCE) | (at >= names.length && !term.includes(' ') ? IS_WORD : 0), 1);
  }
  return String.fromCharCode(...codes);
}

/** Upper and lower parts of the hashes of keys. */
interface Hashes {
  readonly highs: number[];
  readonly lows: number[];
}

function take({ highs, lows }: Hashes, key: string, isName: number): void {
  let [high, low] = [0x811c9dc5, 0x811c9dc5];
  for (let at = 0; at < key.length; at += 1) {
    const code = key.charCodeAt(at);
    high = Math.imul(high ^ code, 0x5bd1e995);
    low = Math.imul(low ^ code, 0x01000193);
  }
  highs.push((mixed(high) & (IS_NAME - 1)) | isName);
  lows.push(mixed(low) & (2 ** (LOW * BITS) - 1));
}

/** Spreads the bits of a hash over all of it. */
function mixed(value: number): number {
  let bits = Math.imul(value ^ (value >>> 16), 0x7feb352d);
  bits = Math.imul(bits ^ (bits >>> 15), 0x846ca68b);
  return bits ^ (bits >>> 16);
}

/** The first place of the same hash. */
function firstOf({ highs, lows }: Hashes, at: number): number {
  let first = lows.indexOf(lows[at] as number);
  while (highs[first] !== highs[at]) first = lows.indexOf(lows[at] as number, first + 1);
  return first;
}

function put(codes: number[], value: number, characters: number): void {
  for (let at = 0; at < characters; at += 1) codes.push(CODES[(value >>> (at * BITS)) & 63] as number);
}

const get = (codes: string, from: number, characters: number): number => {
  let value = 0;
  for (let at = characters - 1; at >= 0; at -= 1) {
    value = (value << BITS) | (VALUES[codes.charCodeAt(from + at)] as number);
  }
  return value;
};

/** Upper and lower part of the hash of the code that begins at a character. */
export const highAt = (codes: string, from: number): number => get(codes, from, HIGH);
export const lowAt = (codes: string, from: number): number => get(codes, from + HIGH, LOW);
export const evidenceAt = (codes: string, from: number): number => get(codes, from + HIGH + LOW, 1) & LAST_EVIDENCE;
export const isWordAt = (codes: string, from: number): boolean => (get(codes, from + HIGH + LOW, 1) & IS_WORD) !== 0;
