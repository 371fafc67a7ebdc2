/**
 * Splits a text into words once, for all extraction of features: the position of each word, its hash in small letters,
 * its style and the characters before it. The typed arrays are reused for the next text, because this runs for every
 * word of an archive. Nothing may keep them after `extractFeatures` returns.
 */
import { addToHash, FNV_OFFSET, hashCodeUnits } from '../text/fnv.ts';

/** Bits for the style of a word. */
export const CAPITAL = 1;
/** All letters are capitals, and there are at least two. */
export const ALL_CAPS = 2;
export const DIGITS = 4;
/** A single character of a script without spaces. */
export const IDEOGRAPH = 8;
/** Letters with full stops between them, such as U.S. */
export const DOTTED = 16;

/**
 * Kinds of gaps before a word: only white space, a full stop and white space, a character such as a comma, or the
 * beginning of a new sentence.
 */
export const JOINED = 0;
export const STOP = 1;
const BROKEN = 2;
export const START = 3;

/** Maximum number of characters that are read: they suffice to find the subject. */
export const MAX_TEXT = 32_000;
export const MAX_TOKENS = MAX_TEXT;

export interface Tokens {
  readonly text: string;
  readonly count: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly hash: Int32Array;
  readonly style: Uint8Array;
  readonly gap: Uint8Array;
}

const LETTER = 1;
const UPPER = 2;
const DIGIT = 3;
const IDEO = 4;
const SPACE = 5;
const NEWLINE = 6;
const END = 7;
const QUOTE = 8;
const OTHER = 9;
const CLASSES: readonly (readonly [RegExp, number])[] = [
  [
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u,
    IDEO,
  ],
  [/[\p{Lu}\p{Lt}]/u, UPPER],
  [/[\p{L}\p{M}]/u, LETTER],
  [/\p{N}/u, DIGIT],
  [/[\n\u2028\u2029]/u, NEWLINE],
  [/\s/u, SPACE],
  [/[.!?:…。！？।۔؟•*|>#]/u, END],
  [/["“„«‹「『‘([]/u, QUOTE],
];

/**
 * Class and small letter of each code unit, filled on first use, because a complete Unicode table would take too long
 * to build.
 */
const classes = new Uint8Array(0x1_0000);
const small = new Uint16Array(0x1_0000);

function classify(code: number): number {
  const character = String.fromCharCode(code);
  // Surrogates, and letters without a glyph, are not part of a word.
  const hidden = /[\u115F\u1160\u3164\uFFA0\u2800]|\u034F|\p{Variation_Selector}/u.test(character);
  const charClass = hidden ? OTHER : (CLASSES.find(([pattern]) => pattern.test(character))?.[1] ?? OTHER);
  classes[code] = charClass;
  const lower = character.toLowerCase();
  small[code] = lower.length === 1 ? lower.charCodeAt(0) : code;
  return charClass;
}

const classAt = (text: string, at: number): number => {
  const code = text.charCodeAt(at);
  return Number.isNaN(code) ? OTHER : classes[code] || classify(code);
};

const scratch = {
  from: new Int32Array(MAX_TOKENS),
  to: new Int32Array(MAX_TOKENS),
  hash: new Int32Array(MAX_TOKENS),
  style: new Uint8Array(MAX_TOKENS),
  gap: new Uint8Array(MAX_TOKENS),
};

const APOSTROPHE = 0x27;
const HYPHEN = 0x2d;
/** Replaces typographic apostrophes and hyphens by their ASCII forms. */
const straight = (code: number) => (code === 0x2019 ? APOSTROPHE : code === 0x2010 || code === 0x2011 ? HYPHEN : code);

/** Whether a character joins the letters around it, as in O'Brien, al-Assad, U.S., AT&T and 1,000. */
function joins(code: number, text: string, at: number, letters: number, before: number): boolean {
  const after = classAt(text, at + 1);
  if (after < LETTER || after > DIGIT) return false;
  if (code === APOSTROPHE) return before !== DIGIT && after !== DIGIT;
  if (code === HYPHEN) return true;
  if (code === 0x26) return before === UPPER && after === UPPER;
  if (before === DIGIT || after === DIGIT) return before === after && (code === 0x2e || code === 0x2c);
  return code === 0x2e && letters === 1 && classAt(text, at + 2) > DIGIT;
}

/** @returns the words of the beginning of a text; valid until the next call */
export function tokenize(whole: string): Tokens {
  const text = whole.length > MAX_TEXT ? whole.slice(0, MAX_TEXT) : whole;
  const { from, to, hash, style, gap } = scratch;
  let count = 0;
  let between = START;
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    let kind = classes[code] || classify(code);
    if (kind > IDEO) {
      if (kind === END) {
        if (code === 0x3a && text.startsWith('://', at)) {
          at = endOfAddress(text, at);
          between = Math.max(between, BROKEN);
          continue;
        }
        between = code === 0x2e && between === JOINED && count > 0 ? STOP : START;
      } else if (kind === NEWLINE || kind === QUOTE) between = START;
      else if (kind === OTHER && between < BROKEN) between = BROKEN;
      at += 1;
      continue;
    }
    const begin = at;
    from[count] = at;
    gap[count] = between;
    between = JOINED;
    if (kind === IDEO) {
      hash[count] = addToHash(FNV_OFFSET, code);
      style[count] = IDEOGRAPH;
      to[count++] = ++at;
      continue;
    }
    let value = FNV_OFFSET;
    let possessive = -1;
    let beforeApostrophe = 0;
    let letters = 0;
    let lower = 0;
    let capitals = 0;
    let flags = kind === UPPER ? CAPITAL : 0;
    for (;;) {
      const one = text.charCodeAt(at);
      const its = classes[one] || classify(one);
      if (its <= DIGIT) {
        kind = its;
        value = addToHash(value, small[one] as number);
        letters += 1;
        if (its === UPPER) capitals += 1;
        else if (its === DIGIT) flags |= DIGITS;
        else lower += 1;
      } else {
        const mark = straight(one);
        if (mark !== APOSTROPHE && mark !== HYPHEN && mark !== 0x2e && mark !== 0x2c && mark !== 0x26) break;
        if (!joins(mark, text, at, letters, kind)) break;
        if (mark === 0x2e && kind !== DIGIT) flags |= DOTTED;
        if (mark === APOSTROPHE) {
          possessive = at;
          beforeApostrophe = value;
        }
        if (mark !== 0x2e) value = addToHash(value, mark);
        letters = 0;
      }
      at += 1;
      if (at >= text.length) break;
    }
    const ends = possessive > begin && at === possessive + 2 && (text.charCodeAt(at - 1) | 32) === 0x73;
    to[count] = ends ? possessive : at;
    hash[count] = ends ? beforeApostrophe : value;
    style[count++] = flags | (capitals > 1 && lower - (ends ? 1 : 0) <= 0 ? ALL_CAPS : 0);
    if (at < text.length && (flags & DOTTED) !== 0 && text.charCodeAt(at) === 0x2e) at += 1;
  }
  return { text, count, from, to, hash, style, gap };
}

/** The end of a web address, whose words are not words of the text. */
function endOfAddress(text: string, from: number): number {
  let at = from;
  while (at < text.length && classAt(text, at) !== SPACE && classAt(text, at) !== NEWLINE) at += 1;
  return at;
}

/** The hash of a word in small letters, as in {@link Tokens}. */
export const hashOfWord = (word: string): number => hashCodeUnits(word);

/** A word as spelled in its text. */
export const wordAt = ({ text, from, to }: Tokens, at: number): string => text.slice(from[at], to[at]);

export const lengthAt = ({ from, to }: Tokens, at: number): number => (to[at] as number) - (from[at] as number);
