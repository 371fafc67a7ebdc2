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
export const MAX_WORD = 48;
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
  'uy',
);
const separator = /[-‐‑'’ʼ＇_]/u;
const joinable = /^(?:\p{L}\.|\p{Nd}{1,3}[,.'’\u00A0\u202F])/u;
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const wordLetter = /[\p{L}\p{N}]/u;

/** Whether a word is of a script without spaces. */
export const isUnspaced = (word: string): boolean => unspaced.test(word);

/** The locale does not matter: the segmenter chooses its dictionary by the script. */
const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/** The tokens of a text in their order. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  scanTokens(
    text,
    (from, to) => tokens.push({ from, to, parts: [cut(text.slice(from, to))] }),
    (found) => tokens.push(found),
  );
  return tokens;
}

/**
 * Calls back with the tokens of a text in their order. Most words of most texts are of plain letters and digits with nothing beside
 * them that may belong to them. They need no regular expression, which takes ten times as long, and no object.
 * @param plain gets where such a word begins and ends, and a hash of it of 32 bits
 */
export function scanTokens(
  text: string,
  plain: (from: number, to: number, hash: number) => void,
  other: (token: Token) => void,
): void {
  for (let at = 0; at < text.length;) {
    let [end, hash] = [at, 0];
    for (let code = text.charCodeAt(end); isPlain(code); code = text.charCodeAt(end)) {
      hash = (Math.imul(hash, 31) + code) | 0;
      end += 1;
    }
    if (end > at && isEndOfWord(text, end)) {
      plain(at, end, hash);
      at = end;
    } else if (isPlainBreak(text.charCodeAt(at))) at += 1;
    else {
      token.lastIndex = at;
      const found = token.exec(text)?.[0];
      if (found === undefined) at += 1;
      else {
        if (unspaced.test(found)) for (const segment of segments(found, at)) other(segment);
        else if (wordLetter.test(found)) other(tokenOf(found, at));
        at += found.length;
      }
    }
  }
}

/** Whether nothing that follows plain letters may belong to them. */
function isEndOfWord(text: string, end: number): boolean {
  if (end === text.length || isPlainBreak(text.charCodeAt(end))) return true;
  const next = text.charCodeAt(end);
  return (next === 0x2e || next === 0x2c) && (end + 1 === text.length || isPlainBreak(text.charCodeAt(end + 1)));
}

/** A to Z, a to z, 0 to 9. */
const isPlain = (code: number) =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39);
/** White space, and signs of ASCII that are part of no word. */
const isPlainBreak = (code: number) => code < 0x7f && plainBreaks[code] === 1;
const plainBreaks = Uint8Array.from({ length: 128 }, (_, code) =>
  /[\s!"$%&()*/:;<=>?@[\\\]^`{|}~]/.test(String.fromCharCode(code)) ? 1 : 0,
);

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
