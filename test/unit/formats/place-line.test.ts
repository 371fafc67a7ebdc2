/** Place lines as articles have them, and as their pages print them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markAfter, placeLine } from '../../../src/formats/article/place-line.ts';

test('a place line loses the date of its article and the name of the paper, and nothing else', () => {
  const rows = [
    ['VATICAN CITY, May 8 (Dateline)', 'VATICAN CITY', '2025-05-08', 'en'],
    ['ISLAMABAD, Feb 7 (Reuters)', 'ISLAMABAD (Reuters)', '2022-02-07', 'en'],
    ['ISLAMABAD, Feb. 7, 2022', 'ISLAMABAD', '2022-02-07', 'en'],
    ['BERLIN, 7. Februar (dpa)', 'BERLIN (dpa)', '2022-02-07', 'de'],
    ['MADRID, 7 febrero', 'MADRID', '2022-02-07', 'es'],
    // Another day than the article's says something.
    ['ISLAMABAD, Feb 6 (Reuters)', 'ISLAMABAD, Feb 6 (Reuters)', '2022-02-07', 'en'],
    ['ISLAMABAD, Feb 7, 2021', 'ISLAMABAD, Feb 7, 2021', '2022-02-07', 'en'],
    ['ISLAMABAD, Mar 7', 'ISLAMABAD, Mar 7', '2022-02-07', 'en'],
    ['JODRELL BANK, England', 'JODRELL BANK, England', '1969-07-21', 'en'],
    ['GENEVA', 'GENEVA', '2012-07-04', 'en'],
    ['GENEVA, July 4', 'GENEVA, July 4', undefined, 'en'],
    ['GENEVA, July 4', 'GENEVA', '2012-07-04', 'no language'],
  ] as const;
  for (const [dateline, printed, date, lang] of rows)
    assert.equal(placeLine(dateline, { date, lang }, 'The Dateline'), printed);
});

test('the mark after a place line is that of the language of the article', () => {
  const rows = [
    ['HAMBURG', 'en', 'HAMBURG — '],
    ['Hamburg', 'de', 'Hamburg – '],
    ['Hamburg (dpa)', 'de-AT', 'Hamburg (dpa) – '],
    ['Madrid', 'es', 'Madrid.— '],
    ['Washington, D.C.', 'es', 'Washington, D.C.— '],
    ['Washington, D.C.', 'en', 'Washington, D.C. — '],
    ['नई दिल्ली', 'hi', 'नई दिल्ली। '],
    ['汉堡', 'zh-Hant', '汉堡——'],
    ['Hamburg', 'und-Latn', 'Hamburg — '],
    ['Hamburg', '', 'Hamburg — '],
  ] as const;
  for (const [line, lang, printed] of rows) assert.equal(line + markAfter(line, lang), printed);
});
