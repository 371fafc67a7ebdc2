/** Lines that name the day, the author and the latest correction together. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isDay } from '../../../../src/article/date/parse-date.ts';
import { readDateLine } from '../../../../src/article/opening/date-line.ts';

type Row = readonly [line: string, date: string | undefined, updated?: string | undefined, byline?: string];
const rows: readonly Row[] = [
  ['Published: 4 March 2021 | Updated: 5 March 2021', '2021-03-04', '5 March 2021'],
  ['Published 4 March 2021, updated 5 March 2021', '2021-03-04', '5 March 2021'],
  ['4 March 2021 (updated 5 March 2021)', '2021-03-04', '5 March 2021'],
  ['March 4, 2021 • Last updated on March 5, 2021 at 10:30', '2021-03-04', 'March 5, 2021 at 10:30'],
  ['Updated: 2021-03-05', undefined, '2021-03-05'],
  ['(Updated 5 March 2021)', undefined, '5 March 2021'],
  ['By Mona Reyes | 4 March 2021 | 3 min read', '2021-03-04', undefined, 'Mona Reyes'],
  ['By Mona Reyes · Published: 4 March 2021 · Updated: 5 March 2021', '2021-03-04', '5 March 2021', 'Mona Reyes'],
  ['Veröffentlicht am 4. März 2021 | Aktualisiert am 5. März 2021', '2021-03-04', '5. März 2021'],
  ['Publié le 4 mars 2021, mis à jour le 5 mars 2021', '2021-03-04', '5 mars 2021'],
  ['Publicado el 4 de marzo de 2021 | Actualizado el 5 de marzo de 2021', '2021-03-04', '5 de marzo de 2021'],
  ['نشر في: 4 مارس 2021 | آخر تحديث: 5 مارس 2021', '2021-03-04', '5 مارس 2021'],
  ['प्रकाशित: 4 मार्च 2021 | अपडेट: 5 मार्च 2021', '2021-03-04', '5 मार्च 2021'],
  ['发布时间：2021年3月4日 更新时间：2021年3月5日', '2021-03-04', '2021年3月5日'],
];
for (const [line, date, updated, byline] of rows) {
  test(`date line: ${line}`, () => {
    const read = readDateLine(line);
    const value = read?.date?.value;
    assert.equal(value && isDay(value) ? value.date : undefined, date);
    assert.equal(read?.updated, updated);
    assert.equal(read?.byline?.join(', '), byline);
  });
}

const prose = [
  'By Mona Reyes',
  'Updated bridge opens',
  'Bridge closed | 4 March 2021',
  'Updated guidance for 2021 | Harbour office',
  'The rules were updated on 5 March 2021',
  'By 4 March 2021 the bridge was closed',
  'Ferry sails – 4 March 2021',
];
for (const line of prose) test(`no date line: ${line}`, () => assert.equal(readDateLine(line), undefined));
