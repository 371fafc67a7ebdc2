/** The words of one article as the index has them: for each term its weight and its positions. */
import { filterTerm } from './format/files.ts';
import { type ArticleWords, TermCounter } from './term-counter.ts';
import { PlainWords, UNKNOWN } from './words/plain-words.ts';
import type { TermsOf } from './words/terms.ts';
import { MAX_WORD, scanTokens, type Token } from './words/tokens.ts';

export interface ArticleText {
  readonly title: string;
  readonly text: string;
  readonly byline: readonly string[];
  readonly place: string | undefined;
  readonly section: string | undefined;
  readonly tags: readonly string[];
}

/** Terms by number, the same for all articles of a shard. */
export class TermNumbers {
  readonly terms: string[];
  readonly #numbers: Map<string, number>;

  /** @param terms those that have numbers already */
  constructor(terms: readonly string[] = []) {
    this.terms = [...terms];
    this.#numbers = new Map(terms.map((term, number) => [term, number]));
  }

  of(term: string): number {
    const number = this.#numbers.get(term);
    if (number !== undefined) return number;
    this.#numbers.set(term, this.terms.length);
    return this.terms.push(term) - 1;
  }
}

export interface WordRules {
  readonly termsOf: TermsOf;
  /** Folded words that count in the headline only. */
  readonly stopWords: ReadonlySet<string>;
  readonly numbers: TermNumbers;
}

/** How often a word of this field counts. */
const WEIGHTS = { title: 5, text: 1, byline: 3, place: 2, section: 2, tags: 3 } as const;
/** Positions between two fields, so that no phrase begins in one and ends in the next. */
const GAP = 8;
/** BM25: how much a word counts that occurs often, and how much the length of a story matters. */
const K1 = 1.2;
const B = 0.6;
/** Words of a story of common length. The average of the archive would change every story with every new one. */
const COMMON_LENGTH = 400;

/** A word with its terms by number. Finding them in one look is what makes counting fast. */
interface KnownWord {
  readonly isStopWord: boolean;
  readonly terms: readonly number[];
}

/** Counts the words of articles by the rules of one language. */
export class WordCounter {
  readonly #rules: WordRules;
  /** Plain words with one term: twice its number, and one more for a stop word. */
  readonly #plain = new PlainWords();
  readonly #known = new Map<string, KnownWord>();
  readonly #counter = new TermCounter();
  #position = 0;
  /** The text that is read, what its words count, and whether stop words do. */
  #text = '';
  #weight = 0;
  #withStopWords = false;

  constructor(rules: WordRules) {
    this.#rules = rules;
  }

  count({ title, text, byline, place, section, tags }: ArticleText): ArticleWords {
    this.#position = 0;
    this.#addText(title, WEIGHTS.title, true);
    const start = this.#position;
    this.#addText(text, WEIGHTS.text, false);
    const norm = K1 * (1 - B + (B * (this.#position - start)) / COMMON_LENGTH);
    for (const name of byline) this.#addText(name, WEIGHTS.byline, true);
    this.#addText(place ?? '', WEIGHTS.place, false);
    this.#addText(section ?? '', WEIGHTS.section, false);
    for (const tag of tags) this.#addText(tag, WEIGHTS.tags, false);
    // The position of a filter is not used.
    const { numbers } = this.#rules;
    if (section) this.#counter.add(numbers.of(filterTerm('section', section)), 0, 0);
    for (const tag of new Set(tags)) this.#counter.add(numbers.of(filterTerm('tag', tag)), 0, 0);
    return this.#counter.take(norm);
  }

  #addText(text: string, weight: number, withStopWords: boolean): void {
    this.#text = text;
    this.#weight = weight;
    this.#withStopWords = withStopWords;
    scanTokens(text, this.#addPlain, this.#addOther);
    this.#position += GAP;
  }

  readonly #addPlain = (from: number, to: number, hash: number): void => {
    const known = this.#plain.find(this.#text, from, to, hash);
    if (known === UNKNOWN) this.#addNewPlain(from, to, hash);
    else if ((known & 1) === 0 || this.#withStopWords) this.#counter.add(known >>> 1, this.#weight, this.#position);
    this.#position += 1;
  };

  readonly #addOther = ({ parts, joined }: Token): void => {
    for (const [distance, part] of parts.entries()) this.#add(this.#wordOf(part), distance);
    if (joined !== undefined) this.#add({ ...this.#wordOf(joined), isStopWord: false }, 0);
    this.#position += parts.length;
  };

  #addNewPlain(from: number, to: number, hash: number): void {
    const word = this.#wordOf(this.#text.slice(from, Math.min(to, from + MAX_WORD)));
    const [term, other] = word.terms;
    if (to - from <= MAX_WORD && term !== undefined && other === undefined)
      this.#plain.add(this.#text.slice(from, to), hash, 2 * term + (word.isStopWord ? 1 : 0));
    this.#add(word, 0);
  }

  #add({ isStopWord, terms }: KnownWord, distance: number): void {
    if (isStopWord && !this.#withStopWords) return;
    for (const term of terms) this.#counter.add(term, this.#weight, this.#position + distance);
  }

  #wordOf(word: string): KnownWord {
    const known = this.#known.get(word);
    if (known) return known;
    const { termsOf, stopWords, numbers } = this.#rules;
    const { folded, terms } = termsOf(word);
    const found = { isStopWord: stopWords.has(folded), terms: terms.map((term) => numbers.of(term)) };
    this.#known.set(word, found);
    return found;
  }
}
