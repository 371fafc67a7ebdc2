import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { conventionOf, DAY_FIRST, DIGITS, NOT_DAY_FIRST } from '../../../../src/article/date/date-conventions.ts';
import { isDay, readDate } from '../../../../src/article/date/parse-date.ts';

const docs = readFileSync(new URL('../../../../docs/article-format.md', import.meta.url), 'utf8');

test('the table in docs/article-format.md names the languages with the day first, and no other', () => {
  const rows = [...docs.matchAll(/^\| (.*?) +\| day first \|$/gm)].flatMap(([, languages = '']) =>
    languages.split(', '),
  );
  assert.deepEqual(rows.toSorted(), [...DAY_FIRST].toSorted());
  const rejected = /^\| (.*?) +\| rejected +\|$/m.exec(docs)?.[1]?.split(', ') ?? [];
  for (const language of NOT_DAY_FIRST) assert.ok(rejected.includes(language), language);
});

test('Intl writes the day first in each language of the table, and not in its exceptions', () => {
  const orderOf = (language: string) =>
    new Intl.DateTimeFormat(`${language}-u-ca-gregory`, { dateStyle: 'short', timeZone: 'UTC' })
      .formatToParts(0)
      .map(({ type }) => type)
      .filter((type) => type === 'day' || type === 'month' || type === 'year');
  for (const language of DAY_FIRST) assert.equal(orderOf(language)[0], 'day', language);
  for (const language of [...NOT_DAY_FIRST, 'en-US', 'zh']) assert.notEqual(orderOf(language)[0], 'day', language);
});

const table: readonly (readonly [text: string, lang: string, siteLang: string, expected: string])[] = [
  ['05.11.2026', 'de', 'en', '2026-11-05'],
  ['5. 11. 2026', 'de-AT', 'en', '2026-11-05'],
  ['05/11/2026', 'fr', 'en', '2026-11-05'],
  ['05-11-2026', 'es-MX', 'en', '2026-11-05'],
  ['05/11/2026', 'es-PR', 'en', 'ambiguous-date'],
  ['05/11/2026', 'fr-CA', 'fr', 'ambiguous-date'],
  ['05/11/2026', 'en', 'en', 'ambiguous-date'],
  ['05/11/2026', 'en-US', 'en', 'ambiguous-date'],
  ['05/11/2026', 'en-GB', 'en', '2026-11-05'],
  ['05/11/2026', 'zh', 'zh', 'ambiguous-date'],
  // An English article of a German site: full stops are German, slashes can be American.
  ['05.11.2026', 'en', 'de', '2026-11-05'],
  ['05/11/2026', 'en', 'de', 'ambiguous-date'],
  ['11/25/2026', 'de', 'de', '2026-11-25'],
  ['٢٠١٩-٠٢-١٠', 'ar', 'en', '2019-02-10'],
  ['٥/١١/٢٠٢٦', 'ar', 'en', '2026-11-05'],
  ['٢٠١٩-٠٢-١٠', 'en', 'ar', '2019-02-10'],
  ['٢٠١٩-٠٢-١٠', 'en', 'en', 'bad-date'],
  ['٢٠١٩-٠٢-١٠', 'hi', 'hi', 'bad-date'],
  ['०५/११/२०२६', 'hi', 'en', '2026-11-05'],
  ['۱۴۰۲/۱۱/۱۵ ه.ش', 'fa', 'en', '2024-02-04'],
  ['２０２６-０１-０５', 'zh', 'en', '2026-01-05'],
  ['２０２６-01-05', 'zh', 'en', 'bad-date'],
];

for (const [text, lang, siteLang, expected] of table) {
  test(`the date ${text} in an article in ${lang} on a site in ${siteLang}`, () => {
    const read = readDate(text, conventionOf(lang, siteLang));
    assert.equal(isDay(read) ? read.date : read.reason, expected);
  });
}

test('the digits of a language are those that Intl knows for its script', () => {
  const systems = { ar: 'arab', fa: 'arabext', ur: 'arabext', hi: 'deva', zh: 'fullwide', ja: 'fullwide', th: 'thai' };
  for (const [language, numberingSystem] of Object.entries(systems)) {
    const digits = new Intl.NumberFormat('en', { numberingSystem, useGrouping: false }).format(9_876_543_210);
    for (const digit of digits) assert.match(digit, DIGITS[language] ?? /^$/);
  }
});
