/** The days of the year, and the stories published on each of them in any year. */
import type { Archive, Story } from './archive.ts';

/** The 366 days a year can have, as `MM-DD`. */
export const daysOfTheYear: readonly string[] = Array.from({ length: 366 }, (_, at) =>
  // 2000 was a leap year.
  new Date(Date.UTC(2000, 0, at + 1)).toISOString().slice(5, 10),
);

/** The stories of each day of the year, oldest first. Days without stories have an empty list. */
export function onThisDay({ days }: Pick<Archive, 'days'>): ReadonlyMap<string, readonly Story[]> {
  const storiesByDay = new Map<string, Story[]>(daysOfTheYear.map((day) => [day, []]));
  for (const { date, stories } of days) storiesByDay.get(date.slice(5))?.push(...stories);
  return storiesByDay;
}

/** The days before and after a day; 1 January follows 31 December. @param day `MM-DD` */
export function aroundTheYear(day: string): { readonly previous: string; readonly next: string } {
  const at = daysOfTheYear.indexOf(day);
  const { length } = daysOfTheYear;
  const dayAt = (index: number) => daysOfTheYear[(index + length) % length] ?? day;
  return { previous: dayAt(at - 1), next: dayAt(at + 1) };
}
