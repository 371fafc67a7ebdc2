/** Formats numbers, dates, amounts and names of controls in the page's language. */
import { createFormatters, formatMessage } from '../i18n/format-message.ts';

export const { number, amount, counted } = createFormatters(LOCALE);

/** The name of a control for screen readers: the words in sight, as voice control needs them, then the thing that it is for. */
export const labelled = (label: string, text: string): string => formatMessage(words.labelled, { label, text });

/** @param date `YYYY-MM-DD` or `YYYY-MM`; any other text is returned unchanged, because a formatter would throw */
export function dateText(date: string): string {
  const day = new Date(date);
  if (Number.isNaN(day.getTime())) return date;
  const text = new Intl.DateTimeFormat(LOCALE, {
    ...(date.length > 7 ? { dateStyle: 'long' } : { year: 'numeric', month: 'long' }),
    timeZone: 'UTC',
  }).format(day);
  // As on the pages: `1er mars 2022`.
  return LOCALE.startsWith('fr') ? text.replace(/^1 /, '1er ') : text;
}
