/**
 * Calendars: the weeks of a month with the number of stories on each day. Dates are strings and are calculated in UTC, so the
 * time zone of the machine has no effect.
 */
import { UTCDate } from '@date-fns/utc';
import { getDaysInMonth } from 'date-fns/getDaysInMonth';
import type { Day, Year } from './archive.ts';
import { levelOf, type HeatLevel, heatLevels } from './overviews/heat-levels.ts';

interface CalendarDay {
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly count: number;
  /** The heat-map level, 1 to 5; 0 without stories, and in calendars without levels. */
  readonly level: number;
}

/** Seven days; those outside the month are undefined. */
type Week = readonly (CalendarDay | undefined)[];

export interface MonthCalendar {
  /** `YYYY-MM` */
  readonly month: string;
  /** Number of stories in the month; undefined if the calendar must not show it. */
  readonly count: number | undefined;
  /** The weekday of each column: 0 is Sunday. */
  readonly weekdays: readonly number[];
  readonly weeks: readonly Week[];
}

export interface YearCalendar {
  readonly months: readonly MonthCalendar[];
  readonly levels: readonly HeatLevel[];
  /** The largest number of stories on one day. */
  readonly busiest: number;
}

type WeekStart = 0 | 1 | 6;

/** The weeks of a month, whether or not it has stories. */
export function monthCalendar(
  month: string,
  days: readonly Day[],
  weekStartsOn: WeekStart,
  levels: readonly HeatLevel[] = [],
): MonthCalendar {
  const counts = new Map(days.map((day) => [day.date, day.stories.length]));
  const first = new UTCDate(`${month}-01T00:00:00Z`);
  const slots: (CalendarDay | undefined)[] = Array.from({ length: (first.getDay() - weekStartsOn + 7) % 7 });
  for (let day = 1; day <= getDaysInMonth(first); day += 1) {
    const date = `${month}-${String(day).padStart(2, '0')}`;
    const count = counts.get(date) ?? 0;
    slots.push({ date, count, level: levelOf(count, levels) });
  }
  const weeks: Week[] = [];
  for (let at = 0; at < slots.length; at += 7) weeks.push(Array.from({ length: 7 }, (_, day) => slots[at + day]));
  const weekdays = Array.from({ length: 7 }, (_, column) => (column + weekStartsOn) % 7);
  return { month, count: days.reduce((sum, day) => sum + day.stories.length, 0), weekdays, weeks };
}

/**
 * Calendars of a single week, by each day of the month. The page of a day shows only its week: with the whole month, every new
 * story would change the pages of thirty days.
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

/** All twelve months of a year. The heat-map levels compare the days of that year. */
export function yearCalendar(year: Year, weekStartsOn: WeekStart): YearCalendar {
  const days = new Map(year.months.map((month) => [month.month, month.days]));
  const counts = year.months.flatMap((month) => month.days.map((day) => day.stories.length));
  const levels = heatLevels(counts);
  const months = Array.from({ length: 12 }, (_, at) => {
    const month = `${year.year}-${String(at + 1).padStart(2, '0')}`;
    return monthCalendar(month, days.get(month) ?? [], weekStartsOn, levels);
  });
  return { months, levels, busiest: Math.max(...counts) };
}
