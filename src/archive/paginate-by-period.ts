/**
 * Splits long lists of stories by period: by year, and by month in years with many stories. A page changes only when stories
 * of its period change, and a new story with an old date moves no story to another page.
 */
import type { Story } from './archive.ts';
import { pagesOf } from './pagination.ts';
import { groupConsecutive } from './group-consecutive.ts';

/** Maximum number of stories on a page. A list of up to this size has only one page. */
const PAGE_SIZE = 100;
/** Stories on the first page of a longer list. */
const FIRST_PAGE_SIZE = 50;

/** `YYYY`, `YYYY-MM` or `undated`. */
export type Period = string;

/** Consecutive stories of one day. */
export interface DayOfList {
  /** Undefined for stories without a date. */
  readonly date: string | undefined;
  readonly stories: readonly Story[];
}

export interface PeriodPage {
  /** Undefined for the first page, which has all stories of a short list or the newest of a long one. */
  readonly period: Period | undefined;
  /** The number of this page within its period, from 1, and the number of pages of the period. */
  readonly number: number;
  readonly of: number;
  /** Newest first, the undated last. */
  readonly days: readonly DayOfList[];
  /** On the first page of a long list: all periods, newest first. */
  readonly periods: readonly Period[];
  /** The periods before and after this one. */
  readonly older: Period | undefined;
  readonly newer: Period | undefined;
}

/**
 * The pages of a list, beginning with the first page. An empty list has a first page too.
 * @param stories oldest first, the undated last
 */
export function paginateByPeriod(stories: readonly Story[]): readonly PeriodPage[] {
  const firstPage = { period: undefined, number: 1, of: 1, periods: [], older: undefined, newer: undefined };
  const short = stories.length <= PAGE_SIZE;
  const storiesByPeriod = short ? [] : periodsOf(stories);
  const periods = storiesByPeriod.map(([period]) => period).reverse();
  const first = {
    ...firstPage,
    days: byDay(newestFirst(stories).slice(0, short ? PAGE_SIZE : FIRST_PAGE_SIZE)),
    periods,
  };
  const pages = storiesByPeriod.flatMap(([period, items], at) => {
    const around = { older: storiesByPeriod[at - 1]?.[0], newer: storiesByPeriod[at + 1]?.[0] };
    return pagesOf(newestFirst(items), PAGE_SIZE).map(({ number, of, items }) => {
      return { period, number, of, days: byDay(items), periods: [], ...around };
    });
  });
  return [first, ...pages];
}

/** The part of a page's URL that follows the URL of the list; undefined for the first page. */
export const pageParamOf = ({ period, number }: PeriodPage) =>
  period && number > 1 ? `${period}/page/${number}` : period;

const periodsOf = (stories: readonly Story[]) =>
  groupConsecutive(stories, ({ entry }) => entry.date?.slice(0, 4) ?? 'undated').flatMap(([year, items]) =>
    items.length <= PAGE_SIZE || year === 'undated'
      ? [[year, items] as const]
      : groupConsecutive(items, ({ entry }) => entry.date?.slice(0, 7) ?? year),
  );

function newestFirst(stories: readonly Story[]): readonly Story[] {
  const undated = stories.findIndex(({ entry }) => !entry.date);
  return undated < 0 ? stories.toReversed() : [...stories.slice(0, undated).reverse(), ...stories.slice(undated)];
}

const byDay = (stories: readonly Story[]): readonly DayOfList[] =>
  groupConsecutive(stories, ({ entry }) => entry.date ?? '').map(([date, stories]) => ({
    date: date || undefined,
    stories,
  }));
