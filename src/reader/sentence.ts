/** Numbers, dates and amounts as the page's language writes them. */
import { speech } from '../messages/fill.ts';

export const { number, amount } = speech(LOCALE);

/** @param date `YYYY-MM-DD` or `YYYY-MM` */
export const dateText = (date: string): string =>
  new Intl.DateTimeFormat(LOCALE, {
    ...(date.length > 7 ? { dateStyle: 'long' } : { year: 'numeric', month: 'long' }),
    timeZone: 'UTC',
  }).format(new Date(date));
