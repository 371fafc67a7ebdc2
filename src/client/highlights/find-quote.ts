/** Finds quotes again in a text that was corrected since. Pure. */
import { align, sum } from './align.ts';
import type { Place } from './quote.ts';
import type { Quote } from './stored-highlight.ts';
import { type Token, tokensOf } from './tokens.ts';

/** How much of a quote must be left in the text, and of the quote with the text around it. */
const LEAST_LEFT = 0.5;
const LEAST_LEFT_AROUND = 0.55;
/** How much worse the second best place must be, in weights of tokens: two words. */
const LEAST_MARGIN = 4;

/**
 * Finds quotes that a text does not have unchanged (see `exactPlace`), because it was corrected since.
 * @returns a function that returns where a quote is; undefined if too little of it is left, or if there are two places that it may be
 * as well: a wrong one is worse than none
 */
export function quoteFinder(text: string): (quote: Quote) => Place | undefined {
  let words: Token[] | undefined;
  let known: ReadonlySet<string> | undefined;
  return (quote) => {
    words ??= tokensOf(text);
    known ??= new Set(words.map(({ word }) => word));
    const tokens = tokensOf(quote.exact);
    // Aligning a quote takes long, and is in vain where its words are not in the text at all.
    if (sum(tokens.filter(({ word }) => known?.has(word))) < LEAST_LEFT * sum(tokens)) return undefined;
    return similarPlace(words, tokensOf(quote.prefix), tokens, tokensOf(quote.suffix));
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
