/** The terms under which a word is indexed and searched: folded, with its other spelling, without its ending. */
import { foldWord } from './fold-word.ts';
import type { Stemmer } from './stemmers.ts';
import type { Token } from './tokens.ts';

/** The terms of one word. */
export function termsOf(word: string, stem: Stemmer): readonly string[] {
  const folded = foldWord(word);
  const first = folded[0];
  if (first === undefined) return folded;
  if (folded.length === 1) return [stem(first)];
  return [...new Set(folded.map(stem))];
}

/**
 * All terms of a token with their distance from its first word.
 * @param isStopWord for folded words
 */
export function* termsOfToken(
  { parts, joined }: Token,
  stem: Stemmer,
  isStopWord: (word: string) => boolean,
): Generator<readonly [term: string, distance: number]> {
  for (const [distance, part] of parts.entries()) {
    if (isStopWord(foldWord(part)[0] ?? '')) continue;
    for (const term of termsOf(part, stem)) yield [term, distance];
  }
  if (joined !== undefined) for (const term of termsOf(joined, stem)) yield [term, 0];
}
