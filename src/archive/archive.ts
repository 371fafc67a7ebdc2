/**
 * The index of all articles: the days, months and years that have stories, in order, and the stories adjacent to each story.
 * It is built once, in linear time after one sort. The sort order is total, so the order of the input does not matter.
 */
import type { Entry } from '../article/entry.ts';
import { type AdjacentStory, adjacentStoryOf, type Story } from './story.ts';
import { groupConsecutive } from './group-consecutive.ts';

/** A story with the previous and next story in reading order; undated stories are adjacent to undated ones. */
export interface StoryWithAdjacent {
  readonly story: Story;
  readonly previous: AdjacentStory | undefined;
  readonly next: AdjacentStory | undefined;
}

/** A day that has stories. `previous` and `next` are the nearest other days with stories (`YYYY-MM-DD`). */
export interface Day {
  readonly date: string;
  readonly stories: readonly Story[];
  readonly previous: string | undefined;
  readonly next: string | undefined;
}

/** A month that has stories. `previous` and `next` are the nearest other months with stories (`YYYY-MM`). */
export interface Month {
  readonly month: string;
  readonly days: readonly Day[];
  readonly count: number;
  readonly previous: string | undefined;
  readonly next: string | undefined;
}

/** A year that has stories. `previous` and `next` are the nearest other years with stories (`YYYY`). */
export interface Year {
  readonly year: string;
  readonly months: readonly Month[];
  readonly count: number;
  readonly previous: string | undefined;
  readonly next: string | undefined;
}

export interface Archive {
  /** Every story: the dated ones in reading order, then the undated ones. */
  readonly stories: readonly StoryWithAdjacent[];
  readonly days: readonly Day[];
  /** All days except those that are dated far ahead of the others. The last one is the newest day. */
  readonly daysUpToNewest: readonly Day[];
  readonly months: readonly Month[];
  readonly years: readonly Year[];
  readonly undated: readonly Story[];
}

/** @param newestDay later days are dated far ahead and count as not yet reached; undefined: the last day is the newest */
export function buildArchive(stories: Iterable<Story>, newestDay?: string): Archive {
  const inOrder = inReadingOrder(stories);
  const dated = inOrder.filter(({ entry }) => entry.date);
  const undated = inOrder.filter(({ entry }) => !entry.date);

  const days = groupConsecutive(dated, (story) => story.entry.date ?? '').map(([date, stories], at, all): Day => ({
    date,
    stories,
    ...nearest(all, at),
  }));
  const months = groupConsecutive(days, (day) => day.date.slice(0, 7)).map(([month, days], at, all): Month => ({
    month,
    days,
    count: countStories(days),
    ...nearest(all, at),
  }));
  const years = groupConsecutive(months, (month) => month.month.slice(0, 4)).map(([year, months], at, all): Year => ({
    year,
    months,
    count: sumCounts(months),
    ...nearest(all, at),
  }));
  const daysUpToNewest = newestDay === undefined ? days : days.filter(({ date }) => date <= newestDay);
  return { stories: [...withAdjacent(dated), ...withAdjacent(undated)], days, daysUpToNewest, months, years, undated };
}

/** A year without its months. */
export interface YearSummary extends Omit<Year, 'months'> {
  /** Number of days that have stories. */
  readonly days: number;
}

export const yearSummaryOf = ({ months, ...year }: Year): YearSummary => ({
  ...year,
  days: months.reduce((sum, { days }) => sum + days.length, 0),
});

/** The days of a year that have stories, and the nearest such days before and after the year. */
export const datesOf = ({ months }: Year) => {
  const days = months.flatMap((month) => month.days);
  return { dates: days.map((day) => day.date), previous: days[0]?.previous, next: days.at(-1)?.next };
};

/**
 * Sorts by date, then by local time (a story without a time comes first in its day), then by path. The comparison is by code
 * unit, so it is the same in every locale.
 */
function inReadingOrder(stories: Iterable<Story>): readonly Story[] {
  // A tab sorts before every character of a date or time, so one comparison is enough for all three.
  const sortKeyOf = ({ path, entry }: Story) => `${entry.date ?? ''}\t${clock(entry)}\t${path}`;
  const keyed = Array.from(stories, (story) => ({ story, key: sortKeyOf(story) }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ story }) => story);
}

const clock = ({ time = '' }: Entry) => time.replace(/(?:Z|[+-].*)$/, '');

const nearest = (all: readonly (readonly [key: string, ...unknown[]])[], at: number) => ({
  previous: all[at - 1]?.[0],
  next: all[at + 1]?.[0],
});

const withAdjacent = (stories: readonly Story[]) =>
  stories.map((story, at): StoryWithAdjacent => ({
    story,
    previous: stories[at - 1] && adjacentStoryOf(stories[at - 1] as Story),
    next: stories[at + 1] && adjacentStoryOf(stories[at + 1] as Story),
  }));

const countStories = (days: readonly Day[]) => days.reduce((sum, day) => sum + day.stories.length, 0);
const sumCounts = (months: readonly Month[]) => months.reduce((sum, month) => sum + month.count, 0);
