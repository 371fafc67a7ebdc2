/** Lines that name the day, the author and the latest correction together. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isDay } from '../../../../src/article/date/parse-date.ts';
import { readDateLine, readPlaceAndDate } from '../../../../src/article/opening/date-line.ts';

type Text = string | undefined;
type Row = readonly [line: string, date: Text, updated?: Text, byline?: Text, source?: Text];
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
  ['来源：新华社 2021-03-04', '2021-03-04', undefined, undefined, '新华社'],
  ['2021年03月04日 10:15 来源：新华社', '2021-03-04', undefined, undefined, '新华社'],
  ['时间：2021-03-04 来源：中新网 作者：王小明', '2021-03-04', undefined, '王小明', '中新网'],
  ['新华网 2021-03-04 10:15', '2021-03-04', undefined, undefined, '新华网'],
  ['Source: Northern Wire | 4 March 2021', '2021-03-04', undefined, undefined, 'Northern Wire'],
  ['Mona Reyes | The Courier | 4 March 2021', '2021-03-04', undefined, 'Mona Reyes', 'The Courier'],
  ['Mona Reyes | Transport Editor | 4 March 2021', '2021-03-04', undefined, 'Mona Reyes, Transport Editor'],
  ['Stand: 5. März 2021', undefined, '5. März 2021'],
  ['发布时间：2021年3月4日 更新时间：2021年3月5日', '2021-03-04', '2021年3月5日'],
];
for (const [line, date, updated, byline, source] of rows) {
  test(`date line: ${line}`, () => {
    const read = readDateLine(line);
    const value = read?.date?.value;
    assert.equal(value && isDay(value) ? value.date : undefined, date);
    assert.equal(read?.updated, updated);
    assert.equal(read?.byline?.join(', '), byline);
    assert.equal(read?.source, source);
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
  'North Shore | South Pier | 4 March 2021',
  '来源：新华社的报道说，老图书馆在2021-03-01以前一直开放',
];
for (const line of prose) test(`no date line: ${line}`, () => assert.equal(readDateLine(line), undefined));

test('a place before a whole date', () => {
  assert.equal(readPlaceAndDate('Berlin, 4. März 2021')?.place, 'Berlin');
  assert.equal(readPlaceAndDate('नई दिल्ली, 4 मार्च 2021')?.place, 'नई दिल्ली');
  for (const line of [
    'Thursday, 4 March 2021',
    'Bridge closed, 4 March 2021',
    'Berlin, March',
    'Staff Reporter, 4 March 2021',
  ])
    assert.equal(readPlaceAndDate(line), undefined, line);
});
