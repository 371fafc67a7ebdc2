/**
 * Recognises a line that dates an article: `date 2022-02-07`, with or without the lead on the same line, or a date
 * alone, in the languages of the interface.
 */
import { isMonthOrWeekday } from '../date/month-words.ts';
import { type CalendarDate, type DateProblem, isDay, MAX_DATE, readDate } from '../date/parse-date.ts';

export interface InlineDate {
  readonly value: CalendarDate | DateProblem;
  /** The text after the date on the same line; empty if there is none. */
  readonly lead: string;
}

/** The word for the date in en and fr, de, es, ar, hi, zh, ru, with or without a colon. */
const WORDED = /^\s*(?:date|datum|fecha|(?:ال)?تاريخ|दिनांक|तारीख़?|तिथि|日期|дата)(\s*[:：]\s*|\s+)(?=\S)/iu;
/** Words before a date that is the whole line. */
const PUBLISHED =
  /^(?:(?:first )?(?:published|posted)(?:\s+(?:on|at))?|(?:date|data) (?:published|posted|di pubblicazione|de publicação)|(?:veröffentlicht|erschienen)(?:\s+am)?|publiée?(?:\s+le)?|publicad[oa](?:\s+(?:el|em))?|pubblicat[oa](?:\s+il)?|data(?=\s*:)|(?:تاريخ النشر|نُ?شر(?:ت)?)(?:\s+(?:في|بتاريخ|يوم))?|प्रकाशित(?:\s+(?:तिथि|तारीख|दिनांक))?|प्रकाशन\s+(?:तिथि|तारीख|दिनांक)|(?:发布|發布|发表|發表)(?:于|於|时间|時間|日期)?|[时時][间間](?=\s*[:：])|опубликован[оа]?|дата публикации)\s*[:：]?\s*(?=\S)/iu;

const IN_FIGURES = /^\p{Nd}{1,4}([-/.])\p{Nd}{1,2}\1\p{Nd}{1,4}$/u;
/** A day and a year round a word, which may be a month with a slip or of another language: "27 ноября 2026 г.". */
const ROUND_A_WORD =
  /^(?:\p{Nd}{1,2}(?:st|nd|rd|th|er|\.)?\s+(?:d[aei]l?\s+)?(\p{L}[\p{L}\p{M}]{2,14})\.?,?(?:\s+d[aei]l?)?|(\p{L}[\p{L}\p{M}]{2,14})\.?\s+\p{Nd}{1,2}(?:st|nd|rd|th)?,?)\s+\p{Nd}{4}(?:\s?[гр]\.?)?(?=$|[\s,;:–—-])/iu;
/** The day of a year, the week of a year, a Roman numeral for the month, dashes: `2026-331`, `2026-W48-5`, `27/XI/2026`, `2026–11–27`. */
const RARE_SHAPE =
  /^\d{4}-(?:\d{3}|W\d{2}(?:-?\d)?)$|^\d{1,2}([/.\s-])\s?[IVX]{1,4}\1\s?\d{4}$|^\d{4}[–—−]\d{1,2}[–—−]\d{1,2}$/i;
const ENGLISH_MONTH = /^(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*$/i;
const WITH_FOUR_DIGITS = /\p{Nd}{4}/u;
/** A year of two digits: `02/07/22`, `27-NOV-26`. */
const SHORT_YEAR = /^\d{1,2}(?:([/.])\d{1,2}\1|[\s-](\p{L}{3,9})\.?[\s-])\d{2}$/u;
/** A number of eight digits is a date in the range of newspapers only. */
const OTHER_NUMBER = /^(?!(?:1[6-9]|20)\d\d[01]\d[0-3]\d$)\d+$/;
/** A time between a date and the lead. */
const CLOCK =
  /^\s+\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:\s?[ap]\.?m\b\.?)?(?:\s?(?:Z|UTC|GMT|[+-]\d{2}:?\d{2})(?![\p{L}\d]))?/iu;

/**
 * The text after `Date:` is a date, as in any header line, unless at least this many characters follow, which are the
 * lead.
 */
const MIN_LEAD = 40;
/** Maximum number of words in a date: "Freitag, den 27. November 2026". */
const MOST_WORDS = 8;

/** Reads a line that begins with the word `date`. */
export function readWordedDate(line: string): InlineDate | undefined {
  const [start, mark = ''] = WORDED.exec(line) ?? [];
  if (start === undefined) return undefined;
  const rest = line.slice(start.length).trimEnd();
  const found = readWhole(rest) ?? readBeginning(rest);
  const lead = found?.lead ?? '';
  return lead !== '' && mark.trim() !== '' && (lead.length < MIN_LEAD || /^\p{Ll}/u.test(lead)) ? undefined : found;
}

/** A text that is a date, or has the words of one only: `2026`, `Feb 2026`. */
function readWhole(text: string): InlineDate | undefined {
  if (text.length > MAX_DATE) return undefined;
  const value = readDate(text);
  const words = text.split(/[\s,]+/).filter(Boolean);
  const isMeant = isDay(value) || (/\p{Nd}/u.test(text) && words.every(isDateWord)) || IN_FIGURES.test(text);
  return isMeant ? { value, lead: '' } : undefined;
}

/**
 * Whether a text consists of days, months and years, and names all three: `27th Nov. '26`, `November 27-29, 2026`.
 * Two days are more than a date, so the line is meant as one and cannot be read.
 */
function saysDays(text: string): boolean {
  const words = text.split(/[\s,()|]+/).filter(Boolean);
  const isYear = (word: string) => /^(?:\p{Nd}{4}|['’‘]\p{Nd}{2})$/u.test(word);
  const days = words.filter((word) => /^\p{Nd}{1,2}(?!\p{Nd}|:)/u.test(word));
  return (
    words.every((word) => isDateWord(word) || isYear(word) || /^(?:to|and|bis|und|au|et|al|y|[–—-])$/i.test(word)) &&
    (words.some((word) => IN_FIGURES.test(word)) ||
      (days.length > 0 && words.some(isYear) && words.some((word) => /\p{L}/u.test(word) && isMonthOrWeekday(word))))
  );
}

const isDateWord = (word: string) =>
  /^\p{Nd}[\p{Nd}./:-]{0,20}(?:st|nd|rd|th|er)?$/u.test(word) ||
  isMonthOrWeekday(word) ||
  /^(?:of|de|del|den)$/i.test(word);

/** The shortest beginning of a text that is a date or has the shape of one, with the time behind it. */
function readBeginning(text: string): InlineDate | undefined {
  const beginning = text.slice(0, MAX_DATE);
  const ends = [...beginning.matchAll(/(?=\s|$)/g)].slice(0, MOST_WORDS).map(({ index }) => index);
  const slip = ROUND_A_WORD.exec(beginning)?.[0].length;
  for (const end of ends) {
    const written = beginning.slice(0, end).replace(/[,;:–—-]+$/, '');
    const isMeant = isDay(readDate(written)) || IN_FIGURES.test(written) || end === slip;
    if (isMeant && !OTHER_NUMBER.test(written)) {
      const clock = CLOCK.exec(beginning.slice(written.length).replace(/^,/, ' '))?.[0] ?? '';
      const dated = written + clock;
      return { value: readDate(dated), lead: text.slice(dated.length).replace(/^[\s,;:–—-]+/, '') };
    }
  }
  return undefined;
}

/**
 * Reads a line that is a date or is meant to be one: `31 February 2022`, but not `Apollo 11, 1969`.
 * @param isFirst whether no other text precedes the line: `12 Monkeys 1995` is a headline, but no line below one
 */
export function readBareDate(line: string, isFirst = true): InlineDate | undefined {
  const trimmed = line.trim();
  if (trimmed.length > MAX_DATE || !/[\p{Nd}年]/u.test(trimmed)) return undefined;
  const text = trimmed.replace(PUBLISHED, '');
  const value = readDate(text);
  if (OTHER_NUMBER.test(text)) return undefined;
  const [slip, ...months] = ROUND_A_WORD.exec(text) ?? [];
  const isMeant =
    isDay(value) ||
    (value.isShaped && WITH_FOUR_DIGITS.test(text)) ||
    isShort(text) ||
    RARE_SHAPE.test(text) ||
    (!isFirst && saysDays(text)) ||
    (slip === text &&
      (months.some((month) => ENGLISH_MONTH.test(month ?? '')) || (!isFirst && months[0] !== undefined)));
  return isMeant ? { value, lead: '' } : undefined;
}

function isShort(text: string): boolean {
  const [found, , month] = SHORT_YEAR.exec(text) ?? [];
  return found !== undefined && (month === undefined || isMonthOrWeekday(month));
}
