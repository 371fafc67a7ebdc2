/** Asks one shard. Everything here works on what `Engine` promises, so it can be tested without a browser. */
import type { Engine, Raw } from './pagefind.ts';
import type { Query } from './parse-query.ts';

export interface Hit {
  readonly raw: Raw;
  /** False for a story that has some of the words only. */
  readonly whole: boolean;
  readonly score: number;
  /** Numbers of the words to mark. */
  readonly marks: readonly number[];
}

/** Pagefind's score of a story that has a word a few times. */
const MIDDLING = 5;

interface Narrowed {
  readonly filters: object;
  readonly order: 'relevant' | 'newest';
}

/** Stories with all the words and phrases, in the order that is asked for. */
export async function searchAllWords(engine: Engine, query: Query, { filters, order }: Narrowed): Promise<Hit[]> {
  const options = { filters, ...(order === 'newest' && { sort: { at: 'asc' } as const }) };
  const terms = [
    ...query.phrases.map((phrase) => `"${phrase}"`),
    ...(query.words.length > 0 ? [query.words.join(' ')] : []),
  ];
  const lists: (readonly Raw[])[] = [];
  for (const term of terms) lists.push((await engine.search(term, options)).results);
  // The list of the words comes last and knows best what is relevant; the phrases only say which stories stay.
  const [base = [], ...others] = lists.toReversed();
  const also = others.map((list) => new Map(list.map((raw) => [raw.id, raw.words])));
  return base
    .filter(({ id }) => also.every((phrase) => phrase.has(id)))
    .map((raw) => {
      const marks = [...raw.words, ...also.flatMap((phrase) => phrase.get(raw.id) ?? [])];
      return { raw, whole: true, score: raw.score, marks };
    });
}

/**
 * Stories with some of the words, the most telling first: who remembers half of a headline remembers the other half wrong.
 * At least half of the words must be there. The fewer stories have a word, the more it tells, wherever it stands.
 * @param stories how many the shard holds
 * @param known ids of stories that were found already
 */
export async function searchAnyWords(
  engine: Engine,
  { phrases, words }: Query,
  { filters }: Narrowed,
  stories: number,
  known: ReadonlySet<string>,
): Promise<Hit[]> {
  if (phrases.length > 0 || words.length < 2) return [];
  const sums = new Map<string, { raw: Raw; score: number; words: number; marks: number[] }>();
  for (const word of words) {
    const { results } = await engine.search(word, { filters });
    const tells = Math.log1p(stories / Math.max(1, results.length));
    for (const raw of results.filter(({ id }) => !known.has(id))) {
      const sum = sums.get(raw.id) ?? { raw, score: 0, words: 0, marks: [] };
      sum.score += tells * (1 + raw.score / (raw.score + MIDDLING));
      sum.words += 1;
      sum.marks.push(...raw.words);
      sums.set(raw.id, sum);
    }
  }
  return [...sums.values()]
    .filter((sum) => sum.words * 2 >= words.length)
    .map(({ raw, score, words: found, marks }) => ({
      raw,
      whole: false,
      score: (score * found) / words.length,
      marks,
    }));
}
