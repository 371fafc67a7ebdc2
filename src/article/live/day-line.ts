/** Recognises a line that is a date, above the entries of that day: `8 February 2022`, `Dienstag, 8. Februar`, `2月8日`, `Tuesday`. */
import { isDay, readDate } from '../date/parse-date.ts';
import { takeWeekday } from '../date/weekdays.ts';

/** A date with its weekday has hardly more characters. */
const MAX_LENGTH = 60;
/** A leap year, with which a date that names no year is read. */
const SOME_YEAR = 2024;

/** @returns the day as `YYYY-MM-DD`, `unknown` for a date without a year or with two meanings, undefined for another line */
export function readDayLine(line: string): string | undefined {
  const text = line.trim().replace(/[:：.]$/u, '');
  if (text === '' || text.length > MAX_LENGTH) return undefined;
  const whole = readDate(text);
  if (isDay(whole)) return whole.time === undefined ? whole.date : undefined;
  if (whole.reason === 'ambiguous-date') return 'unknown';
  const { text: rest, weekdays } = takeWeekday(text);
  const day = rest.replace(/[,،]\s*$/u, '').trim();
  // A weekday alone is read beside a word.
  if ((weekdays && day === '') || takeWeekday(`${text} –`).text === '–') return 'unknown';
  if (!/\p{Nd}/u.test(day)) return undefined;
  return [`${day} ${SOME_YEAR}`, `${SOME_YEAR}年${day}`].some((one) => isDay(readDate(one))) ? 'unknown' : undefined;
}
