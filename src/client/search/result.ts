/** Prepares a search result for display. */
import { joinWords } from '../../search/segment-words.ts';
import type { Hit } from './search-shard.ts';
import { excerptOf, headlineOf, type Piece, wordsOf } from './excerpt.ts';
import type { Query } from './parse-query.ts';

export interface ShownResult {
  /** Root-relative, without the base path. */
  readonly url: string;
  readonly headline: readonly Piece[];
  readonly excerpt: readonly Piece[];
  /** `YYYY-MM-DD` */
  readonly date: string | undefined;
  readonly byline: string | undefined;
  readonly place: string | undefined;
  readonly section: string | undefined;
  /** Undefined if the same as the interface's. */
  readonly lang: string | undefined;
  readonly dir: string | undefined;
}

export async function shownResultOf({ raw, locations }: Hit): Promise<ShownResult> {
  const { raw_url: url, content, meta, filters } = await raw.data();
  const words = wordsOf(content);
  const title = wordsOf((meta['title'] ?? '').trim()).length;
  const joined = (field: string | undefined) => (field ? joinWords(field.split(' ')) : undefined);
  return {
    url,
    headline: headlineOf(words, locations, title),
    excerpt: excerptOf(words, locations, title),
    date: filters['day']?.[0],
    byline: joined(meta['byline']),
    place: joined(meta['place']),
    section: filters['section']?.[0],
    lang: filters['lang']?.[0],
    dir: filters['dir']?.[0],
  };
}

/**
 * Whether a story contains at least one of the searched words, or most of its letters. Pagefind answers every word: if no story
 * contains a word, it searches for the beginning of the word, however short.
 */
export function isRelevant({ phrases, words }: Query, { headline, excerpt, byline, place }: ShownResult): boolean {
  const highlighted = [...headline, ...excerpt].flatMap((piece) => (piece.marked ? [piece.text] : []));
  const found = plain([...highlighted, byline ?? '', place ?? ''].join(' ')).split(/[^\p{L}\p{M}\p{N}]+/u);
  return [...phrases, ...words].some((term) =>
    plain(term)
      .split(/[^\p{L}\p{M}\p{N}]+/u)
      .some((word) => word !== '' && found.some((other) => isFormOf(word, other))),
  );
}

/** Maximum length of an ending that one form of a word has and another does not: `ning` in `running`. */
const MAX_ENDING = 4;

function isFormOf(word: string, other: string): boolean {
  const stemLength = Math.max(Math.min(3, word.length), Math.ceil(word.length * 0.6));
  if (other.startsWith(word.slice(0, stemLength))) return true;
  return other.length >= 3 && word.startsWith(other) && word.length - other.length <= MAX_ENDING;
}

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
