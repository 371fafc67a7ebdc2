/**
 * A quote of a text that can be found again after the text was corrected: its words, those around it, and its place, as the selectors
 * `TextQuoteSelector` and `TextPositionSelector` of the W3C Web Annotation Data Model say them. Pure.
 */
import { align } from './align.ts';
import { type Token, tokensOf } from './tokens.ts';

export interface Quote {
  readonly exact: string;
  /** The text before and after it. */
  readonly prefix: string;
  readonly suffix: string;
  /** Where it begins, in UTF-16 units of the text. */
  readonly start: number;
}

/** A part of a text, in UTF-16 units; without `end`. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** The most characters of a quote, and of the text before and after it that is stored. */
export const MAX_QUOTE = 1000;
export const MAX_CONTEXT = 48;
/** How much of a quote must be left in the text, and of the quote with the text around it. */
const LEAST_LEFT = 0.5;
const LEAST_LEFT_AROUND = 0.55;
/** How much worse the second best place must be, in weights of tokens: two words. */
const LEAST_MARGIN = 4;

/** @param text without soft hyphens, and with single spaces */
export const quoteOf = (text: string, { start, end }: Place): Quote => ({
  exact: text.slice(start, end),
  prefix: text.slice(Math.max(0, start - MAX_CONTEXT), start),
  suffix: text.slice(end, end + MAX_CONTEXT),
  start,
});

/**
 * Finds quotes in a text that may have been corrected since.
 * @returns a function that returns where a quote is; undefined if too little of it is left, or if there are two places that it may be
 * as well: a wrong one is worse than none
 */
export function quoteFinder(text: string): (quote: Quote) => Place | undefined {
  let words: Token[] | undefined;
  return ({ exact, prefix, suffix, start }) => {
    const around = prefix + exact + suffix;
    const placeAt = (at: number) => ({ start: at + prefix.length, end: at + prefix.length + exact.length });
    const former = start - prefix.length;
    if (!exact) return undefined;
    if (former >= 0 && text.startsWith(around, former)) return placeAt(former);
    const at = text.indexOf(around);
    if (at >= 0) return text.includes(around, at + 1) ? undefined : placeAt(at);
    words ??= tokensOf(text);
    return similarPlace(words, tokensOf(prefix), tokensOf(exact), tokensOf(suffix));
  };
}

function similarPlace(
  words: readonly Token[],
  before: readonly Token[],
  quote: readonly Token[],
  after: readonly Token[],
): Place | undefined {
  const { best, second } = align([before, quote, after], words);
  if (!best || best.keptQuote < LEAST_LEFT || best.kept < LEAST_LEFT_AROUND) return undefined;
  if (second !== undefined && second - best.cost < LEAST_MARGIN) return undefined;
  let { first, last } = best;
  // A word at a border that was replaced, between one of the quote and the nearest one around it, belongs to the quote.
  if (!isSame(words[first], quote[0]) && isSame(words[first - 2], before.at(-1))) first -= 1;
  if (!isSame(words[last], quote.at(-1)) && isSame(words[last + 2], after[0])) last += 1;
  const [begin, end] = [words[first], words[last]];
  return begin && end && { start: begin.at, end: end.at + end.length };
}

const isSame = (one: Token | undefined, other: Token | undefined) => one !== undefined && one.word === other?.word;
