/** Dates, numbers and the like as the reader sees them; one locale, whatever the machine's. */
import { UTCDate } from '@date-fns/utc';
import { format } from 'date-fns';
import { enGB } from 'date-fns/locale/en-GB';

const WORDS_A_MINUTE = 230;

/** Dates that were written already: a day is named on the pages of all its stories, and naming it takes a while. */
const known = new Map<string, string>();

function written(date: string, pattern: string): string {
  const key = `${pattern} ${date}`;
  const text = known.get(key) ?? format(new UTCDate(`${date}T00:00:00Z`), pattern, { locale: enGB });
  known.set(key, text);
  return text;
}

/** `Monday 7 February 2022` */
export const fullDate = (date: string) => written(date, 'EEEE d MMMM yyyy');
/** The same in three: what comes before the number of the day, the number, what comes after it. */
export const fullDateAround = (date: string) => written(date, "EEEE '|'d'|' MMMM yyyy").split('|');
/** `7 February 2022` */
export const dayMonthYear = (date: string) => written(date, 'd MMMM yyyy');
/** `Monday` */
export const weekdayOf = (date: string) => written(date, 'EEEE');
/** `February 2022` */
export const monthAndYear = (month: string) => written(`${month}-01`, 'MMMM yyyy');
/** `2022`, `February 2022` or `Undated`: a part of a long list. */
export const spanName = (span: string) =>
  span === 'undated' ? 'Undated' : span.length > 4 ? monthAndYear(span) : span;
/** The same with the number of its page, if it is not the first. */
export const pageName = (span: string, page: number) => (page > 1 ? `${spanName(span)}, page ${page}` : spanName(span));
/** `February` */
export const monthName = (month: string) => written(`${month}-01`, 'MMMM');
/** `Feb` */
export const shortMonthName = (month: string) => written(`${month}-01`, 'MMM');
/** `7 February` of `02-07` */
export const dayAndMonth = (day: string) => written(`2000-${day}`, 'd MMMM');
/** `7` */
export const dayNumber = (date: string) => String(Number(date.slice(8)));
/** `Monday` for 1; 0 is Sunday. */
export const weekdayName = (weekday: number) => weekdayOf(`2023-01-0${weekday + 1}`);

const numbers = new Intl.NumberFormat('en-GB');
/** `13,886` */
export const number = (value: number) => numbers.format(value);
/** `1 story`, `1,200 stories` */
export const stories = (count: number) => `${number(count)} ${count === 1 ? 'story' : 'stories'}`;
/** `4 min read` */
export const readingTime = (words: number) => `${number(Math.max(1, Math.ceil(words / WORDS_A_MINUTE)))} min read`;
/** What is said of sections, tags and names, each kind of topic. */
export const topicKind = {
  sections: {
    one: 'Section',
    many: 'Sections',
    about: 'The parts of the paper',
    none: 'No article here names a section, and none lies in a folder of one.',
  },
  tags: {
    one: 'Subject',
    many: 'Subjects',
    about: 'What the articles say they are about',
    none: 'No article here names its subjects.',
  },
  names: {
    one: 'Name',
    many: 'Names',
    about: 'People, places and organisations of three stories or more, found in the texts by machine',
    none: 'No name is found in three stories here.',
  },
} as const;
/** The path of a file; what of its name is not seen, or would turn the direction of the rest, as its code point. */
export const shownPath = (path: string) =>
  path.replace(
    /[\p{Cc}\p{Noncharacter_Code_Point}\p{Zl}\p{Zp}\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069]/gu,
    (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`,
  );
/** `14:30`, with the offset from UTC where the source gave one. */
export const clockTime = (time: string) =>
  time
    .replace(/^(\d{2}:\d{2})(?::\d{2})?/, '$1')
    .replace(/Z$/, ' UTC')
    .replace(/([+-]\d{2}:\d{2})$/, ' UTC$1');
