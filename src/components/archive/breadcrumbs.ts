/** The breadcrumbs of a date: year, month, day. */
import { messages } from '../../i18n/messages.ts';
import * as urls from '../../urls.ts';
import { monthName, weekdayAndDay, yearName } from '../../i18n/format.ts';

/** @param date `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; undefined for the undated list */
export const crumbsOf = (date: string | undefined) =>
  date
    ? [
        { path: urls.year(date.slice(0, 4)), words: yearName(date.slice(0, 4)) },
        ...(date.length > 4 ? [{ path: urls.month(date.slice(0, 7)), words: monthName(date.slice(0, 7)) }] : []),
        ...(date.length > 7 ? [{ path: urls.day(date), words: weekdayAndDay(date) }] : []),
      ]
    : [{ path: urls.undated(), words: messages.undated }];
