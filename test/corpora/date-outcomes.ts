/**
 * The outcome of each string of `hostile/dates` in every place of an article that can have a date, as data. Run as a program
 * it prints them, to compare machines.
 */
import { parseArticle } from '../../src/article/parse.ts';
import { rowsOf } from './corpus.ts';

export interface DateCase {
  readonly input: string;
  readonly expect: string;
}

export interface DateOutcome extends DateCase {
  readonly place: string;
  /** The day, with `T` and the time if there is one; undefined when the article is rejected or has no date. */
  readonly date: string | undefined;
  readonly rejected: string | undefined;
}

const places: Readonly<Record<string, { path: string; text: (date: string) => string }>> = {
  'front matter, quoted': {
    path: 'a.md',
    text: (date) => `---\ntitle: T\ndate: ${JSON.stringify(date)}\n---\nText.\n`,
  },
  'front matter, plain': { path: 'a.md', text: (date) => `---\ntitle: T\ndate: ${date}\n---\nText.\n` },
  'header line': { path: 'a.txt', text: (date) => `Title: T\nDate: ${date}\n\nThe bridge is closed.\n` },
};

export function dateOutcomes(): DateOutcome[] {
  return rowsOf<DateCase>('hostile/dates/cases.jsonl').flatMap(({ input, expect }) =>
    Object.entries(places).map(([place, { path, text }]) => {
      const parsed = parseArticle({ path, text: text(input) });
      const rejected = parsed.outcome !== 'article' ? parsed.reason : undefined;
      const { date, time } = parsed.outcome === 'article' ? parsed.fields : {};
      return { input, expect, place, date: date && time ? `${date}T${time}` : date, rejected };
    }),
  );
}

if (import.meta.main) console.log(JSON.stringify(dateOutcomes()));
