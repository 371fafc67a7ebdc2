/** The days of the year, and the stories published on each of them in any year. */
import type { Archive } from '../archive.ts';
import type { Story } from '../story.ts';
import { type HeatLevel, heatLevels, levelOf } from './heat-levels.ts';

/** The 366 days a year can have, as `MM-DD`. */
export const daysOfTheYear: readonly string[] = Array.from({ length: 366 }, (_, at) =>
  // 2000 was a leap year.
  new Date(Date.UTC(2000, 0, at + 1)).toISOString().slice(5, 10),
);

/** The stories of each day of the year that has any, oldest first; the days are in the order of the year. */
export function onThisDay({ days }: Pick<Archive, 'days'>): ReadonlyMap<string, readonly Story[]> {
  const storiesByDay = new Map<string, Story[]>(daysOfTheYear.map((day) => [day, []]));
  for (const { date, stories } of days) storiesByDay.get(date.slice(5))?.push(...stories);
  return new Map([...storiesByDay].filter(([, stories]) => stories.length > 0));
}

/** The 366 days with their numbers of stories. */
export interface ShadedDays {
  /** `day` as `MM-DD`; the level is 0 without stories. */
  readonly days: readonly { readonly day: string; readonly level: number }[];
  readonly levels: readonly HeatLevel[];
  /** The largest number of stories of a day. */
  readonly busiest: number;
}

export function shadedDays(archive: Pick<Archive, 'days'>): ShadedDays {
  const stories = onThisDay(archive);
  const counts = [...stories.values()].map(({ length }) => length);
  const levels = heatLevels(counts);
  const days = daysOfTheYear.map((day) => ({ day, level: levelOf(stories.get(day)?.length ?? 0, levels) }));
  return { days, levels, busiest: Math.max(0, ...counts) };
}

/** The days before and after a day of a list; the first follows the last. Undefined when there is no other day. */
export interface Neighbours {
  readonly previous: string | undefined;
  readonly next: string | undefined;
}

/** @param days the days that have pages, as `MM-DD` in the order of the year @param at the index of one of them */
export function aroundTheYear(days: readonly string[], at: number): Neighbours {
  const others = days.length > 1;
  return { previous: others ? days.at(at - 1) : undefined, next: others ? days[(at + 1) % days.length] : undefined };
}
