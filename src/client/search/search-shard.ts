/** Searches one shard. It uses only the `Engine` interface, so it can be tested without a browser. */
import type { Engine, RawResult } from './pagefind.ts';
import type { Query } from './parse-query.ts';

export interface Hit {
  readonly raw: RawResult;
  /** False for a story that has only some of the words. */
  readonly matchesAll: boolean;
  readonly score: number;
  /** Indexes of the words to highlight. */
  readonly locations: readonly number[];
}

/** A typical Pagefind score: of a story that has the word a few times. */
const TYPICAL_SCORE = 5;

interface SearchOptions {
  readonly filters: object;
  readonly order: 'relevant' | 'newest';
}

/** Stories with all words and phrases, in the requested order. */
export async function searchAllWords(engine: Engine, query: Query, { filters, order }: SearchOptions): Promise<Hit[]> {
  const options = { filters, ...(order === 'newest' && { sort: { at: 'asc' } as const }) };
  const terms = [
    ...query.phrases.map((phrase) => `"${phrase}"`),
    ...(query.words.length > 0 ? [query.words.join(' ')] : []),
  ];
  const lists: (readonly RawResult[])[] = [];
  for (const term of terms) lists.push((await engine.search(term, options)).results);
  // The word search comes last and ranks the results; the phrase searches only filter them.
  const [base = [], ...others] = lists.toReversed();
  const phraseMatches = others.map((list) => new Map(list.map((raw) => [raw.id, raw.words])));
  return base
    .filter(({ id }) => phraseMatches.every((phrase) => phrase.has(id)))
    .map((raw) => {
      const locations = [...raw.words, ...phraseMatches.flatMap((phrase) => phrase.get(raw.id) ?? [])];
      return { raw, matchesAll: true, score: raw.score, locations };
    });
}

/**
 * Stories with some of the words: readers often remember half of a headline and get the other half wrong. At least half of the
 * words must match. The fewer stories contain a word, the more it counts.
 * @param stories number of stories in the shard
 * @param known ids of stories that were already found
 */
export async function searchAnyWords(
  engine: Engine,
  { phrases, words }: Query,
  { filters }: SearchOptions,
  stories: number,
  known: ReadonlySet<string>,
): Promise<Hit[]> {
  if (phrases.length > 0 || words.length < 2) return [];
  const candidates = new Map<string, { raw: RawResult; score: number; words: number; locations: number[] }>();
  for (const word of words) {
    const { results } = await engine.search(word, { filters });
    const weight = Math.log1p(stories / Math.max(1, results.length));
    for (const raw of results.filter(({ id }) => !known.has(id))) {
      const candidate = candidates.get(raw.id) ?? { raw, score: 0, words: 0, locations: [] };
      candidate.score += weight * (1 + raw.score / (raw.score + TYPICAL_SCORE));
      candidate.words += 1;
      candidate.locations.push(...raw.words);
      candidates.set(raw.id, candidate);
    }
  }
  return [...candidates.values()]
    .filter((candidate) => candidate.words * 2 >= words.length)
    .map(({ raw, score, words: found, locations }) => ({
      raw,
      matchesAll: false,
      score: (score * found) / words.length,
      locations,
    }));
}
