/**
 * Parses a calendar date written by people. A date is a string `YYYY-MM-DD` and is never converted to an instant, so no
 * time zone can move it. Ambiguous dates (02/07/2022) and impossible dates (31 February) are rejected with a reason.
 */
import type { DateConvention } from './date-conventions.ts';
import { readParts } from './date-parts.ts';
import { hasOtherDigits, isWrittenWith, toLatinDigits, withoutChineseNumerals } from './digits.ts';
import { isInReign, takeCalendar, takeReign, toCommon } from './eras.ts';
import { readTime, splitTime, type Time } from './time-of-day.ts';
import { takeWeekday, weekdayOf } from './weekdays.ts';

export interface CalendarDate {
  /** `YYYY-MM-DD`, the day as written, independent of the offset of the time. */
  readonly date: string;
  /** `HH:MM` or `HH:MM:SS`, with `Z` or `±HH:MM` if the source has an offset. */
  readonly time: string | undefined;
}

export interface DateProblem {
  readonly reason: 'bad-date' | 'ambiguous-date';
  /** The problem and the spelling to use instead. */
  readonly message: string;
  /** The text that was to be a date. A language or another date may decide what it means. */
  readonly written: string;
  /** True when the text has year, month and day, so that it is meant to be a date. */
  readonly isShaped: boolean;
}

/** Maximum length of a date, in characters. */
export const MAX_DATE = 90;
/** Years outside of these are typing errors or years of another calendar. The first newspapers are of 1605. */
const FIRST_YEAR = 1600;
const LAST_YEAR = 2200;
const WRITE = 'Write it as YYYY-MM-DD.';
/** Stands between the Islamic and the common date of one day: "15 رجب 1445 هـ الموافق 27 يناير 2024 م". */
const CORRESPONDING = /\s*الموافق\s*(?:لـ?\s)?/;

/**
 * @param unsafe the text at a place where a date is expected
 * @param convention how dates in figures are written there; without it, a date with two meanings is a problem
 * @returns the day, with the time of day when there is one; or the reason why it is not a date
 */
export function readDate(unsafe: string, convention: DateConvention = {}): CalendarDate | DateProblem {
  const text = plainText(unsafe);
  const read = readText(text, convention);
  if (typeof read !== 'string') return read;
  const [problem, remedy] = PROBLEMS[read];
  return {
    reason: read === 'ambiguous' ? 'ambiguous-date' : 'bad-date',
    message: `${problem.replace('%', () => quote(text))}. ${remedy}`,
    written: unsafe.slice(0, MAX_DATE + 1),
    isShaped: !UNSHAPED.has(read),
  };
}

const PROBLEMS = {
  empty: ['the date is empty', WRITE],
  long: ['% is too long for a date', WRITE],
  coarse: ['% names no day', 'Write year, month and day as YYYY-MM-DD.'],
  digits: ['% has digits of another language than the article', WRITE],
  shape: ['% is not a date', WRITE],
  ambiguous: ['% can mean two days', WRITE],
  islamic: ['% is a day of the Islamic calendar, which differs by country', 'Write the common day as YYYY-MM-DD.'],
  day: ['there is no day %', 'Check the date.'],
  weekday: ['% is another weekday', 'Check the date.'],
  time: ['there is no time of day %', 'Check the time.'],
  zone: ['the zone of % is not known, or its clocks do not show this time exactly once', 'Check the time.'],
} as const satisfies Readonly<Record<string, readonly [problem: string, remedy: string]>>;

const UNSHAPED: ReadonlySet<Problem> = new Set(['empty', 'long', 'coarse', 'shape']);

type Problem = keyof typeof PROBLEMS;

function readText(text: string, convention: DateConvention): CalendarDate | Problem {
  if (text === '') return 'empty';
  if (text.length > MAX_DATE) return 'long';
  if (/^\d{4}(-\d{1,2})?$/.test(text)) return 'coarse';
  if (hasOtherDigits(text) && !/\p{L}/u.test(text) && !isWrittenWith(text, convention.digits)) return 'digits';
  const [before, after] = text.split(CORRESPONDING);
  if (before && after) {
    const days = [after, before].map((half) => readText(half, convention));
    return days.find((day) => typeof day !== 'string') ?? 'islamic';
  }
  const { day, time } = splitTime(withoutChineseNumerals(toLatinDigits(text)));
  const date = readDay(day.trim(), convention);
  return date in PROBLEMS ? (date as Problem) : withTime(date, time);
}

/** The word for the year behind it: "3 марта 2026 г." */
const YEAR_WORD = /(?<=\d{4})\s?(?:г\.?|года?)$/u;

/** @returns the day as `YYYY-MM-DD`, or the problem */
function readDay(text: string, convention: DateConvention): string {
  const { text: common, reign } = takeReign(text.replace(YEAR_WORD, ''));
  const { text: plain, calendar: sign } = takeCalendar(common);
  // Thai dates have the day first.
  const ordered = sign === 'buddhist' ? { order: 'day-first' as const } : convention;
  const direct = readParts(plain, ordered);
  const beside = direct ? undefined : takeWeekday(plain);
  const found = direct ?? readParts(beside?.text ?? '', ordered);
  if (found === undefined) return 'shape';
  if (found === 'ambiguous') return sign === 'islamic' ? 'islamic' : 'ambiguous';
  const calendar = sign ?? found.calendar ?? (isOtherYear(found.year) ? convention.calendar : undefined) ?? 'common';
  if (calendar === 'islamic') return 'islamic';
  const parts = toCommon(calendar, found);
  if (!parts || !isRealDay(parts.year, parts.month, parts.day)) return 'day';
  const date = `${pad(parts.year, 4)}-${pad(parts.month)}-${pad(parts.day)}`;
  if (reign !== undefined && !isInReign(reign, date)) return 'day';
  return beside?.weekdays && !beside.weekdays.includes(weekdayOf(parts)) ? 'weekday' : date;
}

function withTime(date: string, time: Time | undefined): CalendarDate | Problem {
  if (!time) return { date, time: undefined };
  const clock = readTime(time, date);
  return clock === 'time' || clock === 'zone' ? clock : { date, time: clock };
}

/** Whether no newspaper can be of this day, because its year is not of the common era. */
export const isOfNoNewspaper = ({ date }: CalendarDate): boolean => isOtherYear(Number(date.slice(0, 4)));
const isOtherYear = (year: number) => year < FIRST_YEAR || year > LAST_YEAR;

/** True when {@link readDate} found a date. */
export function isDay(result: CalendarDate | DateProblem): result is CalendarDate {
  return 'date' in result;
}

/** Whether this day exists in the proleptic Gregorian calendar; `month` counts from 1. */
export function isRealDay(year: number, month: number, day: number): boolean {
  if (!(year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1)) return false;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day <= (lengths[month - 1] ?? 0);
}

/**
 * Text pasted from web pages may contain zero-width characters, marks of direction and non-breaking hyphens. They are
 * not part of a date.
 */
const plainText = (unsafe: string) =>
  unsafe
    .slice(0, MAX_DATE * 4)
    .replace(/[\u200B\u200E\u200F\u061C\u2060\uFEFF]/g, '')
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/[\s\u00A0]+/g, ' ')
    .trim();
const pad = (value: number, length = 2) => String(value).padStart(length, '0');
const quote = (text: string) => JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text);
