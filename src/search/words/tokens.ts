/**
 * The words of a text with their places. A word with a hyphen or an apostrophe is one token of several parts, and is found by
 * its parts and by all of them joined: co-operation, cooperation. Scripts without spaces are separated by the dictionaries of
 * `Intl.Segmenter`.
 */

export interface Token {
  /** Where it is in the text, in UTF-16 code units. */
  readonly from: number;
  readonly to: number;
  readonly parts: readonly string[];
  /** All parts without what separates them; undefined for a single part. */
  readonly joined?: string;
}

/** Longer words are cut. */
const MAX_WORD = 48;
/** More parts are not joined: a chain of words is not a word. */
const MAX_JOINED = 4;

const inner = `[\\p{L}\\p{M}\\p{N}\\u00AD\\u200C\\u200D]`;
const token = new RegExp(
  [
    // U.S., U.S.A.
    `(?<![\\p{L}\\p{N}])\\p{L}(?:\\.\\p{L})+(?![\\p{L}\\p{N}])`,
    // 1,250,000
    `(?<![\\p{L}\\p{N}])\\p{Nd}{1,3}(?:[,.'’\\u00A0\\u202F]\\p{Nd}{3})+(?![\\p{L}\\p{N}])`,
    // C++, C#
    `(?<![\\p{L}\\p{N}])\\p{L}(?:\\+\\+|#)(?![\\p{L}\\p{N}])`,
    `${inner}+(?:[-‐‑'’ʼ＇_]${inner}+)*`,
  ].join('|'),
  'gu',
);
const separator = /[-‐‑'’ʼ＇_]/u;
const joinable = /^(?:\p{L}\.|\p{Nd}{1,3}[,.'’\u00A0\u202F])/u;
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const wordLetter = /[\p{L}\p{N}]/u;

/** The locale does not matter: the segmenter chooses its dictionary by the script. */
const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/** The tokens of a text in their order. */
export function* tokensOf(text: string): Generator<Token> {
  for (const { 0: found, index: from } of text.matchAll(token)) {
    if (unspaced.test(found)) yield* segments(found, from);
    else if (wordLetter.test(found)) yield tokenOf(found, from);
  }
}

function tokenOf(found: string, from: number): Token {
  const place = { from, to: from + found.length };
  if (joinable.test(found)) return { ...place, parts: [cut(found.replace(/[^\p{L}\p{N}]/gu, ''))] };
  if (!separator.test(found)) return { ...place, parts: [cut(found)] };
  const parts = found.split(separator).filter((part) => wordLetter.test(part));
  if (parts.length < 2 || parts.length > MAX_JOINED) return { ...place, parts: parts.map(cut) };
  return { ...place, parts: parts.map(cut), joined: cut(parts.join('')) };
}

function* segments(text: string, start: number): Generator<Token> {
  for (const { segment, index, isWordLike } of segmenter.segment(text)) {
    if (!isWordLike) continue;
    const from = start + index;
    yield { from, to: from + segment.length, parts: [cut(segment)] };
  }
}

const cut = (word: string) => (word.length > MAX_WORD ? word.slice(0, MAX_WORD) : word);
