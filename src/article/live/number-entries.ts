/**
 * Gives the entries of a live report their days and anchors. The anchor of an entry is made of its day, its time and its place among
 * the entries of the same minute, counted from the oldest, so that an entry added later changes no other anchor.
 */

/** An entry whose day and anchor are to be found. */
export interface NumberedEntry {
  /** `HH:MM` */
  readonly clock: string;
  /** The day of the report, from 1. */
  day: number;
  /** `YYYY-MM-DD`, when the text has the date above it. */
  date: string | undefined;
  id: string;
}

/** Entries below one date or heading, in the order of the text. */
export interface EntryGroup<Entry extends NumberedEntry = NumberedEntry> {
  /** The date above them: `YYYY-MM-DD`, or `unknown` for a date without a year; undefined when there is none. */
  readonly day: string | undefined;
  readonly entries: Entry[];
}

const HALF_DAY = 720;
const DAY = 86_400_000;

/** Sets the day and the anchor of each entry. */
export function numberEntries(groups: readonly EntryGroup[]): void {
  const oldestFirst = isOldestFirst(groups);
  const inOrder = <Item>(items: readonly Item[]) => (oldestFirst ? items : items.toReversed());
  const taken = new Map<string, number>();
  let day = 1;
  let date: string | undefined;
  let last: number | undefined;
  for (const group of inOrder(groups)) {
    if (group.day !== undefined && last !== undefined) {
      day += daysBetween(date, group.day);
      last = undefined;
    }
    if (group.day !== undefined) date = group.day === 'unknown' ? undefined : group.day;
    for (const entry of inOrder(group.entries)) {
      const minutes = minutesOf(entry.clock);
      if (last !== undefined && minutes < last - HALF_DAY) {
        day += 1;
        date = undefined;
      }
      last = minutes;
      const id = `t-${day > 1 ? `d${day}-` : ''}${entry.clock.replace(':', '')}`;
      const place = (taken.get(id) ?? 0) + 1;
      taken.set(id, place);
      entry.day = day;
      entry.date = date;
      entry.id = place > 1 ? `${id}-${place}` : id;
    }
  }
}

/** Whether the text has the oldest entry first, by most of the steps from one entry to the next. */
function isOldestFirst(groups: readonly EntryGroup[]): boolean {
  let forward = 0;
  // Below a date of its own, no entry is of the next day.
  const mayCross = groups.filter(({ day }) => day !== undefined).length < 2;
  for (const { entries } of groups)
    for (const [at, { clock }] of entries.entries()) {
      const before = entries[at - 1];
      const step = before ? minutesOf(clock) - minutesOf(before.clock) : 0;
      if (step !== 0) forward += step > 0 === (mayCross && Math.abs(step) > HALF_DAY) ? -1 : 1;
    }
  const dates = groups.flatMap(({ day }) => (day === undefined || day === 'unknown' ? [] : [day]));
  for (const [at, day] of dates.entries())
    if (at > 0 && day !== dates[at - 1]) forward += day > (dates[at - 1] ?? '') ? 1 : -1;
  return forward >= 0;
}

function daysBetween(before: string | undefined, after: string): number {
  if (after === 'unknown' || before === undefined) return 1;
  return Math.max(0, Math.round((Date.parse(after) - Date.parse(before)) / DAY));
}

/** Minutes since midnight. */
const minutesOf = (clock: string) => 60 * Number(clock.slice(0, 2)) + Number(clock.slice(3));
