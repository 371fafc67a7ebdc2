/** A story that was found, as it is shown. */
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
  /** What differs from the interface's. */
  readonly lang: string | undefined;
  readonly dir: string | undefined;
}

export async function shownResultOf({ raw, marks }: Hit): Promise<ShownResult> {
  const { raw_url: url, content, meta, filters } = await raw.data();
  const words = wordsOf(content);
  const title = wordsOf((meta['title'] ?? '').trim()).length;
  const written = (field: string | undefined) => (field ? joinWords(field.split(' ')) : undefined);
  return {
    url,
    headline: headlineOf(words, marks, title),
    excerpt: excerptOf(words, marks, title),
    date: filters['day']?.[0],
    byline: written(meta['byline']),
    place: written(meta['place']),
    section: filters['section']?.[0],
    lang: filters['lang']?.[0],
    dir: filters['dir']?.[0],
  };
}

/**
 * True when a story has at least one of the words, or the better part of one. Pagefind has an answer to every word: of one
 * that no story has it takes the beginning, however short.
 */
export function isMeant({ phrases, words }: Query, { headline, excerpt, byline, place }: ShownResult): boolean {
  const marked = [...headline, ...excerpt].flatMap((piece) => (piece.marked ? [piece.text] : []));
  const there = plain([...marked, byline ?? '', place ?? ''].join(' ')).split(/[^\p{L}\p{M}\p{N}]+/u);
  return [...phrases, ...words].some((term) =>
    plain(term)
      .split(/[^\p{L}\p{M}\p{N}]+/u)
      .some((word) => word !== '' && there.some((other) => isForm(word, other))),
  );
}

/** The longest ending that a form of a word has and another has not: `ning` of `running`. */
const LONGEST_ENDING = 4;

function isForm(word: string, other: string): boolean {
  const telling = Math.max(Math.min(3, word.length), Math.ceil(word.length * 0.6));
  if (other.startsWith(word.slice(0, telling))) return true;
  return other.length >= 3 && word.startsWith(other) && word.length - other.length <= LONGEST_ENDING;
}

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
