/** Finds the straight quotation marks and apostrophes of a text, and what the characters beside each say of it. */

export interface Mark {
  readonly at: number;
  /** How many characters it has: 2 for the marks ``` `` ``` and `''` of old wire copy. */
  readonly length: 1 | 2;
  readonly kind: 'double' | 'single' | 'printed';
  /**
   * `open` after a space and before a word; `close` after a word and before a space or punctuation; `inside` between letters;
   * `apart` between spaces, or beside a script that has none between words: it opens and closes by turns.
   */
  readonly shape: 'open' | 'close' | 'inside' | 'apart';
}

/** Straight marks, and the printed ones that a source may have already. */
const MARK = /["'`«»„“”]/g;
const STRAIGHT = /["'`]/;
/** So many marks beside each other are looked through. */
const MOST_BESIDE = 4;

const OPENS = /[\s([{<¡¿«„‚‹（《「『【〈\u200E\u200F\u2066-\u2069]/u;
const DASH = /[-‐‑–—―/=…]/u;
const WORD = /[\p{L}\p{N}\p{M}\p{Sc}\p{So}([{<¡¿（《「『【〈#@&\uFFFC]/u;
const WITHOUT_SPACES = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}。，、：；！？]/u;
const PAUSE = /[,;:)\]}،؛，。、；：）]/u;

/** @returns the marks in the order of the text, the printed ones included */
export function marksIn(text: string): Mark[] {
  const isWire = text.includes('``');
  const marks: Mark[] = [];
  let end = 0;
  for (const { index: at, 0: sign } of text.matchAll(MARK)) {
    if (at < end) continue;
    const isPair = isWire && sign !== '"' && STRAIGHT.test(sign) && text[at + 1] === sign;
    const length = isPair ? 2 : 1;
    end = at + length;
    const kind = sign === '"' || isPair ? 'double' : STRAIGHT.test(sign) ? 'single' : 'printed';
    marks.push({ at, length, kind, shape: shapeOf(before(text, at), after(text, end)) });
  }
  return marks;
}

function shapeOf(previous: string, next: string): Mark['shape'] {
  const endsHere = next === '' || /\s/.test(next);
  if (previous === '' || OPENS.test(previous)) return endsHere || PAUSE.test(next) ? 'apart' : 'open';
  if (DASH.test(previous)) return WORD.test(next) ? 'open' : 'close';
  if (!WORD.test(next)) return 'close';
  return WITHOUT_SPACES.test(previous) || WITHOUT_SPACES.test(next) ? 'apart' : 'inside';
}

/** The character before a mark and the marks beside it; empty at the beginning. */
function before(text: string, at: number): string {
  let index = at - 1;
  while (index >= 0 && at - index <= MOST_BESIDE && STRAIGHT.test(text[index] as string)) index -= 1;
  // A letter outside the first plane has two halves; its low half alone is no letter.
  return index < 0 ? '' : String.fromCodePoint(text.codePointAt(isLowHalf(text, index) ? index - 1 : index) as number);
}

function after(text: string, end: number): string {
  let index = end;
  while (index - end < MOST_BESIDE && STRAIGHT.test(text[index] ?? '')) index += 1;
  const code = text.codePointAt(index);
  return code === undefined ? '' : String.fromCodePoint(code);
}

const isLowHalf = (text: string, index: number) => index > 0 && /[\uDC00-\uDFFF]/.test(text[index] as string);
