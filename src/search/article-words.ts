/** The words of one article as the index has them: for each term its weight and its positions. */
import { ByteWriter } from './format/bytes.ts';
import { filterTerm } from './format/files.ts';
import { writeOccurrence } from './format/postings.ts';
import type { Stemmer } from './words/stemmers.ts';
import { termsOfToken } from './words/terms.ts';
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
  /** In no particular order. */
  readonly terms: readonly string[];
  /** For each term, where its bytes end. They begin where those of the term before end. */
  readonly ends: Uint32Array;
  /** What the article adds to the postings of each term; see `writeOccurrence`. */
  readonly bytes: Uint8Array;
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
const SCALE = 115;

/** @param stopWords folded words that count in the headline only */
export function articleWords(article: ArticleText, stem: Stemmer, stopWords: ReadonlySet<string>): ArticleWords {
  const found = new Map<string, { count: number; readonly positions: number[] }>();
  let position = 0;
  const add = (text: string, weight: number, isStopWord: (word: string) => boolean) => {
    for (const token of tokensOf(text)) {
      for (const [term, distance] of termsOfToken(token, stem, isStopWord)) {
        let occurrences = found.get(term);
        if (!occurrences) found.set(term, (occurrences = { count: 0, positions: [] }));
        occurrences.count += weight;
        const at = position + distance;
        const { positions } = occurrences;
        if (positions.length < MAX_POSITIONS && positions.at(-1) !== at) positions.push(at);
      }
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
  const terms: string[] = [];
  const ends: number[] = [];
  const write = (term: string, weight: number, positions: readonly number[]) => {
    writeOccurrence(to, weight, positions);
    terms.push(term);
    ends.push(to.length);
  };
  for (const [term, { count, positions }] of found) {
    const weight = Math.max(1, Math.round((SCALE * count * (K1 + 1)) / (count + norm)));
    // The parts of a joined word may precede it by a position.
    write(term, Math.min(255, weight), isAscending(positions) ? positions : positions.sort((a, b) => a - b));
  }
  if (article.section) write(filterTerm('section', article.section), 0, []);
  for (const tag of new Set(article.tags)) write(filterTerm('tag', tag), 0, []);
  return { terms, ends: Uint32Array.from(ends), bytes: to.take() };
}

const isAscending = (numbers: readonly number[]) =>
  numbers.every((value, at) => at === 0 || value > (numbers[at - 1] ?? 0));
