/**
 * The records of stories, by columns: gzip makes less of them than of records one after the other. The address of a story often
 * repeats its day and its headline; then the column has how many characters of the headline it repeats.
 */

/** A story as a result shows it. Language and direction of the site are left out. */
export interface StoryRecord {
  readonly url: string;
  readonly title: string;
  /** The beginning of its text, or its summary; may be empty. */
  readonly summary: string;
  readonly date?: string;
  readonly byline?: string;
  readonly place?: string;
  readonly section?: string;
  readonly lang?: string;
  readonly dir?: string;
}

/** With more records in a file, ten results load more; with fewer, there are more files. */
export const RECORDS_PER_FILE = 36;

const columns = ['title', 'summary', 'byline', 'place', 'section', 'lang', 'dir'] as const;

export const writeRecords = (records: readonly StoryRecord[]): string =>
  JSON.stringify([
    records.map(({ url, title, date }) => {
      const guess = guessOf(title, date);
      const slug = url.endsWith('/') ? url.slice(0, -1) : '';
      return slug !== '' && guess.startsWith(slug) ? slug.length : url;
    }),
    ...columns.map((name) => records.map((record) => record[name] ?? 0)),
  ]);

/**
 * @param dayOf the day of the nth record; empty for a story without one
 * @throws when they are damaged
 */
export function readRecords(json: string, dayOf: (place: number) => string): StoryRecord[] {
  const [urls, ...values] = JSON.parse(json) as [(string | number)[], ...(string | 0)[][]];
  return urls.map((url, at) => {
    const date = dayOf(at) || undefined;
    const given = columns.map((name, column) => [name, values[column]?.[at] || undefined] as const);
    const { title = '', summary = '', ...rest } = Object.fromEntries(given.filter(([, value]) => value !== undefined));
    const address = typeof url === 'string' ? url : `${guessOf(title, date).slice(0, url)}/`;
    return { url: address, title, summary, ...(date && { date }), ...rest };
  });
}

/** The address that most stories have, or that theirs begins like. */
const guessOf = (title: string, date: string | undefined): string =>
  `/${(date ?? 'undated').replaceAll('-', '/')}/${title
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')}`;
