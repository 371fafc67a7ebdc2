/** Sentences with what changes set in: numbers, dates and amounts as the page's language writes them. */

import { amountIn } from '../messages/fill.ts';

/** @param sentence with `{name}` where a value goes */
export const fill = (sentence: string, values: Readonly<Record<string, string>>): string =>
  sentence.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');

export const number = (value: number): string => new Intl.NumberFormat(LOCALE).format(value);

/** `340 kB` */
export const amount = (bytes: number): string => amountIn(LOCALE, bytes);

/** @param date `YYYY-MM-DD` or `YYYY-MM` */
export const dateText = (date: string): string =>
  new Intl.DateTimeFormat(LOCALE, {
    ...(date.length > 7 ? { dateStyle: 'long' } : { year: 'numeric', month: 'long' }),
    timeZone: 'UTC',
  }).format(new Date(date));
