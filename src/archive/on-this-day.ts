/** The days of the calendar without their years, and what was published on each of them in any year. */
import type { Archive, Story } from './archive.ts';

/** The 366 days a year can have, as `MM-DD`. */
export const daysOfTheYear: readonly string[] = Array.from({ length: 366 }, (_, at) =>
  // 2000 was a leap year.
  new Date(Date.UTC(2000, 0, at + 1)).toISOString().slice(5, 10),
);

/** The stories of each day of the year, oldest first; every day is there. */
export function onThisDay({ days }: Pick<Archive, 'days'>): ReadonlyMap<string, readonly Story[]> {
  const found = new Map<string, Story[]>(daysOfTheYear.map((day) => [day, []]));
  for (const { date, stories } of days) found.get(date.slice(5))?.push(...stories);
  return found;
}

/** The days before and after one, in a circle. @param day `MM-DD` */
export function aroundTheYear(day: string): { readonly previous: string; readonly next: string } {
  const at = daysOfTheYear.indexOf(day);
  const { length } = daysOfTheYear;
  const dayAt = (index: number) => daysOfTheYear[(index + length) % length] ?? day;
  return { previous: dayAt(at - 1), next: dayAt(at + 1) };
}
