/** How languages write dates in figures. These tables decide dates that could otherwise mean two days. */

import type { Calendar } from './eras.ts';

type DateOrder = 'day-first' | 'month-first';

export interface DateConvention {
  /** The order of 05/11/2026; undefined when the language does not decide it. */
  readonly order?: DateOrder | undefined;
  /** The order of 05.11.2026. English does not write full stops, so the site's language decides there. */
  readonly orderWithDots?: DateOrder | undefined;
  /** A pattern of the digits, besides 0 to 9, that a date in figures may have. */
  readonly digits?: RegExp | undefined;
  /** The calendar of a year that is none of the common era, such as 1403 in Persian. */
  readonly calendar?: Calendar | undefined;
}

/**
 * Languages that write the day before the month: `de` stands for `de-AT` too. English does so in the countries listed
 * alone: "en", "en-US" and "en-CA" decide nothing, because 05/11/2026 is two days in them. No language makes the month
 * the first.
 */
export const DAY_FIRST: ReadonlySet<string> = new Set(
  (
    'de es fr ar hi it pt nl pl cs sk da nb fi ru uk ro tr el he id vi ca bn ta ur th ' +
    'en-GB en-IE en-AU en-NZ en-IN'
  ).split(' '),
);
/** Countries whose papers do not write the day first, although their language does elsewhere. */
export const NOT_DAY_FIRST: ReadonlySet<string> = new Set(['es-PR', 'es-PA', 'fr-CA']);

/** Digits by language. Dates with the name of a month may have any digits. */
export const DIGITS: Readonly<Record<string, RegExp>> = {
  ar: /[٠-٩]/,
  fa: /[۰-۹٠-٩]/,
  ur: /[۰-۹٠-٩]/,
  hi: /[०-९]/,
  zh: /[０-９]/,
  ja: /[０-９]/,
  th: /[๐-๙]/,
};

/** Calendars in which newspapers of a language count years. */
const CALENDARS: Readonly<Record<string, Calendar>> = { ar: 'islamic', fa: 'persian', ps: 'persian', th: 'buddhist' };

/**
 * @param lang the language of the article, as BCP 47
 * @param siteLang the language of the site
 */
export function conventionOf(lang: string, siteLang: string): DateConvention {
  const order = orderOf(lang);
  return {
    order,
    orderWithDots: order ?? (primary(lang) === 'en' ? orderOf(siteLang) : undefined),
    digits: DIGITS[primary(lang)] ?? DIGITS[primary(siteLang)],
    calendar: CALENDARS[primary(lang)],
  };
}

function orderOf(lang: string): DateOrder | undefined {
  // The region is the part of two capitals: "es-PR", "zh-Hant-TW".
  const region = /-([A-Z]{2})(?:-|$)/.exec(lang)?.[1];
  const withRegion = `${primary(lang)}-${region}`;
  if (NOT_DAY_FIRST.has(withRegion)) return undefined;
  return DAY_FIRST.has(primary(lang)) || DAY_FIRST.has(withRegion) ? 'day-first' : undefined;
}

const primary = (lang: string) => lang.split('-')[0] ?? '';
