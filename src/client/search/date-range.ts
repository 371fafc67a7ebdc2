/** The requested dates, and their translation into Pagefind filters, which know values but no ranges. */
import type { SearchParams } from './search-params.ts';

/** `YYYY-MM-DD`, both inclusive; undefined means no bound. */
export interface DateRange {
  readonly from: string | undefined;
  readonly to: string | undefined;
}

/** The days of the first and last story of a shard; both are undefined for undated stories. */
export interface ShardDates {
  readonly from?: string;
  readonly to?: string;
}

export function dateRangeOf({ from, to, year }: Pick<SearchParams, 'from' | 'to' | 'year'>): DateRange {
  const first = later(from || undefined, year ? `${year}-01-01` : undefined);
  const last = earlier(to || undefined, year ? `${year}-12-31` : undefined);
  return { from: first, to: last };
}

/** Whether a shard may hold stories in the range. Undated stories match only the unbounded range. */
export function overlaps({ from, to }: ShardDates, range: DateRange): boolean {
  if (from === undefined || to === undefined) return range.from === undefined && range.to === undefined;
  return (range.from === undefined || to >= range.from) && (range.to === undefined || from <= range.to);
}

/** The Pagefind filters for the part of the range that is in a shard; undefined if the range covers the whole shard. */
export function daysInRange(
  { from, to }: ShardDates,
  range: DateRange,
): readonly Record<string, { any: string[] }>[] | undefined {
  if (from === undefined || to === undefined) return undefined;
  if ((range.from === undefined || range.from <= from) && (range.to === undefined || range.to >= to)) return undefined;
  // Widen to whole years, so that the year filter can be used for them.
  const first = later(range.from, `${from.slice(0, 4)}-01-01`) ?? from;
  const last = earlier(range.to, `${to.slice(0, 4)}-12-31`) ?? to;
  const found: Record<'year' | 'month' | 'day', string[]> = { year: [], month: [], day: [] };
  for (let day = first; day <= last;) {
    const [year, month] = [day.slice(0, 4), day.slice(0, 7)];
    if (day.endsWith('-01-01') && `${year}-12-31` <= last) {
      found.year.push(year);
      day = dayAfter(`${year}-12-31`);
    } else if (day.endsWith('-01') && lastDayOf(month) <= last) {
      found.month.push(month);
      day = dayAfter(lastDayOf(month));
    } else {
      found.day.push(day);
      day = dayAfter(day);
    }
  }
  return Object.entries(found)
    .filter(([, values]) => values.length > 0)
    .map(([name, any]) => ({ [name]: { any } }));
}

const DAY = 86_400_000;
const dayAfter = (day: string) => new Date(Date.parse(`${day}T00:00:00Z`) + DAY).toISOString().slice(0, 10);
const lastDayOf = (month: string) => {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return `${month}-${new Date(Date.UTC(2000 + (year % 400), number, 0)).getUTCDate()}`;
};

const later = (a: string | undefined, b: string | undefined) => (a === undefined || (b !== undefined && b > a) ? b : a);
const earlier = (a: string | undefined, b: string | undefined) =>
  a === undefined || (b !== undefined && b < a) ? b : a;
