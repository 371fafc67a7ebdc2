/**
 * Parses a calendar date written by people. A date is a string `YYYY-MM-DD` and is never converted to an instant, so no
 * time zone can move it. Ambiguous dates (02/07/2022) and impossible dates (31 February) are rejected with a reason.
 */

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
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

const MONTH_NAME =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const WEEKDAY_NAME = '(?:(sun|mon|tue|wed|thu|fri|sat)[a-z]*\\.?,?\\s+)?';
const TIME =
  '(?:(?:T|,?\\s+(?:at\\s+)?)(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d{1,9})?)?(?:\\s?([ap])\\.?m\\b\\.?)?)?';
const ZONE = '(?:\\s*(Z|UTC?|GMT|[ECMP][SD]T|[+-]\\d{1,2}(?::?\\d{2})?))?';

const YEAR_FIRST = new RegExp(`^(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})${TIME}${ZONE}$`, 'i');
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const DAY_MONTH_YEAR = new RegExp(
  `^${WEEKDAY_NAME}(\\d{1,2})(?:st|nd|rd|th)?\\.?[\\s-]+(?:of\\s+)?${MONTH_NAME},?[\\s-]+(\\d{4})${TIME}${ZONE}$`,
  'i',
);
const MONTH_DAY_YEAR = new RegExp(
  `^${WEEKDAY_NAME}${MONTH_NAME}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})${TIME}${ZONE}$`,
  'i',
);
const YEAR_LAST = new RegExp(`^(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4})${TIME}${ZONE}$`, 'i');

/** Named time zones of RFC 5322, section 4.3. */
const ZONES: Readonly<Record<string, string>> = {
  Z: 'Z',
  UT: 'Z',
  UTC: 'Z',
  GMT: 'Z',
  EST: '-05:00',
  EDT: '-04:00',
  CST: '-06:00',
  CDT: '-05:00',
  MST: '-07:00',
  MDT: '-06:00',
  PST: '-08:00',
  PDT: '-07:00',
};

/**
 * @param unsafe the text at a place where a date is expected
 * @returns the day, with the time of day when there is one; or the reason why it is not a date
 */
export function readDate(unsafe: string): CalendarDate | DateProblem {
  // Text pasted from web pages may contain zero-width characters and non-breaking hyphens. They are not part of a date.
  const text = unsafe
    .replace(/[\u200B\u2060\uFEFF]/g, '')
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/[\s\u00A0]+/g, ' ')
    .trim();
  if (text === '') return bad('the date is empty', 'Write it as YYYY-MM-DD.');
  if (text.length > 64) return bad(`${quote(text)} is too long for a date`, 'Write it as YYYY-MM-DD.');

  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst) {
    const [, year, , month, day, ...rest] = yearFirst;
    return assemble(text, { year, month: Number(month), day: Number(day) }, rest);
  }
  const compact = COMPACT.exec(text);
  if (compact) return assemble(text, { year: compact[1], month: Number(compact[2]), day: Number(compact[3]) }, []);
  const dayMonth = DAY_MONTH_YEAR.exec(text);
  if (dayMonth) {
    const [, weekday, day, month, year, ...rest] = dayMonth;
    return assemble(text, { year, month: monthNumber(month), day: Number(day), weekday }, rest);
  }
  const monthDay = MONTH_DAY_YEAR.exec(text);
  if (monthDay) {
    const [, weekday, month, day, year, ...rest] = monthDay;
    return assemble(text, { year, month: monthNumber(month), day: Number(day), weekday }, rest);
  }
  const yearLast = YEAR_LAST.exec(text);
  if (yearLast) {
    const [, first, , second, year, ...rest] = yearLast;
    return readYearLast(text, Number(first), Number(second), year, rest);
  }
  if (/^\d{4}(-\d{1,2})?$/.test(text))
    return bad(`${quote(text)} names no day`, 'Write year, month and day as YYYY-MM-DD.');
  return bad(`${quote(text)} is not a date`, 'Write it as YYYY-MM-DD.');
}

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

interface Parts {
  readonly year: string | undefined;
  readonly month: number;
  readonly day: number;
  readonly weekday?: string | undefined;
}

function readYearLast(
  text: string,
  first: number,
  second: number,
  year: string | undefined,
  rest: (string | undefined)[],
) {
  if (first === second || second > 12) return assemble(text, { year, month: first, day: second }, rest);
  if (first > 12) return assemble(text, { year, month: second, day: first }, rest);
  return {
    reason: 'ambiguous-date',
    message: `${quote(text)} can mean two days. Write it as YYYY-MM-DD.`,
  } satisfies DateProblem;
}

function assemble(text: string, parts: Parts, rest: readonly (string | undefined)[]): CalendarDate | DateProblem {
  const year = Number(parts.year);
  if (!isRealDay(year, parts.month, parts.day)) return bad(`there is no day ${quote(text)}`, 'Check the date.');
  if (parts.weekday) {
    const actual = weekdayOf(year, parts.month, parts.day);
    if (parts.weekday.toLowerCase() !== actual)
      return bad(`${quote(text)} is not a ${parts.weekday}`, 'Check the date.');
  }
  const date = `${pad(year, 4)}-${pad(parts.month)}-${pad(parts.day)}`;
  const [hours, minutes, seconds, half, zone] = rest;
  if (hours === undefined) {
    return zone ? bad(`${quote(text)} has a zone but no time`, 'Write it as YYYY-MM-DD.') : { date, time: undefined };
  }
  const hour = half ? from12(Number(hours), half) : Number(hours);
  if (!(hour < 24) || Number(minutes) > 59 || Number(seconds ?? 0) > 59) {
    return bad(`there is no time of day ${quote(text)}`, 'Check the time.');
  }
  const offset = readZone(zone);
  if (offset === undefined) return bad(`there is no such offset from UTC in ${quote(text)}`, 'Check it.');
  return { date, time: `${pad(hour)}:${minutes}${seconds ? `:${seconds}` : ''}${offset}` };
}

/** Converts an hour with a.m. or p.m. to 24 hours; NaN when a twelve-hour clock does not have that hour. */
function from12(hours: number, half: string): number {
  if (hours < 1 || hours > 12) return Number.NaN;
  return (hours % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
}

function readZone(zone: string | undefined): string | undefined {
  if (!zone) return '';
  const named = ZONES[zone.toUpperCase()];
  if (named) return named;
  const [, sign, hours, minutes] = /^([+-])(\d{1,2})(?::?(\d{2}))?$/.exec(zone) ?? [];
  // The largest offset in use is +14:00 (Line Islands).
  if (Number(hours) > 14 || Number(minutes ?? 0) > 59) return undefined;
  return `${sign}${pad(Number(hours))}:${minutes ?? '00'}`;
}

/** The weekday of a date, by Sakamoto's method. */
function weekdayOf(year: number, month: number, day: number): string | undefined {
  const shift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][month - 1] ?? 0;
  const y = month < 3 ? year - 1 : year;
  return WEEKDAYS[(y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + shift + day) % 7];
}

const monthNumber = (name: string | undefined) => MONTHS.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1;
const pad = (value: number, length = 2) => String(value).padStart(length, '0');
const quote = (text: string) => JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text);
const bad = (problem: string, remedy: string): DateProblem => ({
  reason: 'bad-date',
  message: `${problem}. ${remedy}`,
});
