/**
 * Dates as Intl writes them, whose names of months and weekdays are not ours: each day of 1850 to 2100 is read as itself
 * in each language and form, and wrong days are not read. Years of other calendars in articles are read too.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { conventionOf } from '../../src/article/date/date-conventions.ts';
import { isDay, readDate } from '../../src/article/date/parse-date.ts';
import { parseArticle } from '../../src/article/parse.ts';

const DAY = 86_400_000;
const FIRST = Date.UTC(1850, 0, 1);
const LAST = Date.UTC(2100, 11, 31);
const isoOf = (instant: number) => new Date(instant).toISOString().slice(0, 10);

type Style = 'full' | 'long' | 'medium';
interface Form {
  readonly name: string;
  /** The first day that has the form; the eras of Japan and Taiwan are younger than 1850. */
  readonly first?: number;
  readonly write: (instant: number) => string;
  readonly lang: string;
}

const withIntl = (locale: string, dateStyle: Style, lang = locale.slice(0, 2)): Form => {
  const format = new Intl.DateTimeFormat(locale, { dateStyle, timeZone: 'UTC' });
  return { name: `${locale} ${dateStyle}`, lang, write: (instant) => format.format(instant) };
};

const LOCALES = [
  ...['en-GB', 'en-US', 'de-DE', 'de-AT', 'fr-FR', 'fr-CA', 'es-ES', 'es-MX', 'ar-EG', 'ar-LB', 'ar-DZ', 'ar-MA'],
  ...['hi-IN', 'hi-IN-u-nu-deva', 'zh-CN', 'zh-TW', 'ja-JP'],
];
const forms: readonly Form[] = [
  ...LOCALES.flatMap((locale) => (['full', 'long'] as const).map((style) => withIntl(locale, style))),
  // In figures, read by the order and the digits of the language.
  ...['de-DE', 'de-AT', 'ar-EG', 'ar-LB', 'ar-DZ', 'ar-MA', 'hi-IN', 'ja-JP', 'zh-CN'].map((locale) =>
    withIntl(locale, 'medium'),
  ),
  { ...withIntl('en-GB', 'medium'), name: 'day first with hyphens', write: dayFirst('-'), lang: 'fr' },
  { ...withIntl('en-GB', 'medium'), name: 'day first in British English', write: dayFirst('/'), lang: 'en-GB' },
  { ...withIntl('en-GB', 'medium'), name: 'eight digits', write: (instant) => isoOf(instant).replaceAll('-', '') },
  { ...withIntl('th-TH', 'long'), name: 'Buddhist years' },
  { ...withIntl('fa-IR', 'long'), name: 'Solar Hijri years' },
  { ...withIntl('ja-JP-u-ca-japanese', 'full'), name: 'eras of Japan', first: Date.UTC(1873, 0, 1) },
  { ...withIntl('zh-TW-u-ca-roc', 'full'), name: 'years of Taiwan', first: Date.UTC(1912, 0, 1) },
];

function dayFirst(mark: string): Form['write'] {
  return (instant) => isoOf(instant).split('-').reverse().join(mark);
}

for (const { name, first = FIRST, write, lang } of forms) {
  test(`every day of 1850 to 2100 is read as itself: ${name}`, () => {
    const convention = conventionOf(lang, 'en');
    for (let instant = first; instant <= LAST; instant += DAY) {
      const written = write(instant);
      const read = readDate(written, convention);
      if (!isDay(read) || read.date !== isoOf(instant))
        assert.deepEqual([written, read], [written, { date: isoOf(instant) }]);
    }
  });
}

for (const locale of LOCALES) {
  test(`a wrong weekday is not read: ${locale}`, () => {
    const format = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: 'UTC' });
    for (let instant = FIRST; instant <= LAST; instant += 101 * DAY) {
      const weekday = format
        .formatToParts(instant + DAY * (1 + ((((instant / DAY) % 6) + 6) % 6)))
        .find(({ type }) => type === 'weekday');
      const parts = format.formatToParts(instant).map((part) => (part.type === 'weekday' ? (weekday ?? part) : part));
      const written = parts.map(({ value }) => value).join('');
      assert.ok(!isDay(readDate(written)), written);
    }
  });

  test(`a day that a month does not have is not read: ${locale}`, () => {
    const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
    const day = new Intl.NumberFormat(format.resolvedOptions().locale, {
      numberingSystem: format.resolvedOptions().numberingSystem,
    });
    for (let year = 1850; year <= 2100; year++) {
      for (let month = 0; month < 12; month++) {
        const days = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
        for (const wrong of [0, days + 1, 32, 45]) {
          const parts = format.formatToParts(Date.UTC(year, month, 10));
          const written = parts
            .map(({ type, value }) => (type === 'day' ? value.replace(/\p{Nd}+/u, day.format(wrong)) : value))
            .join('');
          assert.ok(!isDay(readDate(written)), written);
        }
      }
    }
  });
}

const STORY = 'The ferry between the two islands carried passengers again, eleven days after a storm broke the pier.';
/** The day of an article, or the reason of its rejection. */
function dayOf(path: string, text: string) {
  const parsed = parseArticle({ path, text });
  return parsed.outcome === 'article' ? parsed.fields.date : parsed.reason;
}

test('years of other calendars are the day of the common one', () => {
  const dated: (readonly [written: string, day: string])[] = [];
  for (const [year, month, day] of [
    [2007, 1, 25],
    [2021, 3, 4],
    [2022, 12, 20],
    [2024, 2, 29],
  ] as const) {
    const iso = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
    const thai = ['ม.ค.', 'กุมภาพันธ์', 'มี.ค.', '', '', '', '', '', '', '', '', 'ธันวาคม'][month - 1] ?? '';
    dated.push([`${day}/${month}/${year + 543} พ.ศ.`, iso], [`${day} ${thai} พ.ศ. ${year + 543}`, iso]);
    dated.push([`${day} ${thai} ${year + 543}`, iso], [`${year + 543}-${iso.slice(5)} BE`, iso]);
    dated.push([`民國${year - 1911}年${month}月${day}日`, iso], [`中華民國 ${year - 1911} 年${month}月${day}日`, iso]);
    if (year < 2019) dated.push([`平成${year - 1988}年${month}月${day}日`, iso]);
    else dated.push([`令和${year - 2018}年${month}月${day}日`, iso]);
    // The first day of a Persian year is that of spring; its first six months have 31 days.
    for (const [at, name] of ['فروردین', 'اردیبهشت', 'خرداد', 'تیر'].entries()) {
      const first = { 2007: '2007-03-21', 2021: '2021-03-21', 2022: '2022-03-21', 2024: '2024-03-20' }[year];
      const date = new Date(Date.parse(first) + (at * 31 + 9) * 86_400_000).toISOString().slice(0, 10);
      dated.push([`۱۰ ${name} ${year - 621}`, date], [`10 ${name} ${year - 621}`, date]);
    }
  }
  for (const [written, day] of dated) {
    assert.equal(dayOf('a.txt', `Ferry sails\n${written}\n\n${STORY}\n`), day, written);
    assert.equal(dayOf('a.txt', `Title: Ferry sails\nDate: ${written}\n\n${STORY}\n`), day, written);
  }
  assert.ok(dated.length >= 50, `${dated.length} variants`);
});

test('a Buddhist year without a sign is the day of its folders, and common years stay', () => {
  let count = 0;
  for (const day of ['1916-09-15', '1999-12-31', '2000-02-29', '2021-03-04', '2024-10-09', '2099-11-30']) {
    const buddhist = `${Number(day.slice(0, 4)) + 543}${day.slice(4)}`;
    const [path, folder] = [`${day}-a.txt`, `${day.replaceAll('-', '/')}/a.txt`];
    for (const head of [`Title: Ferry sails\nDate: %\n`, `Ferry sails\n%\n`, `---\ntitle: Ferry sails\ndate: %\n---\n`])
      for (const at of [path, folder])
        for (const written of [buddhist, day]) {
          assert.equal(dayOf(at, `${head.replace('%', written)}\n${STORY}\n`), day, `${at} ${written}`);
          count += 1;
        }
  }
  assert.ok(count >= 50, `${count} variants`);
});
