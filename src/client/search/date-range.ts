/** The dates that are asked for, and how Pagefind is told of them: it knows no ranges, only values. */
import type { SearchParams } from './search-params.ts';

/** `YYYY-MM-DD`, both included; undefined: no bound. */
export interface DateRange {
  readonly from: string | undefined;
  readonly to: string | undefined;
}

/** What a shard holds: the days of its first and its last story; neither for the undated ones. */
export interface Extent {
  readonly from?: string;
  readonly to?: string;
}

export function dateRangeOf({ from, to, year }: Pick<SearchParams, 'from' | 'to' | 'year'>): DateRange {
  const first = later(from || undefined, year ? `${year}-01-01` : undefined);
  const last = earlier(to || undefined, year ? `${year}-12-31` : undefined);
  return { from: first, to: last };
}

/** True when a shard may hold a story of the span. What has no date is in none, unless any will do. */
export function touches({ from, to }: Extent, span: DateRange): boolean {
  if (from === undefined || to === undefined) return span.from === undefined && span.to === undefined;
  return (span.from === undefined || to >= span.from) && (span.to === undefined || from <= span.to);
}

/** The values of Pagefind's filters that make up the part of the span in a shard; undefined when all of it is asked for. */
export function daysInRange(
  { from, to }: Extent,
  span: DateRange,
): readonly Record<string, { any: string[] }>[] | undefined {
  if (from === undefined || to === undefined) return undefined;
  if ((span.from === undefined || span.from <= from) && (span.to === undefined || span.to >= to)) return undefined;
  // Out to whole years, so that they can be named as such.
  const first = later(span.from, `${from.slice(0, 4)}-01-01`) ?? from;
  const last = earlier(span.to, `${to.slice(0, 4)}-12-31`) ?? to;
  const found: Record<'year' | 'month' | 'day', string[]> = { year: [], month: [], day: [] };
  for (let day = first; day <= last;) {
    const [year, month] = [day.slice(0, 4), day.slice(0, 7)];
    if (day.endsWith('-01-01') && `${year}-12-31` <= last) {
      found.year.push(year);
      day = dayAfter(`${year}-12-31`);
    } else if (day.endsWith('-01') && endOf(month) <= last) {
      found.month.push(month);
      day = dayAfter(endOf(month));
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
const endOf = (month: string) => {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return `${month}-${new Date(Date.UTC(2000 + (year % 400), number, 0)).getUTCDate()}`;
};

const later = (a: string | undefined, b: string | undefined) => (a === undefined || (b !== undefined && b > a) ? b : a);
const earlier = (a: string | undefined, b: string | undefined) =>
  a === undefined || (b !== undefined && b < a) ? b : a;
