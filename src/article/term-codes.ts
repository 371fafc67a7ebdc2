/**
 * The names and words of an article in numbers, as one string: they are compared with those of all other articles in every
 * build, and letters would be split, trimmed and looked up a hundred thousand times each time. The codes are made once,
 * when an article is parsed, and kept with its marks.
 *
 * A code is eight characters for each name and word as they are listed: 41 bits of the hash of what it is known by and one
 * that tells names from words, then which evidence it belongs to and whether it is one word alone. Two terms of a million
 * share their hash by chance in one archive out of five; they would then be taken for one.
 */
import { mixed } from './copy-print.ts';
import { evidenceOf } from './evidence.ts';

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
  const keys = [...names.map((name) => `=${nameKey(name)}`), ...words.map(wordKey)];
  const firsts = keys.map((key) => keys.indexOf(key));
  const printed = [...names, ...words];
  // What is listed in two spellings counts as it stands first.
  const distinct = firsts.flatMap((first, at) => (first === at ? [at] : []));
  const evidence = evidenceOf(distinct.map((at) => printed[at] as string));
  const groups = firsts.map((first) => evidence[distinct.indexOf(first)] as number);
  const codes = new Array<number>(keys.length * CODE);
  for (const [at, key] of keys.entries()) {
    const isName = at < names.length;
    const isWord = !isName && !(printed[at] as string).includes(' ');
    put(codes, at * CODE, (hashOf(key, 0x5bd1e995) & (IS_NAME - 1)) | (isName ? IS_NAME : 0), HIGH);
    put(codes, at * CODE + HIGH, hashOf(key, 0x01000193), LOW);
    put(codes, at * CODE + HIGH + LOW, Math.min(groups[at] as number, LAST_EVIDENCE) | (isWord ? IS_WORD : 0), 1);
  }
  return String.fromCharCode(...codes);
}

function put(codes: number[], from: number, value: number, characters: number): void {
  for (let at = 0; at < characters; at += 1) codes[from + at] = CODES[(value >>> (at * BITS)) & 63] as number;
}

/** @param prime with another one it is another hash */
function hashOf(key: string, prime: number): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < key.length; at += 1) value = Math.imul(value ^ key.charCodeAt(at), prime);
  return mixed(value);
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
