/** Reads year, month and day out of a date without its weekday, its time and the sign of its calendar. */
import type { DateConvention } from './date-conventions.ts';
import * as shapes from './date-shapes.ts';
import { type Calendar, type DayParts, foreignMonthOf } from './eras.ts';
import { isBeforeDay, monthOf } from './month-words.ts';

export interface DateParts extends DayParts {
  /** The calendar to which the name of the month belongs, if it belongs to one. */
  readonly calendar?: Calendar | undefined;
}

const whole = (source: string) => new RegExp(`^${source}$`, 'iu');
const YEAR_FIRST = whole(shapes.YEAR_FIRST);
const COMPACT = whole(shapes.COMPACT);
const YEAR_LAST = whole(shapes.YEAR_LAST);
const DAY_MONTH_YEAR = whole(shapes.DAY_MONTH_YEAR);
const MONTH_DAY_YEAR = whole(shapes.MONTH_DAY_YEAR);
const YEAR_MONTH_DAY = whole(shapes.YEAR_MONTH_DAY);
const IDEOGRAPHS = whole(shapes.IDEOGRAPHS);

/** @returns the parts as written, which need not be a day; undefined when the text has none of the shapes of a date */
export function readParts(text: string, convention: DateConvention): DateParts | 'ambiguous' | undefined {
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst) return parts(yearFirst[1], yearFirst[3], yearFirst[4]);
  const plain = COMPACT.exec(text) ?? IDEOGRAPHS.exec(text);
  if (plain) return parts(plain[1], plain[2], plain[3]);
  const yearLast = YEAR_LAST.exec(text);
  if (yearLast) return readYearLast(yearLast, convention);
  const dayFirst = DAY_MONTH_YEAR.exec(text);
  if (dayFirst) return withName(dayFirst[3], dayFirst[2], dayFirst[1]);
  const monthFirst = MONTH_DAY_YEAR.exec(text);
  if (monthFirst)
    return isBeforeDay(monthFirst[1] ?? '') ? withName(monthFirst[3], monthFirst[1], monthFirst[2]) : undefined;
  const named = YEAR_MONTH_DAY.exec(text);
  return named ? withName(named[1], named[2], named[3]) : undefined;
}

type Text = string | undefined;
const parts = (year: Text, month: Text, day: Text) => ({ year: Number(year), month: Number(month), day: Number(day) });

function withName(year: Text, name: Text, day: Text): DateParts | undefined {
  const month = monthOf(name ?? '');
  if (month !== undefined) return { year: Number(year), month, day: Number(day) };
  const foreign = foreignMonthOf(name ?? '');
  return foreign && { year: Number(year), day: Number(day), ...foreign };
}

function readYearLast(match: RegExpExecArray, { order, orderWithDots }: DateConvention): DateParts | 'ambiguous' {
  const [, first, mark = '', second, year] = match;
  const decided = mark.startsWith('.') ? (orderWithDots ?? order) : order;
  if (Number(second) > 12 || first === second) return parts(year, first, second);
  if (Number(first) > 12) return parts(year, second, first);
  if (decided === undefined) return 'ambiguous';
  return decided === 'day-first' ? parts(year, second, first) : parts(year, first, second);
}
