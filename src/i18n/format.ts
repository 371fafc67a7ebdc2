/** Dates, numbers and the like as the reader sees them: in the language of the site, whatever the machine's. */
import { UTCDate } from '@date-fns/utc';
import { format } from 'date-fns/format';
import { formatMessage, createFormatters } from './format-message.ts';
import { languages } from '../languages.ts';
import { locales } from './date-fns-locales.ts';
import { messages } from './messages.ts';
import { site } from '../site.ts';

const WORDS_A_MINUTE = 230;

const { dates } = messages;
const { locale: language } = languages[site.lang];
const locale = locales[site.lang];
/** `13,886`; `340 kB`; a message that counts, in the form for a number. */
export const { number, amount, counted } = createFormatters(language);

/** Dates that were written already: a day is named on the pages of all its stories, and naming it takes a while. */
const known = new Map<string, string>();

function written(date: string, pattern: string): string {
  const key = `${pattern} ${date}`;
  const text = known.get(key) ?? format(new UTCDate(`${date}T00:00:00Z`), pattern, { locale });
  known.set(key, text);
  return text;
}

/** Names of days and months are small in many languages: but not where they stand alone or begin a line. */
export const capitalizeFirst = (text: string) => text.charAt(0).toLocaleUpperCase(language) + text.slice(1);

/** `Monday 7 February 2022` */
export const fullDate = (date: string) => written(date, dates.full);
/**
 * The same in three: what comes before the number of the day, the number, what comes after it. The number is set so large
 * that no mark may stand alone beside it: a comma before it is left out, a full stop after it (`8.`) becomes a part of it,
 * and letters (`1er`) begin what follows. Each part keeps the space that separates it from the next one.
 */
export function fullDateAround(date: string): readonly [before: string, number: string, after: string] {
  // The date is written as a whole: how French writes a day depends on the month beside it.
  const [before = '', day = '', after = ''] = written(date, dates.full.replace(/\bdo?\b/, '|$&|')).split('|');
  const [, number = '', rest = ''] = /^(\d+\p{P}*)(.*)$/su.exec(day + after) ?? [];
  return [capitalizeFirst(before.replace(/\p{P}+(?=\s*$)/u, '')), number, rest];
}
/** `7 February 2022` */
export const dayMonthYear = (date: string) => written(date, dates.long);
/** `Monday` */
export const weekdayOf = (date: string) => capitalizeFirst(written(date, dates.weekday));
/** `Monday 7` */
export const weekdayAndDay = (date: string) => capitalizeFirst(written(date, dates.weekdayAndDay));
/** `2022` */
export const yearName = (year: string) => written(`${year}-01-01`, dates.year);
/** `February 2022` */
export const monthAndYear = (month: string) => written(`${month}-01`, dates.month);
/** `2022`, `February 2022` or `Undated`: a part of a long list. */
export const periodName = (span: string) =>
  span === 'undated' ? messages.undated : span.length > 4 ? capitalizeFirst(monthAndYear(span)) : yearName(span);
/** What is on several pages, with the number of the page if it is not the first. */
export const paged = (name: string, page: number) =>
  page > 1 ? formatMessage(messages.paged, { name, page: number(page) }) : name;
/** A part of a long list with the number of its page, if it is not the first. */
export const pageName = (span: string, page: number) => paged(periodName(span), page);
/** `February` */
export const monthName = (month: string) => capitalizeFirst(written(`${month}-01`, dates.monthAlone));
/** `Feb` */
export const shortMonthName = (month: string) => capitalizeFirst(written(`${month}-01`, dates.monthShort));
/** `7 February` of `02-07` */
export const dayAndMonth = (day: string) => written(`2000-${day}`, dates.day);
/** `7` */
export const dayNumber = (date: string) => String(Number(date.slice(8)));
/** The days of the week, 0 is Sunday: `Monday`, `Mon` and `M` for 1. */
export const weekdayName = (weekday: number) => weekdayOf(`2023-01-0${weekday + 1}`);
export const shortWeekdayName = (weekday: number) =>
  capitalizeFirst(written(`2023-01-0${weekday + 1}`, dates.weekdayShort));
export const narrowWeekdayName = (weekday: number) =>
  capitalizeFirst(written(`2023-01-0${weekday + 1}`, dates.weekdayNarrow));

/** `1 story`, `1,200 stories` */
export const stories = (count: number) => counted(messages.stories, count);
/** `4 min read` */
export const readingTime = (words: number) =>
  counted(messages.readingTime, Math.max(1, Math.ceil(words / WORDS_A_MINUTE)));

const lists = new Intl.ListFormat(language);
/** The items of a list in a sentence, and the words between them. */
export function enumerated<Item>(items: readonly Item[]): (Item | string)[] {
  const left = [...items];
  return lists
    .formatToParts(items.map(String))
    .map(({ type, value }) => (type === 'element' ? (left.shift() as Item) : value));
}

/** `14:30`, with the offset from UTC where the source gave one. */
export function clockTime(time: string): string {
  const [, hours, minutes, offset] = /^(\d{2}):(\d{2})(?::\d{2})?(Z|[+-]\d{2}:\d{2})?$/.exec(time) ?? [];
  if (!hours || !minutes) return time;
  const clock = formatMessage(dates.clock, { hours, minutes });
  return offset === undefined
    ? clock
    : formatMessage(dates.clockElsewhere, { clock, offset: offset === 'Z' ? '' : offset });
}

/** The path of a file; what of its name is not seen, or would turn the direction of the rest, as its code point. */
export const shownPath = (path: string) =>
  path.replace(
    /[\p{Cc}\p{Noncharacter_Code_Point}\p{Zl}\p{Zp}\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069]/gu,
    (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`,
  );
