/**
 * Finds dates that are probably wrong by comparing the dates of all articles: dates years after all others, and dates that
 * programs write when they know none. Their articles are published with a warning and do not lead any list. With an edition
 * date, which tells what day it is, articles of dates years after it are held.
 */
import type { Rejection } from '../../article/article.ts';
import type { Warning } from '../../article/entry.ts';
import { isYearsAfter, newestDayOf } from './newest-day.ts';
import { FAR_AHEAD } from '../report-row.ts';

/**
 * Dates that stand for an unknown one: the earliest dates of Go, .NET, spreadsheets, Unix (also west of Greenwich), DOS,
 * Windows, the Macintosh and databases, and the last date there is.
 */
const PLACEHOLDERS: ReadonlySet<string> = new Set(
  (
    '0001-01-01 1601-01-01 1753-01-01 1899-12-30 1899-12-31 1900-01-01 1904-01-01 1969-12-31 1970-01-01 1970-01-02 ' +
    '1980-01-01 9999-12-31'
  ).split(' '),
);

export interface DoubtfulDates {
  /** See `newestDayOf`. Articles with a later date do not lead any list. */
  readonly newestDay: string | undefined;
  /**
   * The warning for an article of this date, if there is one.
   * @param line of the date in the source; null when the date is not in the text
   */
  warningFor(date: string | undefined, line: number | null): Warning | undefined;
  /** Why an article of this date is held, if it is. */
  holdFor(date: string | undefined, line: number | null): Rejection | undefined;
}

/** @param dates of all dated articles, `YYYY-MM-DD`, in any order */
export function findDoubtfulDates(dates: readonly string[], editionDate: string | undefined): DoubtfulDates {
  const placeholders = placeholdersIn(dates);
  const certain = placeholders.size > 0 ? dates.filter((date) => !placeholders.has(date)) : dates;
  const newestDay = newestDayOf(certain, editionDate);
  const alone = newestDay === undefined ? undefined : beforeLonelyNewest(certain, newestDay, editionDate);
  const isAhead = (date: string) => newestDay === undefined || date > newestDay;
  return {
    newestDay,
    holdFor(date, line) {
      if (date === undefined || editionDate === undefined || date <= editionDate) return undefined;
      return placeholders.has(date) || !isAhead(date) ? undefined : held(date, editionDate, line);
    },
    warningFor(date, line) {
      if (date === undefined) return undefined;
      const place = placeOf(line);
      if (placeholders.has(date)) return placeholder(date, place);
      if (newestDay !== undefined && date > newestDay) return farAhead(date, newestDay, place);
      return alone !== undefined && date === newestDay ? lonely(date, alone, place) : undefined;
    },
  };
}

/** The placeholders among these dates. A placeholder is a real date where other articles are of its or the next years. */
function placeholdersIn(dates: readonly string[]): ReadonlySet<string> {
  const found = new Set(dates.filter((date) => PLACEHOLDERS.has(date)));
  if (found.size === 0) return found;
  const yearOf = (date: string) => Number(date.slice(0, 4));
  const years = new Set(dates.filter((date) => !PLACEHOLDERS.has(date)).map(yearOf));
  return new Set([...found].filter((date) => ![-1, 0, 1].some((step) => years.has(yearOf(date) + step))));
}

/**
 * The second newest day, where the newest day has only one article and is years later, and the edition date does not
 * confirm it. Neither of the two dates is certainly wrong.
 */
function beforeLonelyNewest(dates: readonly string[], newest: string, editionDate = ''): string | undefined {
  if (newest <= editionDate) return undefined;
  let second = '';
  let count = 0;
  for (const date of dates) {
    if (date === newest) count += 1;
    else if (date < newest && date > second) second = date;
  }
  return count === 1 && second !== '' && isYearsAfter(newest, second) ? second : undefined;
}

const placeOf = (line: number | null) =>
  line === null ? "in the file's name, its folders or its header" : `in line ${line}`;

const held = (date: string, editionDate: string, line: number | null): Rejection => ({
  outcome: 'held',
  reason: 'future-date',
  message:
    `The date ${date} is years after EDITION_DATE=${editionDate} and after all other articles, so the article is held. ` +
    `Correct the date ${placeOf(line)}; if it is right, build with EDITION_DATE=${date} or later.`,
  line: line ?? undefined,
});

const farAhead = (date: string, newestDay: string, place: string): Warning => ({
  code: FAR_AHEAD,
  message:
    `The date ${date} is far ahead of all others (the newest of them is ${newestDay}), so the article leads no list. ` +
    `Correct the date ${place}; if it is right, build with EDITION_DATE=${date} or later.`,
});

const lonely = (date: string, second: string, place: string): Warning => ({
  code: FAR_AHEAD,
  message:
    `The date ${date} is years after all others (the newest of them is ${second}), and the article leads the paper. ` +
    `If it is a typing error, correct the date ${place}.`,
});

const placeholder = (date: string, place: string): Warning => ({
  code: 'placeholder-date',
  message:
    `The date ${date} is written by programs that know no date, and no other article is of that time. ` +
    `Correct it ${place}, or remove it to publish the article without a date.`,
});
