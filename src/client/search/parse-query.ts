/** Parses the text of the search field into words and quoted phrases, each with the terms that the index has for it. */
import type { TermsOf } from '../../search/words/terms.ts';
import { isUnspaced, type Token, tokensOf } from '../../search/words/tokens.ts';

/** A word or phrase of a query. */
export interface QueryPart {
  /** As typed. */
  readonly text: string;
  /** The sequences of terms by which a story can have it; one is enough. */
  readonly ways: readonly Sequence[];
  readonly isPhrase: boolean;
}

/** Terms that follow each other at their distances from the first word. */
export type Sequence = readonly Step[];

export interface Step {
  readonly distance: number;
  /** Forms of the word in the languages of the index and in other spellings. One of them must be there. */
  readonly terms: readonly string[];
}

/** The data on which a query depends, beside its text. */
export interface QueryRules {
  /** For each language of the index; at least one. */
  readonly languages: readonly TermsOf[];
  /** Folded words. */
  readonly isStopWord: (word: string) => boolean;
}

/** Quotation marks of keyboards and languages; an apostrophe is not one. */
const quoted = /["“”„«»「」『』]([^"“”„«»「」『』]+)["“”«»「」『』]/g;
const quotes = /["“”„«»「」『』]/g;
/** More words of a query are not searched. */
const MAX_PARTS = 24;

/** The parts of a query. Stop words are left out, unless there is nothing else. */
export function parseQuery(text: string, rules: QueryRules): QueryPart[] {
  const phrases = Array.from(text.matchAll(quoted), ([, phrase = '']) => partOf([...tokensOf(phrase)], rules, true));
  const words = Array.from(tokensOf(text.replace(quoted, ' ').replace(quotes, ' ')), (token) =>
    partOf([token], rules, false),
  );
  const parts = [...phrases, ...words].filter(({ ways }) => ways.length > 0);
  if (parts.length > 0) return parts.slice(0, MAX_PARTS);
  const all = { ...rules, isStopWord: () => false };
  return Array.from(tokensOf(text), (token) => partOf([token], all, false))
    .filter(({ ways }) => ways.length > 0)
    .slice(0, MAX_PARTS);
}

function partOf(tokens: readonly Token[], rules: QueryRules, isPhrase: boolean): QueryPart {
  const ways = [sequenceOf(tokens, rules, false)];
  // A word with a hyphen may stand in a story without it.
  if (tokens.some(({ joined }) => joined !== undefined)) ways.push(sequenceOf(tokens, rules, true));
  const text = tokens.map(({ parts }) => parts.join('-')).join(' ');
  return { text, ways: ways.filter((steps) => steps.length > 0), isPhrase };
}

/** In a phrase, any word may stand for a stop word. */
function sequenceOf(tokens: readonly Token[], { languages, isStopWord }: QueryRules, join: boolean): Sequence {
  const steps: Step[] = [];
  let distance = 0;
  for (const { parts, joined } of tokens) {
    for (const word of join && joined !== undefined ? [joined] : parts) {
      const found = languages.map((termsOf) => termsOf(word));
      const terms = [...new Set(found.flatMap((one) => one.terms))];
      if (terms.length > 0 && !isStopWord(found[0]?.folded ?? '')) steps.push({ distance, terms });
      distance += 1;
    }
  }
  return steps;
}

/** Letters of the first word from which on results are shown while typing; a word of other scripts may have one. */
const MIN_TYPED = 3;

/** Whether what was typed so far can be searched. */
export const isTyped = (text: string): boolean =>
  text === '' || tokensOf(text).some(({ from, to }) => to - from >= MIN_TYPED || isUnspaced(text.slice(from, to)));

/** Whether the last part of a query is a word that the reader may still be typing. */
export function isUnfinished(text: string, last: QueryPart | undefined): boolean {
  const token = tokensOf(text).at(-1);
  return last !== undefined && !last.isPhrase && token?.to === text.length && token.to - token.from >= MIN_TYPED;
}

/** All terms of a query, which are looked up, and by which found words are highlighted. */
export const termsOfQuery = (parts: readonly QueryPart[]): ReadonlySet<string> =>
  new Set(parts.flatMap(({ ways }) => ways.flatMap((steps) => steps.flatMap(({ terms }) => terms))));
