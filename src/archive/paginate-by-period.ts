/**
 * Long lists of stories of many years, in parts by time: a year, or a month where a year has many. A page then changes with
 * the stories of its own time alone, and a story that comes late, dated years ago, moves none from page to page.
 */
import type { Story } from './archive.ts';
import { pagesOf } from './pagination.ts';
import { groupConsecutive } from './group-consecutive.ts';

/** A list of up to this many stories is one page, and so is a part of a longer one. */
const ON_A_PAGE = 100;
/** Stories on the first page of a longer list. */
const NEWEST = 50;

/** A part of a list: `YYYY`, `YYYY-MM` or `undated`. */
export type Period = string;

/** Neighbours in a list that are of one day. */
export interface DayOfList {
  /** Undefined for stories without a date. */
  readonly date: string | undefined;
  readonly stories: readonly Story[];
}

export interface PeriodPage {
  /** Undefined for the first page, which has all stories of a short list and the newest of a long one. */
  readonly span: Period | undefined;
  /** Which page of its part this is, from 1, and how many there are. */
  readonly number: number;
  readonly of: number;
  /** Newest first, the undated last. */
  readonly days: readonly DayOfList[];
  /** On the first page of a long list: all parts, newest first. */
  readonly spans: readonly Period[];
  /** The parts before and after this one in time. */
  readonly older: Period | undefined;
  readonly newer: Period | undefined;
}

/**
 * The pages of a list; the first page comes first, and is there for an empty list too.
 * @param stories oldest first, the undated last
 */
export function paginateByPeriod(stories: readonly Story[]): readonly PeriodPage[] {
  const alone = { span: undefined, number: 1, of: 1, spans: [], older: undefined, newer: undefined };
  const short = stories.length <= ON_A_PAGE;
  const parts = short ? [] : partsOf(stories);
  const spans = parts.map(([span]) => span).reverse();
  const first = { ...alone, days: byDay(newestFirst(stories).slice(0, short ? ON_A_PAGE : NEWEST)), spans };
  const pages = parts.flatMap(([span, items], at) => {
    const around = { older: parts[at - 1]?.[0], newer: parts[at + 1]?.[0] };
    return pagesOf(newestFirst(items), ON_A_PAGE).map(({ number, of, items }) => {
      return { span, number, of, days: byDay(items), spans: [], ...around };
    });
  });
  return [first, ...pages];
}

/** What follows the address of the list in that of a page; undefined for the first one. */
export const restOf = ({ span, number }: PeriodPage) => (span && number > 1 ? `${span}/page/${number}` : span);

const partsOf = (stories: readonly Story[]) =>
  groupConsecutive(stories, ({ entry }) => entry.date?.slice(0, 4) ?? 'undated').flatMap(([year, items]) =>
    items.length <= ON_A_PAGE || year === 'undated'
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
