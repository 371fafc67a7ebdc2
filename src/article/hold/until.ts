/** Reads the day until which a text is held, with the hour and the words around it. */
import type { DateConvention } from '../date/date-conventions.ts';
import { isDay, readDate } from '../date/parse-date.ts';

const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\p{L}*\\.?';
const DAY = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}|\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{4}|\\d{8}|` +
    `\\d{1,2}(?:st|nd|rd|th)?\\.?[\\s-]+(?:of\\s+)?${MONTH},?[\\s-]+\\d{4}|${MONTH}\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4})(?!\\d)`,
  'giu',
);
/** Words that may accompany a day. Any other word changes its meaning: "10 days after 2026-01-01" is another day. */
const HOUR_WORDS =
  /^(?:until|till?|to|on|at|from|by|the|not|before|after|end|of|midnight|noon|midday|a|p|m|am|pm|h|hrs?|hours?|uhr|oclock|local|time|gmt|utc|z|[bcemp]e?[sd]?t|(?:sun|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?)(?:day)?|bis|zum|um|ab|hasta|el|las|la|jusquau|jusqua|le|t?\d{1,4}(?:am|pm|hrs?|h|z|uhr)?)$/;
/** A weekday or an hour without a day, such as "6 PM FRIDAY". */
export const isHour = (text: string) =>
  !/\d{3}|\d[-/]\d/.test(text) &&
  text.length < 60 &&
  text
    .replace(/['’.]/g, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .every((word) => HOUR_WORDS.test(word));
const HOUR = /\d|noon|midnight|midday|after|end/;

/**
 * The day in a text such as "until 6 pm on 3 March 2031", with `T` and the hour when there is one; undefined when
 * unclear.
 * @param convention how dates in figures are written there
 */
export function readUntil(written: string, convention: DateConvention = {}): string | undefined {
  // With full stops, the day comes first in every country.
  const text = written.replace(/(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?!\d)/g, '$3-$2-$1');
  const plain = readDate(
    text.replace(/^(?:until|till?|on|bis(?: zum)?|hasta(?: el)?|jusqu['’]au|jusqu['’]à)\s+/i, ''),
    convention,
  );
  if (isDay(plain)) return plain.time ? `${plain.date}T${plain.time}` : plain.date;
  if (text.length > 120) return undefined;
  const [found, ...others] = text.match(DAY) ?? [];
  if (found === undefined || others.length > 0) return undefined;
  const day = readDate(found, convention);
  const beside = text.replace(found, ' ').replace(/['’.]/g, '').toLowerCase();
  const words = beside.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  if (!isDay(day) || !words.every((word) => HOUR_WORDS.test(word))) return undefined;
  return HOUR.test(words.join(' ')) ? `${day.date}T24:00` : day.date;
}
