/** Formats dates, numbers and lists in the language of the site, independently of the machine's locale. */
import { UTCDate } from '@date-fns/utc';
import { format } from 'date-fns/format';
import { formatMessage, createFormatters } from './format-message.ts';
import { languages } from '../languages.ts';
import { listFormat } from './list-format.ts';
import { locales } from './date-fns-locales.ts';
import { messages } from './messages.ts';
import { site } from '../site.ts';

const WORDS_A_MINUTE = 230;

const { dates } = messages;
const { locale: language } = languages[site.lang];
const locale = locales[site.lang];
/** `13,886`; `340 kB`; a message that counts, in the form for a number. */
export const { number, amount, counted } = createFormatters(language);

/** Cache of formatted dates: a date appears on the pages of all stories of its day, and formatting is slow. */
const formatted = new Map<string, string>();

function formatDate(date: string, pattern: string): string {
  const key = `${pattern} ${date}`;
  const text = formatted.get(key) ?? format(new UTCDate(`${date}T00:00:00Z`), pattern, { locale });
  formatted.set(key, text);
  return text;
}

/** Many languages write names of days and months in lower case, except alone or at the beginning of a line. */
export const capitalizeFirst = (text: string) => text.charAt(0).toLocaleUpperCase(language) + text.slice(1);

/** `Monday 7 February 2022` */
export const fullDate = (date: string) => formatDate(date, dates.full);
/**
 * The full date in three parts: before the number of the day, the number, and after it. The number is printed very large, so no
 * punctuation may stand alone beside it: a comma before it is removed, a full stop after it (`8.`) becomes part of it, and letters
 * (`1er`) begin the last part. Each part keeps the space that separates it from the next.
 */
export function fullDateAround(date: string): readonly [before: string, number: string, after: string] {
  // The date is formatted as a whole, because in French the form of the day depends on the month.
  const [before = '', day = '', after = ''] = formatDate(date, dates.full.replace(/\bdo?\b/, '|$&|')).split('|');
  const [, number = '', rest = ''] = /^(\d+\p{P}*)(.*)$/su.exec(day + after) ?? [];
  return [capitalizeFirst(before.replace(/\p{P}+(?=\s*$)/u, '')), number, rest];
}
/** `7 February 2022` */
export const dayMonthYear = (date: string) => formatDate(date, dates.long);
/** `Monday` */
export const weekdayOf = (date: string) => capitalizeFirst(formatDate(date, dates.weekday));
/** `Monday 7`; in French the first of a month alone is an ordinal, `Lundi 1er`. */
export const weekdayAndDay = (date: string) =>
  capitalizeFirst(formatDate(date, dates.weekdayAndDay.replace(/\bdo\b/, dayNumber(date) === '1' ? 'do' : 'd')));
/** `2022` */
export const yearName = (year: string) => formatDate(`${year}-01-01`, dates.year);
/** `February 2022` */
export const monthAndYear = (month: string) => formatDate(`${month}-01`, dates.month);
/** `2022`, `February 2022` or `Undated`: the name of a period. */
export const periodName = (period: string) =>
  period === 'undated'
    ? messages.undated
    : period.length > 4
      ? capitalizeFirst(monthAndYear(period))
      : yearName(period);
/** A name with the page number, except on the first page. */
export const paged = (name: string, page: number) =>
  page > 1 ? formatMessage(messages.paged, { name, page: number(page) }) : name;
/** The name of a period with the page number, except on the first page. */
export const pageName = (period: string, page: number) => paged(periodName(period), page);
/** `February` */
export const monthName = (month: string) => capitalizeFirst(formatDate(`${month}-01`, dates.monthAlone));
/** `Feb` */
export const shortMonthName = (month: string) => capitalizeFirst(formatDate(`${month}-01`, dates.monthShort));
/** `7 February` of `02-07` */
export const dayAndMonth = (day: string) => formatDate(`2000-${day}`, dates.day);
/** `7` */
export const dayNumber = (date: string) => String(Number(date.slice(8)));
/** The words between the number of a day and its month: ` de` in Spanish, `.` in German, `er` on the first in French. */
export function wordsAfterDay(date: string): string {
  const [, day = '', rest = ''] = formatDate(date, dates.day.replace(/\bdo?\b/, '|$&|')).split('|');
  return day.slice(dayNumber(date).length) + rest.replace(formatDate(date, dates.monthAlone), '').trimEnd();
}
/** The days of the week, 0 is Sunday: `Monday`, `Mon` and `M` for 1. */
export const weekdayName = (weekday: number) => weekdayOf(`2023-01-0${weekday + 1}`);
export const shortWeekdayName = (weekday: number) =>
  capitalizeFirst(formatDate(`2023-01-0${weekday + 1}`, dates.weekdayShort));
export const narrowWeekdayName = (weekday: number) =>
  capitalizeFirst(formatDate(`2023-01-0${weekday + 1}`, dates.weekdayNarrow));

/** `1 story`, `1,200 stories` */
export const stories = (count: number) => counted(messages.stories, count);
/** The reading time of a story in an edition, to a tenth of a minute. */
export const readingMinutes = (words: number) => Math.round((words / WORDS_A_MINUTE) * 10) / 10;
/** `4 min read` */
export const readingTime = (words: number) =>
  counted(messages.readingTime, Math.max(1, Math.ceil(words / WORDS_A_MINUTE)));

/** The items of a list with the words between them, as in a sentence. */
export function enumerated<Item>(items: readonly Item[]): (Item | string)[] {
  const remaining = [...items];
  return listFormat
    .formatToParts(items.map(String))
    .map(({ type, value }) => (type === 'element' ? (remaining.shift() as Item) : value));
}

/** `14:30`, with the offset from UTC if the source has one. */
export function clockTime(time: string): string {
  const [, hours, minutes, offset] = /^(\d{2}):(\d{2})(?::\d{2})?(Z|[+-]\d{2}:\d{2})?$/.exec(time) ?? [];
  if (!hours || !minutes) return time;
  // French sets no nought before the hour.
  const clock = formatMessage(dates.clock, { hours: site.lang === 'fr' ? String(Number(hours)) : hours, minutes });
  return offset === undefined
    ? clock
    : formatMessage(dates.clockElsewhere, { clock, offset: offset === 'Z' ? '' : offset });
}

/** `7 February 2022, 14:30 UTC` @param at `YYYY-MM-DDTHH:MM:SSZ` */
export const instant = (at: string): string => dayAndTime(`${at.slice(0, 16)}Z`);
/** `24 December 2026, 06:00` @param moment `YYYY-MM-DDTHH:MM` */
export function dayAndTime(moment: string): string {
  const [date = '', time = ''] = moment.split('T');
  return formatMessage(dates.dayAndTime, { day: dayMonthYear(date), time: clockTime(time) });
}

/** The path of a file, with invisible and direction-changing characters replaced by their code points. */
export const shownPath = (path: string) =>
  path.replace(
    /[\p{Cc}\p{Noncharacter_Code_Point}\p{Zl}\p{Zp}\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069]/gu,
    (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`,
  );
