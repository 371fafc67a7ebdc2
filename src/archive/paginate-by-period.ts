/**
 * Splits long lists of stories by period: by year, and by month in years with many stories. A page changes only when stories
 * of its period change, and a new story with an old date moves no story to another page.
 */
import type { Story } from './story.ts';
import { pagesOf } from './pagination.ts';
import { groupConsecutive } from './group-consecutive.ts';

/** Maximum number of stories on a page. A list of up to this size has only one page. */
const PAGE_SIZE = 100;
/** Stories on the first page of a longer list. */
const FIRST_PAGE_SIZE = 50;

/** `YYYY`, `YYYY-MM` or `undated`. */
export type Period = string;

/** Consecutive stories of one day, or corrections. */
export interface DayOfList<Item = Story> {
  /** Undefined for stories without a date. */
  readonly date: string | undefined;
  readonly stories: readonly Item[];
}

export interface PeriodPage<Item = Story> {
  /** Undefined for the first page, which has all stories of a short list or the newest of a long one. */
  readonly period: Period | undefined;
  /** The number of this page within its period, from 1, and the number of pages of the period. */
  readonly number: number;
  readonly of: number;
  /** Newest first, the undated last. */
  readonly days: readonly DayOfList<Item>[];
  /** On the first page of a long list: all periods, newest first. */
  readonly periods: readonly Period[];
  /** The periods before and after this one. */
  readonly older: Period | undefined;
  readonly newer: Period | undefined;
}

/** The pages of a list of stories; see `paginate`. */
export const paginateByPeriod = (stories: readonly Story[]): readonly PeriodPage[] =>
  paginate(stories, ({ entry }) => entry.date);

/**
 * The pages of a list, beginning with the first page. An empty list has a first page too.
 * @param items oldest first, those without a date last
 */
export function paginate<Item>(
  items: readonly Item[],
  dateOf: (item: Item) => string | undefined,
): readonly PeriodPage<Item>[] {
  const firstPage = { period: undefined, number: 1, of: 1, periods: [], older: undefined, newer: undefined };
  const short = items.length <= PAGE_SIZE;
  const itemsByPeriod = short ? [] : periodsOf(items, dateOf);
  const periods = itemsByPeriod.map(([period]) => period).reverse();
  const first = {
    ...firstPage,
    days: byDay(newestFirst(items, dateOf).slice(0, short ? PAGE_SIZE : FIRST_PAGE_SIZE), dateOf),
    periods,
  };
  const pages = itemsByPeriod.flatMap(([period, ofPeriod], at) => {
    const around = { older: itemsByPeriod[at - 1]?.[0], newer: itemsByPeriod[at + 1]?.[0] };
    return pagesOf(newestFirst(ofPeriod, dateOf), PAGE_SIZE).map(({ number, of, items }) => {
      return { period, number, of, days: byDay(items, dateOf), periods: [], ...around };
    });
  });
  return [first, ...pages];
}

/** The pages of a series in reading order: oldest first, the undated last. A new story at the end changes only the last page. */
export const paginateInOrder = (stories: readonly Story[]): readonly PeriodPage[] =>
  pagesOf(stories, PAGE_SIZE).map(({ number, of, items }) => {
    const days = byDay(items, ({ entry }) => entry.date);
    return { period: undefined, number, of, days, periods: [], older: undefined, newer: undefined };
  });

/** The part of a page's URL that follows the URL of the list; undefined for the first page. */
export const pageParamOf = ({ period, number }: Pick<PeriodPage, 'period' | 'number'>) =>
  number > 1 ? [period, 'page', number].filter(Boolean).join('/') : period;

type DateOf<Item> = (item: Item) => string | undefined;

const periodsOf = <Item>(items: readonly Item[], dateOf: DateOf<Item>) =>
  groupConsecutive(items, (item) => dateOf(item)?.slice(0, 4) ?? 'undated').flatMap(([year, ofYear]) =>
    ofYear.length <= PAGE_SIZE || year === 'undated'
      ? [[year, ofYear] as const]
      : groupConsecutive(ofYear, (item) => dateOf(item)?.slice(0, 7) ?? year),
  );

function newestFirst<Item>(items: readonly Item[], dateOf: DateOf<Item>): readonly Item[] {
  const undated = items.findIndex((item) => dateOf(item) === undefined);
  return undated < 0 ? items.toReversed() : [...items.slice(0, undated).reverse(), ...items.slice(undated)];
}

const byDay = <Item>(items: readonly Item[], dateOf: DateOf<Item>): readonly DayOfList<Item>[] =>
  groupConsecutive(items, (item) => dateOf(item) ?? '').map(([date, stories]) => ({
    date: date || undefined,
    stories,
  }));
