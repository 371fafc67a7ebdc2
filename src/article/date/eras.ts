/**
 * Years of other calendars, where a date is marked as one: Buddhist (พ.ศ. 2567), Solar Hijri (1402/11/15 ه.ش), the eras
 * of Japan (令和6年) and of Taiwan (民國113年). Dates of the Islamic calendar (1445 هـ) are recognised but not converted,
 * because its days differ by country.
 */
import { foldWord } from './month-words.ts';

export type Calendar = 'buddhist' | 'persian' | 'islamic' | 'common';

export interface DayParts {
  readonly year: number;
  /** From 1. */
  readonly month: number;
  readonly day: number;
}

/** Signs of a calendar before or behind the year. Latin ones are capitals, so that no word of prose is one. */
const MARKS: readonly (readonly [Calendar, RegExp])[] = [
  ['buddhist', /พ\.?\s?ศ\.?|\bB\.?\s?E\.?(?![\p{L}\d])|佛[历曆]/u],
  ['persian', /ه(?:ـ)?\s?\.?\s?ش\.?(?!\p{L})|(?:هجری\s)?(?:شمس[يی]|خورشیدی)|\b(?:S\.?\s?H|A\.?\s?P)\.?(?![\p{L}\d])/u],
  ['islamic', /هـ\.?(?!\p{L})|(?<=\d\s?)ه\.?(?!\p{L})|هجر[يی][ةه]?|\bA\.?\s?H\.?(?![\p{L}\d])/u],
  [
    'common',
    /ค\.?\s?ศ\.?|(?<=\d\s?)م\.?(?!\p{L})|ميلادي[ةه]?|公元|西元|西曆|\b(?:A\.?\s?D|C\.?\s?E)\.?(?![\p{L}\d])|\bn\.\s?Chr\./u,
  ],
];

/** Months that belong to one calendar, from its first one, `,` between spellings. They are signs of it too. */
const MONTHS: Readonly<Partial<Record<Calendar, string>>> = {
  buddhist:
    'มกราคม,มค|กุมภาพันธ์,กพ|มีนาคม,มีค|เมษายน,เมย|พฤษภาคม,พค|มิถุนายน,มิย|กรกฎาคม,กค|สิงหาคม,สค|กันยายน,กย|ตุลาคม,ตค|พฤศจิกายน,พย|ธันวาคม,ธค',
  persian: 'فروردین|اردیبهشت|خرداد|تیر|مرداد|شهریور|مهر|آبان|آذر|دی|بهمن|اسفند',
  islamic:
    'محرم,المحرم,muharram|صفر,safar|ربيع الأول|ربيع الآخر,ربيع الثاني|جمادى الأولى,جمادى الأول|جمادى الآخرة,جمادى الثانية|' +
    'رجب,rajab|شعبان,shaban|رمضان,ramadan|شوال,shawwal|ذو القعدة,ذي القعدة|ذو الحجة,ذي الحجة',
};
const months = new Map(
  Object.entries(MONTHS).flatMap(([calendar, list]) =>
    list
      .split('|')
      .flatMap((names, index) =>
        names.split(',').map((name) => [foldWord(name), { calendar: calendar as Calendar, month: index + 1 }] as const),
      ),
  ),
);

/** Eras of years that begin again: their first day, and the year before their first one. */
const REIGNS: Readonly<Record<string, readonly [first: string, before: number]>> = {
  明治: ['1868-10-23', 1867],
  大正: ['1912-07-30', 1911],
  昭和: ['1926-12-25', 1925],
  平成: ['1989-01-08', 1988],
  令和: ['2019-05-01', 2018],
  民國: ['1912-01-01', 1911],
  民国: ['1912-01-01', 1911],
};
const LAST_DAYS: Readonly<Record<string, string>> = {
  明治: '1912-07-30',
  大正: '1926-12-25',
  昭和: '1989-01-07',
  平成: '2019-04-30',
};
const REIGN = new RegExp(`(?:中華|中华)?(${Object.keys(REIGNS).join('|')})\\s?(元|\\d{1,3})\\s?年`);

/** The month of another calendar by its name. */
export const foreignMonthOf = (name: string): { readonly calendar: Calendar; readonly month: number } | undefined =>
  months.get(foldWord(name));

/** Takes the sign of a calendar out of a text. */
export function takeCalendar(text: string): { readonly text: string; readonly calendar: Calendar | undefined } {
  if (!/[^\d\s./:T-]/.test(text)) return { text, calendar: undefined };
  for (const [calendar, mark] of MARKS) {
    const plain = text.replace(mark, ' ');
    if (plain !== text)
      return {
        text: plain
          .replace(/\s+/g, ' ')
          .replace(/ ?, ?$/, '')
          .trim(),
        calendar,
      };
  }
  return { text, calendar: undefined };
}

/** Writes the year of a reign as a year of the common era; the reign itself is checked by {@link isInReign}. */
export function takeReign(text: string): { readonly text: string; readonly reign: string | undefined } {
  const [, reign, year] = REIGN.exec(text) ?? [];
  if (reign === undefined) return { text, reign };
  const common = (REIGNS[reign]?.[1] ?? 0) + (year === '元' ? 1 : Number(year));
  return { text: text.replace(REIGN, `${String(common)}年`), reign };
}

/** Whether a day, `YYYY-MM-DD`, is in the reign. */
export const isInReign = (reign: string, date: string): boolean =>
  date >= (REIGNS[reign]?.[0] ?? '') && date <= (LAST_DAYS[reign] ?? '9999');

/** Buddhist years are 543 ahead, as all software counts them. (Before 1941 the Thai year itself began in April.) */
export const BUDDHIST_AHEAD = 543;

/** The day in the common calendar; undefined when the other calendar has no such day. */
export function toCommon(calendar: Calendar, { year, month, day }: DayParts): DayParts | undefined {
  // Thai months also stand beside years of the common era.
  if (calendar === 'buddhist') return { year: year > 2300 ? year - BUDDHIST_AHEAD : year, month, day };
  return calendar === 'persian' ? fromPersian({ year, month, day }) : { year, month, day };
}

let persian: Intl.DateTimeFormat | undefined;

/** Finds the day by search: Intl converts to other calendars, not from them. */
function fromPersian({ year, month, day }: DayParts): DayParts | undefined {
  if (year < 1200 || year > 1500 || month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  persian ??= new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', {
    ...{ timeZone: 'UTC', year: 'numeric', month: 'numeric', day: 'numeric' },
  });
  // The first months have 31 days, the others 30. The year begins on 20, 21 or 22 March.
  const passed = (month - 1) * 30 + Math.min(month - 1, 6) + day - 1;
  for (const first of [20, 21, 22, 19]) {
    const found = new Date(Date.UTC(year + 621, 2, first + passed));
    const parts = persian.formatToParts(found);
    const part = (type: string) => Number(parts.find((one) => one.type === type)?.value);
    if (part('year') === year && part('month') === month && part('day') === day)
      return { year: found.getUTCFullYear(), month: found.getUTCMonth() + 1, day: found.getUTCDate() };
  }
  return undefined;
}
