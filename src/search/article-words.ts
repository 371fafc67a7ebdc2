/** The words of one article as the index has them: for each term its weight and its positions. */
import { ByteWriter } from './format/bytes.ts';
import { filterTerm } from './format/files.ts';
import { MAX_WEIGHT, writeOccurrence } from './format/postings.ts';
import { forTermsOf, type TermsOf } from './words/terms.ts';
import { tokensOf } from './words/tokens.ts';

export interface ArticleText {
  readonly title: string;
  readonly text: string;
  readonly byline: readonly string[];
  readonly place: string | undefined;
  readonly section: string | undefined;
  readonly tags: readonly string[];
}

export interface ArticleWords {
  /** The numbers of its terms; see `numberOf`. */
  readonly terms: Uint32Array;
  /** For each term, where its bytes end. They begin where those of the term before end. */
  readonly ends: Uint32Array;
  /** The bytes of the article in the postings of each term; see `writeOccurrence`. */
  readonly bytes: Uint8Array;
}

export interface WordRules {
  readonly termsOf: TermsOf;
  /** Folded words that count in the headline only. */
  readonly stopWords: ReadonlySet<string>;
  /** The number of a term, the same for all articles of a shard. */
  readonly numberOf: (term: string) => number;
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
/** Postings keep this many positions of a term in a story. */
const MAX_POSITIONS = 255;

export function articleWords(article: ArticleText, { termsOf, stopWords, numberOf }: WordRules): ArticleWords {
  const found = new Map<string, { count: number; readonly positions: number[] }>();
  let position = 0;
  const add = (text: string, weight: number, isStopWord: (word: string) => boolean) => {
    const addTerm = (term: string, distance: number) => {
      const occurrences = found.get(term) ?? { count: 0, positions: [] };
      if (occurrences.count === 0) found.set(term, occurrences);
      occurrences.count += weight;
      const at = position + distance;
      const { positions } = occurrences;
      if (positions.length < MAX_POSITIONS && positions.at(-1) !== at) positions.push(at);
    };
    for (const token of tokensOf(text)) {
      forTermsOf(token, termsOf, isStopWord, addTerm);
      position += token.parts.length;
    }
    position += GAP;
  };
  const isStopWord = (word: string) => stopWords.has(word);
  const never = () => false;
  add(article.title, WEIGHTS.title, never);
  const start = position;
  add(article.text, WEIGHTS.text, isStopWord);
  const length = position - start;
  for (const name of article.byline) add(name, WEIGHTS.byline, never);
  add(article.place ?? '', WEIGHTS.place, isStopWord);
  add(article.section ?? '', WEIGHTS.section, isStopWord);
  for (const tag of article.tags) add(tag, WEIGHTS.tags, isStopWord);

  const norm = K1 * (1 - B + (B * length) / COMMON_LENGTH);
  const to = new ByteWriter();
  const terms: number[] = [];
  const ends: number[] = [];
  const write = (term: string, weight: number, positions: readonly number[]) => {
    writeOccurrence(to, weight, positions);
    terms.push(numberOf(term));
    ends.push(to.length);
  };
  for (const [term, { count, positions }] of found) {
    const weight = Math.max(1, Math.round((MAX_WEIGHT * count) / (count + norm)));
    // The parts of a joined word may precede it by a position.
    write(term, weight, isAscending(positions) ? positions : positions.sort((a, b) => a - b));
  }
  if (article.section) write(filterTerm('section', article.section), 0, [0]);
  for (const tag of new Set(article.tags)) write(filterTerm('tag', tag), 0, [0]);
  return { terms: Uint32Array.from(terms), ends: Uint32Array.from(ends), bytes: to.take() };
}

function isAscending(numbers: readonly number[]): boolean {
  for (let at = 1; at < numbers.length; at += 1) if ((numbers[at] ?? 0) <= (numbers[at - 1] ?? 0)) return false;
  return true;
}
