/**
 * The index of all articles: which days, months and years have stories, in which order, and what lies next to each.
 * Built once, in linear time after one sort with a total order, so that it does not matter how files were found.
 */
import type { Entry } from '../article/entry.ts';

/** An article in the archive: its entry and the path of its source below the content folder. */
export interface Story {
  readonly path: string;
  readonly entry: Entry;
}

/** A story with its neighbours: those read before and after it, across days, or on the undated shelf. */
export interface PlacedStory {
  readonly story: Story;
  readonly previous: Story | undefined;
  readonly next: Story | undefined;
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
  readonly stories: readonly PlacedStory[];
  readonly days: readonly Day[];
  readonly months: readonly Month[];
  readonly years: readonly Year[];
  readonly undated: readonly Story[];
}

export function buildArchive(stories: Iterable<Story>): Archive {
  const dated: Story[] = [];
  const undated: Story[] = [];
  for (const story of stories) (story.entry.date ? dated : undated).push(story);
  dated.sort(inReadingOrder);
  undated.sort(inReadingOrder);

  const days = runs(dated, (story) => story.entry.date ?? '').map(([date, stories], at, all): Day => ({
    date,
    stories,
    ...nearest(all, at),
  }));
  const months = runs(days, (day) => day.date.slice(0, 7)).map(([month, days], at, all): Month => ({
    month,
    days,
    count: storiesOf(days),
    ...nearest(all, at),
  }));
  const years = runs(months, (month) => month.month.slice(0, 4)).map(([year, months], at, all): Year => ({
    year,
    months,
    count: total(months),
    ...nearest(all, at),
  }));
  return { stories: [...placed(dated), ...placed(undated)], days, months, years, undated };
}

/** The days of a year that have stories, and the nearest such days outside it. */
export const datesOf = ({ months }: Year) => {
  const days = months.flatMap((month) => month.days);
  return { dates: days.map((day) => day.date), previous: days[0]?.previous, next: days.at(-1)?.next };
};

/**
 * Date, then the hour on the paper's own clock (a story without one opens its day), then path. Compared by code unit:
 * the same in every locale.
 */
function inReadingOrder(a: Story, b: Story): number {
  return (
    compare(a.entry.date ?? '', b.entry.date ?? '') ||
    compare(clock(a.entry), clock(b.entry)) ||
    compare(a.path, b.path)
  );
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const clock = ({ time = '' }: Entry) => time.replace(/(?:Z|[+-].*)$/, '');

/** Neighbouring items with the same key, together; the items arrive in the order of their keys. */
function runs<Item>(items: readonly Item[], keyOf: (item: Item) => string): [key: string, items: Item[]][] {
  const found: [string, Item[]][] = [];
  for (const item of items) {
    const key = keyOf(item);
    const last = found.at(-1);
    if (last?.[0] === key) last[1].push(item);
    else found.push([key, [item]]);
  }
  return found;
}

const nearest = (all: readonly (readonly [key: string, ...unknown[]])[], at: number) => ({
  previous: all[at - 1]?.[0],
  next: all[at + 1]?.[0],
});

const placed = (stories: readonly Story[]) =>
  stories.map((story, at): PlacedStory => ({ story, previous: stories[at - 1], next: stories[at + 1] }));

const storiesOf = (days: readonly Day[]) => days.reduce((sum, day) => sum + day.stories.length, 0);
const total = (months: readonly Month[]) => months.reduce((sum, month) => sum + month.count, 0);
