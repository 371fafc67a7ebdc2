/** The terms under which a word is indexed and searched: folded, with its other spelling, without its ending. */
import { foldWord } from './fold-word.ts';
import type { Stemmer } from './stemmers.ts';

interface WordTerms {
  /** The word as lists of stop words have it. */
  readonly folded: string;
  readonly terms: readonly string[];
}

/** The terms of a word by the rules of one language. */
export type TermsOf = (word: string) => WordTerms;

/** Words that are remembered: to fold a word and to find its ending takes longer than all other work on it. */
const MAX_KNOWN = 200_000;

export function termsBy(stem: Stemmer): TermsOf {
  const known = new Map<string, WordTerms>();
  return (word) => {
    const found = known.get(word);
    if (found) return found;
    const folded = foldWord(word);
    const terms = { folded: folded[0] ?? '', terms: [...new Set(folded.map(stem))] };
    if (known.size >= MAX_KNOWN) known.clear();
    known.set(word, terms);
    return terms;
  };
}
