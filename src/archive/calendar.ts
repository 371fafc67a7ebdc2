/**
 * Calendars: the days of a month in weeks, with the number of stories on each. Dates are strings; what arithmetic there
 * is happens in UTC, so the time zone of the machine has no say.
 */
import { UTCDate } from '@date-fns/utc';
import { getDaysInMonth } from 'date-fns/getDaysInMonth';
import type { Day, Year } from './archive.ts';
import { levelOf, type HeatLevel, heatLevels } from './heat-levels.ts';

interface CalendarDay {
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly count: number;
  /** How dark the day is drawn, 1 to 5; 0 without stories or where nothing is shaded. */
  readonly level: number;
}

/** A week always has seven places; those before the first and after the last of the month are undefined. */
type Week = readonly (CalendarDay | undefined)[];

export interface MonthCalendar {
  /** `YYYY-MM` */
  readonly month: string;
  /** Stories in the month; undefined where that is not told. */
  readonly count: number | undefined;
  /** The columns as days of the week: 0 is Sunday. */
  readonly weekdays: readonly number[];
  readonly weeks: readonly Week[];
}

export interface YearCalendar {
  readonly months: readonly MonthCalendar[];
  readonly shades: readonly HeatLevel[];
  /** The most stories on one day. */
  readonly busiest: number;
}

type WeekStart = 0 | 1 | 6;

/** The weeks of a month, whether or not it has stories. */
export function monthCalendar(
  month: string,
  days: readonly Day[],
  weekStartsOn: WeekStart,
  shades: readonly HeatLevel[] = [],
): MonthCalendar {
  const counts = new Map(days.map((day) => [day.date, day.stories.length]));
  const first = new UTCDate(`${month}-01T00:00:00Z`);
  const cells: (CalendarDay | undefined)[] = Array.from({ length: (first.getDay() - weekStartsOn + 7) % 7 });
  for (let day = 1; day <= getDaysInMonth(first); day += 1) {
    const date = `${month}-${String(day).padStart(2, '0')}`;
    const count = counts.get(date) ?? 0;
    cells.push({ date, count, level: levelOf(count, shades) });
  }
  const weeks: Week[] = [];
  for (let at = 0; at < cells.length; at += 7) weeks.push(Array.from({ length: 7 }, (_, day) => cells[at + day]));
  const weekdays = Array.from({ length: 7 }, (_, column) => (column + weekStartsOn) % 7);
  return { month, count: days.reduce((sum, day) => sum + day.stories.length, 0), weekdays, weeks };
}

/**
 * The weeks of a month, each by the days that are in it. A day's page shows no more of the calendar: with the whole month
 * on it, every story would change the pages of thirty days.
 */
export function weekCalendars(
  month: string,
  days: readonly Day[],
  weekStartsOn: WeekStart,
): Map<string, MonthCalendar> {
  const calendar = monthCalendar(month, days, weekStartsOn);
  const weeks = calendar.weeks.map((week) => [week, { ...calendar, count: undefined, weeks: [week] }] as const);
  return new Map(weeks.flatMap(([week, alone]) => week.flatMap((day) => (day ? [[day.date, alone] as const] : []))));
}

/** All twelve months of a year, its days shaded by their number of stories among the days of that year. */
export function yearCalendar(year: Year, weekStartsOn: WeekStart): YearCalendar {
  const days = new Map(year.months.map((month) => [month.month, month.days]));
  const counts = year.months.flatMap((month) => month.days.map((day) => day.stories.length));
  const steps = heatLevels(counts);
  const months = Array.from({ length: 12 }, (_, at) => {
    const month = `${year.year}-${String(at + 1).padStart(2, '0')}`;
    return monthCalendar(month, days.get(month) ?? [], weekStartsOn, steps);
  });
  return { months, shades: steps, busiest: Math.max(...counts) };
}
