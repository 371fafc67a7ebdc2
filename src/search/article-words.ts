/** The words of one article as the index has them: for each term its weight and its positions. */
import { filterTerm } from './format/files.ts';
import { MAX_WEIGHT } from './format/postings.ts';
import { groupPositions } from './group-positions.ts';
import type { TermsOf } from './words/terms.ts';
import { MAX_WORD, scanTokens } from './words/tokens.ts';

export interface ArticleText {
  readonly title: string;
  readonly text: string;
  readonly byline: readonly string[];
  readonly place: string | undefined;
  readonly section: string | undefined;
  readonly tags: readonly string[];
}

export interface ArticleWords {
  /** The numbers of its terms; see `TermNumbers`. */
  readonly terms: Uint32Array | Uint16Array;
  /** The weight of each term: 0 to `MAX_WEIGHT`. */
  readonly weights: Uint8Array;
  /** The number of positions of each term: 1 to `MAX_POSITIONS`. */
  readonly counts: Uint8Array;
  /** The positions of all terms, those of each after those of the term before. */
  readonly positions: Uint32Array | Uint16Array;
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
/** The index has this many positions of a term in a story. */
const MAX_POSITIONS = 255;

/** A word with its terms by number. Finding them in one look is what makes counting fast. */
interface KnownWord {
  readonly word: string;
  readonly isStopWord: boolean;
  readonly terms: readonly number[];
}

/** Plain words that are remembered by their hash; a power of two. Of two with the same place, the later is remembered. */
const SLOTS = 1 << 16;

/** Counts the words of articles by the rules of one language. */
export class WordCounter {
  readonly #rules: WordRules;
  readonly #known = new Map<string, KnownWord>();
  readonly #plain: (KnownWord | undefined)[] = Array.from({ length: SLOTS });
  /** For each term of the present article its place among the terms, plus one. */
  #places = new Uint32Array(1 << 15);
  #terms: number[] = [];
  #scores: number[] = [];
  #counts: number[] = [];
  /** Each occurrence in the order of the text: the place of its term, and its position. */
  #found: number[] = [];
  #position = 0;

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
    this.#position = 0;
    if (section) this.#add(this.#rules.numbers.of(filterTerm('section', section)), 0, 0);
    for (const tag of new Set(tags)) this.#add(this.#rules.numbers.of(filterTerm('tag', tag)), 0, 0);
    return this.#take(norm);
  }

  #addText(text: string, weight: number, withStopWords: boolean): void {
    const add = ({ isStopWord, terms }: KnownWord, distance: number) => {
      if (isStopWord && !withStopWords) return;
      for (let at = 0; at < terms.length; at += 1) this.#add(terms[at] ?? 0, weight, distance);
    };
    scanTokens(
      text,
      (from, to, hash) => {
        add(this.#plainWordOf(text, from, to, hash), 0);
        this.#position += 1;
      },
      ({ parts, joined }) => {
        for (const [distance, part] of parts.entries()) add(this.#wordOf(part), distance);
        if (joined !== undefined) add({ ...this.#wordOf(joined), isStopWord: false }, 0);
        this.#position += parts.length;
      },
    );
    this.#position += GAP;
  }

  /** A word that was met before is found without taking it out of the text. */
  #plainWordOf(text: string, from: number, to: number, hash: number): KnownWord {
    const slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
    const known = this.#plain[slot];
    if (known && isAt(text, from, to, known.word)) return known;
    const found = this.#wordOf(text.slice(from, Math.min(to, from + MAX_WORD)));
    this.#plain[slot] = found;
    return found;
  }

  #wordOf(word: string): KnownWord {
    const known = this.#known.get(word);
    if (known) return known;
    const { termsOf, stopWords, numbers } = this.#rules;
    const { folded, terms } = termsOf(word);
    const found = { word, isStopWord: stopWords.has(folded), terms: terms.map((term) => numbers.of(term)) };
    this.#known.set(word, found);
    return found;
  }

  #add(term: number, weight: number, distance: number): void {
    if (term >= this.#places.length) {
      const larger = new Uint32Array(term * 2);
      larger.set(this.#places);
      this.#places = larger;
    }
    let place = this.#places[term] ?? 0;
    if (place === 0) {
      place = this.#terms.push(term);
      this.#places[term] = place;
      this.#scores.push(0);
      this.#counts.push(0);
    }
    this.#scores[place - 1] = (this.#scores[place - 1] ?? 0) + weight;
    const count = this.#counts[place - 1] ?? 0;
    if (count === MAX_POSITIONS) return;
    this.#counts[place - 1] = count + 1;
    this.#found.push(place - 1, this.#position + distance);
  }

  /** The words of the present article. The counter is empty afterwards. */
  #take(norm: number): ArticleWords {
    const positions = groupPositions(this.#counts, this.#found);
    const words = {
      terms: Uint32Array.from(this.#terms),
      weights: Uint8Array.from(this.#scores, (score) =>
        score === 0 ? 0 : Math.max(1, Math.round((MAX_WEIGHT * score) / (score + norm))),
      ),
      counts: Uint8Array.from(this.#counts),
      positions,
    };
    for (const term of this.#terms) this.#places[term] = 0;
    for (const list of [this.#terms, this.#scores, this.#counts, this.#found]) list.length = 0;
    return words;
  }
}

/** Whether a part of a text is a word. */
function isAt(text: string, from: number, to: number, word: string): boolean {
  if (to - from !== word.length) return false;
  for (let at = 0; at < word.length; at += 1) if (text.charCodeAt(from + at) !== word.charCodeAt(at)) return false;
  return true;
}
