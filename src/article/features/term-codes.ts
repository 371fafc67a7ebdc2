/**
 * Encodes the names and words of an article as numbers in one string. Every build compares them with those of all other
 * articles, and splitting and looking up text would be too slow. The codes are computed once, when an article is
 * parsed, and stored with its features.
 *
 * A code has eight characters for each name or word: 41 bits of the hash of its key, one bit that distinguishes names
 * from words, its group of variants, and whether it is a single word. In an archive of a million terms the probability
 * that two terms have the same hash is about 20 %. They would then be treated as one term.
 */
import { FNV_OFFSET, hashCodeUnits } from '../text/fnv.ts';
import { groupVariants } from './group-variants.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const BITS = 6;
const HIGH_LENGTH = 3;
const LOW_LENGTH = 4;
/** Number of characters of a code that identify the term. */
export const HASH_LENGTH = HIGH_LENGTH + LOW_LENGTH;
/** Number of characters of a code. */
export const CODE_LENGTH = HASH_LENGTH + 1;

/** Bit in the upper part of a hash: the term is a name. */
export const IS_NAME = 1 << (HIGH_LENGTH * BITS - 1);
/** Bit in the last character of a code: the term is a single word, neither a name nor a pair. */
const IS_WORD = 32;
/** Highest number of a group of variants. An article has at most 26 terms, so it is never reached. */
const MAX_VARIANT_GROUP = IS_WORD - 1;

const CODES = Uint8Array.from(ALPHABET, (character) => character.charCodeAt(0));
const VALUES = new Uint8Array(128);
for (const [value, code] of CODES.entries()) VALUES[code] = value;

/** Splits the joined names or words of `TextFeatures`. */
export const splitList = (joined: string): readonly string[] => (joined === '' ? [] : joined.split('\t'));

/**
 * The key of a name, equal for `U.S.` and `US`, and for `Khan’s` and `Khan`. Names that differ in more than such
 * spellings have different keys.
 */
export function nameKey(name: string): string {
  const plain = name.includes('.') ? name.replaceAll('.', '') : name;
  return plain.endsWith("'s") || plain.endsWith('’s') ? plain.slice(0, -2) : plain;
}

/** The key of a word: normalises English plurals to the singular. */
export const wordKey = (word: string): string =>
  word.length > 1 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;

/**
 * @param names of `TextFeatures`
 * @param words of `TextFeatures`
 */
export function termCodes(names: readonly string[], words: readonly string[]): string {
  const hashes: Hashes = { highs: [], lows: [] };
  for (const name of names) addHash(hashes, nameKey(name), IS_NAME);
  for (const word of words) addHash(hashes, wordKey(word), 0);
  const printed = [...names, ...words];
  const firstPositions = printed.map((_, at) => firstOf(hashes, at));
  // Of two spellings of one term, the first counts.
  const distinct = firstPositions.every((first, at) => first === at)
    ? printed
    : printed.filter((_, at) => firstPositions[at] === at);
  const variantGroups = groupVariants(distinct);
  const codes: number[] = [];
  let nextDistinct = 0;
  const groups: number[] = [];
  for (const [at, term] of printed.entries()) {
    const first = firstPositions[at] as number;
    const group = first === at ? (variantGroups[nextDistinct++] as number) : (groups[first] as number);
    groups.push(group);
    encode(codes, hashes.highs[at] as number, HIGH_LENGTH);
    encode(codes, hashes.lows[at] as number, LOW_LENGTH);
    encode(codes, Math.min(group, MAX_VARIANT_GROUP) | (at >= names.length && !term.includes(' ') ? IS_WORD : 0), 1);
  }
  return String.fromCharCode(...codes);
}

/** Upper and lower parts of the hashes of the keys. */
interface Hashes {
  readonly highs: number[];
  readonly lows: number[];
}

function addHash({ highs, lows }: Hashes, key: string, isName: number): void {
  let high = FNV_OFFSET;
  for (let at = 0; at < key.length; at += 1) high = Math.imul(high ^ key.charCodeAt(at), 0x5bd1e995);
  highs.push((mixBits(high) & (IS_NAME - 1)) | isName);
  lows.push(mixBits(hashCodeUnits(key)) & (2 ** (LOW_LENGTH * BITS) - 1));
}

/** Mixes the bits of a hash. */
function mixBits(value: number): number {
  let bits = Math.imul(value ^ (value >>> 16), 0x7feb352d);
  bits = Math.imul(bits ^ (bits >>> 15), 0x846ca68b);
  return bits ^ (bits >>> 16);
}

/** The first position of the same hash. */
function firstOf({ highs, lows }: Hashes, at: number): number {
  let first = lows.indexOf(lows[at] as number);
  while (highs[first] !== highs[at]) first = lows.indexOf(lows[at] as number, first + 1);
  return first;
}

function encode(codes: number[], value: number, characters: number): void {
  for (let at = 0; at < characters; at += 1) codes.push(CODES[(value >>> (at * BITS)) & 63] as number);
}

const decode = (codes: string, from: number, characters: number): number => {
  let value = 0;
  for (let at = characters - 1; at >= 0; at -= 1) {
    value = (value << BITS) | (VALUES[codes.charCodeAt(from + at)] as number);
  }
  return value;
};

/** The upper and lower part of the hash in the code that begins at a character. */
export const highAt = (codes: string, from: number): number => decode(codes, from, HIGH_LENGTH);
export const lowAt = (codes: string, from: number): number => decode(codes, from + HIGH_LENGTH, LOW_LENGTH);
export const variantGroupAt = (codes: string, from: number): number =>
  decode(codes, from + HIGH_LENGTH + LOW_LENGTH, 1) & MAX_VARIANT_GROUP;
export const isWordAt = (codes: string, from: number): boolean =>
  (decode(codes, from + HIGH_LENGTH + LOW_LENGTH, 1) & IS_WORD) !== 0;
