/** What the reader asks for, as the address of the page has it: so a search can be shared, kept and gone back to. */
export interface SearchParams {
  readonly words: string;
  /** `YYYY-MM-DD`, both included; empty: no bound. */
  readonly from: string;
  readonly to: string;
  /** `YYYY`, or empty. */
  readonly year: string;
  readonly section: string;
  readonly tag: string;
  readonly order: 'relevant' | 'newest';
  /** Counts from 1. */
  readonly page: number;
  /** The name of the oldest shard that has been gone back to; empty: as far as the search goes by itself. */
  readonly back: string;
}

const LONGEST = 300;
const plain = (value: string | null) => (value ?? '').slice(0, LONGEST).trim();
/** Browsers differ in what they make of 31 February, so nobody asks them. */
const dated = (value: string | null) => {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(value ?? '')?.map(Number) ?? [];
  const known = year !== undefined && new Date(Date.UTC(2000 + (year % 400), (month ?? 0) - 1, day));
  return known && known.getUTCMonth() + 1 === month && known.getUTCDate() === day ? (value ?? '') : '';
};

/** @param query `?q=…`; whatever does not make sense in it is left out */
export function parseSearchParams(query: string): SearchParams {
  const given = new URLSearchParams(query);
  const page = given.get('page') ?? '';
  const year = given.get('year') ?? '';
  return {
    words: plain(given.get('q')),
    from: dated(given.get('from')),
    to: dated(given.get('to')),
    year: /^\d{4}$/.test(year) ? year : '',
    section: plain(given.get('section')),
    tag: plain(given.get('tag')),
    order: given.get('order') === 'newest' ? 'newest' : 'relevant',
    page: /^[1-9]\d{0,3}$/.test(page) ? Number(page) : 1,
    back: plain(given.get('back')),
  };
}

/** @returns `?q=…`; what is as usual is not named */
export function formatSearchParams({ words, order, page, ...rest }: SearchParams): string {
  const query = new URLSearchParams({ q: words });
  for (const name of ['from', 'to', 'year', 'section', 'tag'] as const) if (rest[name]) query.set(name, rest[name]);
  if (order === 'newest') query.set('order', order);
  if (page > 1) query.set('page', String(page));
  if (rest.back) query.set('back', rest.back);
  return `?${query}`;
}

/** True when there is anything to look for. */
export const hasSearch = ({ words }: SearchParams): boolean => words !== '';
