/**
 * Recognises a line that dates an article: `date 2022-02-07`, with or without the lead on the same line, or a date
 * alone.
 */
import { type CalendarDate, type DateProblem, isDay, readDate } from '../date/parse-date.ts';

export interface InlineDate {
  readonly value: CalendarDate | DateProblem;
  /** The text after the date on the same line; empty if there is none. */
  readonly lead: string;
}

const HALF = '(?:\\s?[ap]\\.?m\\b\\.?)?';
const ZONE = '(?:\\s?(?:Z|UTC|GMT|[+-]\\d{2}:?\\d{2})(?![\\p{L}\\d]))?';
const CLOCK = `(?:(?:T|,?\\s+)\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?${HALF}${ZONE})?`;
const IN_WORDS =
  '\\d{1,2}(?:st|nd|rd|th)?\\.?\\s+\\p{L}{3,9}\\.?,?\\s+\\d{4}|\\p{L}{3,9}\\.?\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4}';
/** The word `date`, with or without a colon, followed by a date in any order, and possibly by the lead. */
const WORDED = new RegExp(
  `^\\s*date(\\s*:\\s*|\\s+)((?:\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4}|\\d{8}|${IN_WORDS})${CLOCK})(?:$|(?=[\\s,;:–—-]))[\\s,;:–—-]*(.*)$`,
  'iu',
);
/** A date alone on its line, as newspapers print it. A result (3-2-1) or a number of eight digits is not a date. */
const BARE = new RegExp(
  `^\\s*((?:\\p{L}{3,9}\\.?,?\\s+)?(?:\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}|\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{4}|(?:1[6-9]|20)\\d\\d[01]\\d[0-3]\\d|${IN_WORDS})${CLOCK})\\s*$`,
  'iu',
);
const MONTH = /\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\b/i;

/**
 * The text after `Date:` is a date, as in any header line, unless at least this many characters follow, which are the
 * lead.
 */
const MIN_LEAD = 40;

/** Reads a line that begins with the word `date`. */
export function readWordedDate(line: string): InlineDate | undefined {
  const [, mark = '', written, lead = ''] = WORDED.exec(line) ?? [];
  if (written === undefined) return undefined;
  if (lead !== '' && mark.includes(':') && (lead.length < MIN_LEAD || /^\p{Ll}/u.test(lead))) return undefined;
  return { value: readDate(written), lead };
}

/** Reads a line that is a date or is meant to be one: `31 February 2022`, but not `Apollo 11, 1969`. */
export function readBareDate(line: string): InlineDate | undefined {
  const written = BARE.exec(line)?.[1];
  if (written === undefined) return undefined;
  const value = readDate(written);
  return isDay(value) || /^\d{1,4}[-/.]\d/.test(written) || MONTH.test(written) ? { value, lead: '' } : undefined;
}
