/** Finds a date in the name of a file. */
import { IDEOGRAPHS } from './date-shapes.ts';
import { toLatinDigits } from './digits.ts';
import { isBeforeDay, monthOf } from './month-words.ts';

interface NameDate {
  /** For `readDate`: `2022-2-7`, `25 Jan 2007`. */
  readonly written: string;
  readonly index: number;
  readonly length: number;
}

/** Year, month and day with equal marks between them, without a digit directly before or after them. */
const IN_FIGURES = /(?<!\d)(\d{4})([-_.])(\d{1,2})\2(\d{1,2})(?!\d)(?:T\d{4,6}Z?(?![0-9a-z]))?/i;
/**
 * Eight digits at the start of a name are a date only in the range of newspapers, because many names begin with a
 * number.
 */
const COMPACT = /^(1[6-9]\d\d|20\d\d)(0[1-9]|1[0-2])([0-3]\d)(?!\d)/;
/** After the words of a name, at its end or before further words. */
const COMPACT_AFTER_WORDS = /(?<=\p{L}[-_. ]?)(1[6-9]\d\d|20\d\d)(0[1-9]|1[0-2])([0-3]\d)(?=$|[-_. ]\p{L})/u;
const YEAR = '(?<year>1[6-9]\\d\\d|20\\d\\d)';
/** Vowel signs and decomposed accents are characters of their own: `मार्च`. */
const MONTH = '(?<month>\\p{L}[\\p{L}\\p{M}]{1,12})';
const DAY = '(?<day>\\d{1,2})';
/** `6. Mai 2020`, `6th May 2020`, `6-de-mayo-de-2020`, `May 6, 2020` */
const ORDINAL = '(?:st|nd|rd|th|er|\\.(?= ))?';
const OF = '(?:de[-_ ])?';
/** A month by name needs four digits of a year and can then mean one day only: `25Jan2007`, `2020-MAR-16`. */
const BY_NAME = [
  new RegExp(`(?<!\\d)${DAY}${ORDINAL}([-_. ]?)${OF}${MONTH}\\2${OF}${YEAR}(?!\\d)`, 'u'),
  new RegExp(`(?<!\\d)${YEAR}([-_. ]?)${MONTH}\\2${DAY}(?!\\d)`, 'u'),
  new RegExp(`(?<!\\p{L})${MONTH}([-_. ])${DAY}(?:st|nd|rd|th)?,?\\2${YEAR}(?!\\d)`, 'u'),
  new RegExp(`(?<!\\p{L})${MONTH}()(?<day>\\d{2})${YEAR}(?!\\d)`, 'u'),
];
const IDEOGRAPHIC = new RegExp(`(?<!\\d)${IDEOGRAPHS}`, 'u');

/** @param given the name of a file or folder, without its extension */
export function findDateInName(given: string): NameDate | undefined {
  const name = toLatinDigits(given);
  const figures = IN_FIGURES.exec(name);
  if (figures) return found(figures, `${figures[1]}-${figures[3]}-${figures[4]}`);
  const whole = COMPACT.exec(name) ?? COMPACT_AFTER_WORDS.exec(name) ?? IDEOGRAPHIC.exec(name);
  if (whole) return found(whole, whole[0]);
  for (const pattern of BY_NAME) {
    const match = pattern.exec(name);
    const { year, month = '', day } = match?.groups ?? {};
    if (match && monthOf(month) && (match[1] !== month || isBeforeDay(month)))
      return found(match, `${day} ${month} ${year}`);
  }
  return undefined;
}

const found = (match: RegExpExecArray, written: string): NameDate => ({
  written,
  index: match.index,
  length: match[0].length,
});
