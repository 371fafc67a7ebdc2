/**
 * The index of all articles: which days, months and years have stories, in which order, and what lies next to each.
 * Built once, in linear time after one sort with a total order, so that it does not matter how files were found.
 */
import type { Entry } from '../article/entry.ts';
import { groupConsecutive } from './group-consecutive.ts';

/** An article in the archive: its entry and the path of its source below the content folder. */
export interface Story {
  readonly path: string;
  readonly entry: Entry;
  /** In a list: the same text at other addresses, which the list leaves out. */
  readonly copies?: Copies;
}

/** What a page shows of the story next to its own. No more is given to it, or each change there would change it too. */
export type AdjacentStory = Pick<Entry, 'url' | 'title' | 'date' | 'lang' | 'dir'>;

/** The same text at other addresses: the first few, and how many more there are. A text that is published every day has thousands. */
export interface Copies {
  readonly first: readonly AdjacentStory[];
  readonly more: number;
}

/** A story with its neighbours: those read before and after it, across days, or on the undated shelf. */
export interface StoryWithAdjacent {
  readonly story: Story;
  readonly previous: AdjacentStory | undefined;
  readonly next: AdjacentStory | undefined;
}

/** A day that has stories. `previous` and `next` are the nearest days that have some too (`YYYY-MM-DD`). */
export interface Day {
  readonly date: string;
  readonly stories: readonly Story[];
  readonly previous: string | undefined;
  readonly next: string | undefined;
}

/** A month that has stories. `previous` and `next` are the nearest such months (`YYYY-MM`). */
export interface Month {
  readonly month: string;
  readonly days: readonly Day[];
  readonly count: number;
  readonly previous: string | undefined;
  readonly next: string | undefined;
}

/** A year that has stories. `previous` and `next` are the nearest such years (`YYYY`). */
export interface Year {
  readonly year: string;
  readonly months: readonly Month[];
  readonly count: number;
  readonly previous: string | undefined;
  readonly next: string | undefined;
}

export interface Archive {
  /** Every story: the dated ones in reading order, then the undated shelf. */
  readonly stories: readonly StoryWithAdjacent[];
  readonly days: readonly Day[];
  /** The days that the paper has come to: all but those that are far ahead of the others. The last one is the newest. */
  readonly daysUpToNewest: readonly Day[];
  readonly months: readonly Month[];
  readonly years: readonly Year[];
  readonly undated: readonly Story[];
}

/** @param newestDay what is dated after it leads nothing; without it the last day is the newest */
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
    count: storiesOf(days),
    ...nearest(all, at),
  }));
  const years = groupConsecutive(months, (month) => month.month.slice(0, 4)).map(([year, months], at, all): Year => ({
    year,
    months,
    count: total(months),
    ...nearest(all, at),
  }));
  const led = newestDay === undefined ? days : days.filter(({ date }) => date <= newestDay);
  return { stories: [...placed(dated), ...placed(undated)], days, daysUpToNewest: led, months, years, undated };
}

/** A year without its stories. */
export interface YearSummary extends Omit<Year, 'months'> {
  /** How many days have stories. */
  readonly days: number;
}

export const yearSummaryOf = ({ months, ...year }: Year): YearSummary => ({
  ...year,
  days: months.reduce((sum, { days }) => sum + days.length, 0),
});

/** The days of a year that have stories, and the nearest such days outside it. */
export const datesOf = ({ months }: Year) => {
  const days = months.flatMap((month) => month.days);
  return { dates: days.map((day) => day.date), previous: days[0]?.previous, next: days.at(-1)?.next };
};

/**
 * Date, then the hour on the paper's own clock (a story without one opens its day), then path. Compared by code unit:
 * the same in every locale.
 */
function inReadingOrder(stories: Iterable<Story>): readonly Story[] {
  // A tab comes before anything a date or a time holds, so one comparison does for the three.
  const placeOf = ({ path, entry }: Story) => `${entry.date ?? ''}\t${clock(entry)}\t${path}`;
  const placed = Array.from(stories, (story) => ({ story, place: placeOf(story) }));
  return placed.sort((a, b) => (a.place < b.place ? -1 : 1)).map(({ story }) => story);
}

const clock = ({ time = '' }: Entry) => time.replace(/(?:Z|[+-].*)$/, '');

const nearest = (all: readonly (readonly [key: string, ...unknown[]])[], at: number) => ({
  previous: all[at - 1]?.[0],
  next: all[at + 1]?.[0],
});

const placed = (stories: readonly Story[]) =>
  stories.map((story, at): StoryWithAdjacent => ({
    story,
    previous: stories[at - 1] && adjacentStoryOf(stories[at - 1] as Story),
    next: stories[at + 1] && adjacentStoryOf(stories[at + 1] as Story),
  }));

export function adjacentStoryOf({ entry }: Story): AdjacentStory {
  const { url, title, date, lang, dir } = entry;
  return { url, title, date, lang, dir };
}

const storiesOf = (days: readonly Day[]) => days.reduce((sum, day) => sum + day.stories.length, 0);
const total = (months: readonly Month[]) => months.reduce((sum, month) => sum + month.count, 0);
