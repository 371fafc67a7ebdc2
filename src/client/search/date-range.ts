/** The requested dates. */
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

/** Whether a story of a day is in the range; the day of an undated story is empty. */
export const daysIn =
  ({ from, to }: DateRange) =>
  (day: string): boolean =>
    (from === undefined || day >= from) && (to === undefined || (day !== '' && day <= to));

const later = (a: string | undefined, b: string | undefined) => (a === undefined || (b !== undefined && b > a) ? b : a);
const earlier = (a: string | undefined, b: string | undefined) =>
  a === undefined || (b !== undefined && b < a) ? b : a;
