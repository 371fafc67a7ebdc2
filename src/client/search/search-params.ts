/** The parameters of a search. They are in the URL of the page, so that a search can be shared and bookmarked. */
export interface SearchParams {
  readonly words: string;
  /** `YYYY-MM-DD`, both inclusive; empty means no bound. */
  readonly from: string;
  readonly to: string;
  /** `YYYY`, or empty. */
  readonly year: string;
  readonly section: string;
  readonly tag: string;
  readonly order: 'relevant' | 'newest';
  /** Counts from 1. */
  readonly page: number;
  /** The name of the oldest shard to search; empty: the search decides. */
  readonly back: string;
}

const MAX_LENGTH = 300;
const trimmed = (value: string | null) => (value ?? '').slice(0, MAX_LENGTH).trim();
/** Checks the calendar itself, because browsers parse 31 February differently. */
const validDate = (value: string | null) => {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(value ?? '')?.map(Number) ?? [];
  const known = year !== undefined && new Date(Date.UTC(2000 + (year % 400), (month ?? 0) - 1, day));
  return known && known.getUTCMonth() + 1 === month && known.getUTCDate() === day ? (value ?? '') : '';
};

/** @param query `?q=…`; invalid values are ignored */
export function parseSearchParams(query: string): SearchParams {
  const given = new URLSearchParams(query);
  const page = given.get('page') ?? '';
  const year = given.get('year') ?? '';
  return {
    words: trimmed(given.get('q')),
    from: validDate(given.get('from')),
    to: validDate(given.get('to')),
    year: /^\d{4}$/.test(year) ? year : '',
    section: trimmed(given.get('section')),
    tag: trimmed(given.get('tag')),
    order: given.get('order') === 'newest' ? 'newest' : 'relevant',
    page: /^[1-9]\d{0,3}$/.test(page) ? Number(page) : 1,
    back: trimmed(given.get('back')),
  };
}

/** @returns `?q=…`, without default values */
export function formatSearchParams({ words, order, page, ...rest }: SearchParams): string {
  const query = new URLSearchParams({ q: words });
  for (const name of ['from', 'to', 'year', 'section', 'tag'] as const) if (rest[name]) query.set(name, rest[name]);
  if (order === 'newest') query.set('order', order);
  if (page > 1) query.set('page', String(page));
  if (rest.back) query.set('back', rest.back);
  return `?${query}`;
}

/** Whether there is anything to search for. */
export const hasSearch = ({ words }: SearchParams): boolean => words !== '';
