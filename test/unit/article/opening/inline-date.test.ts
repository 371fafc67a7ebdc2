import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readBareDate, readWordedDate } from '../../../../src/article/opening/inline-date.ts';
import { isDay } from '../../../../src/article/date/parse-date.ts';

const LEAD = 'The council has closed the old bridge to lorries.';

const worded: readonly (readonly [line: string, date: string | undefined, lead?: string])[] = [
  ['date 2022-02-07', '2022-02-07', ''],
  [` date 2022-02-07 ${LEAD}`, '2022-02-07', LEAD],
  [`DATE\t2022-02-07\t${LEAD}`, '2022-02-07', LEAD],
  [`date: 2022-02-07 – ${LEAD}`, '2022-02-07', LEAD],
  [`date 7 February 2022: ${LEAD}`, '2022-02-07', LEAD],
  [`date Feb. 7, 2022, ${LEAD}`, '2022-02-07', LEAD],
  [`date 20220207 ${LEAD}`, '2022-02-07', LEAD],
  [`date 2022-02-07 10:30 PM ${LEAD}`, '2022-02-07', LEAD],
  ['date 2022-02-07 "Stop," he said.', '2022-02-07', '"Stop," he said.'],
  [`date Fri, 27 Nov 2026 ${LEAD}`, '2026-11-27', LEAD],
  [`Datum: 7. Februar 2022 ${LEAD}`, '2022-02-07', LEAD],
  [`fecha 7 de febrero de 2022 - ${LEAD}`, '2022-02-07', LEAD],
  ['تاريخ ٧ شباط ٢٠٢٢', '2022-02-07', ''],
  ['दिनांक: ७ फ़रवरी २०२२', '2022-02-07', ''],
  ['日期：2022年2月7日', '2022-02-07', ''],
  // Words of the lead are no part of the date.
  [
    'date 2022-02-07 At 10:30 the bridge was closed to lorries.',
    '2022-02-07',
    'At 10:30 the bridge was closed to lorries.',
  ],
  ['date 7 February 2022 Sun rose over the old bridge.', '2022-02-07', 'Sun rose over the old bridge.'],
  ['date 2026', 'bad-date', ''],
  ['date Feb 2026', 'bad-date', ''],
  [`date 7 Febuary 2022 ${LEAD}`, 'bad-date', LEAD],
  // It is meant to be a date, and it is for the reader of dates to say that it is none.
  [`date 2022-02-31 ${LEAD}`, 'bad-date', LEAD],
  ['date 02/07/22', 'bad-date', ''],
  [`date 02/07/2022 ${LEAD}`, 'ambiguous-date', LEAD],
  // Of a header line this is the whole value, right or wrong.
  ['Date: 2022-02-07, updated 2022-03-01', undefined],
  ['Date: 2022-02-07 10:00 Europe/Paris', '2022-02-07', ''],
  ['Date palms have borne fruit.', undefined],
  ['date 2022 was a good year', undefined],
  ['dated 2022-02-07', undefined],
  ['date2022-02-07', undefined],
  ['date 2022-02-07th', 'bad-date', ''],
];

for (const [line, date, lead] of worded) {
  test(`worded date: ${JSON.stringify(line)}`, () => {
    const read = readWordedDate(line);
    assert.equal(read && (isDay(read.value) ? read.value.date : read.value.reason), date);
    assert.equal(read?.lead, lead);
  });
}

const bare: readonly (readonly [line: string, date: string | undefined])[] = [
  ['2022-02-07', '2022-02-07'],
  ['  7 February 2022  ', '2022-02-07'],
  ['Monday, 7 February 2022', '2022-02-07'],
  ['Feb. 7, 2022', '2022-02-07'],
  ['2022-02-07T23:30:00+05:00', '2022-02-07'],
  ['20220207', '2022-02-07'],
  ['13.1.2022', '2022-01-13'],
  ['1.2.2022', 'ambiguous-date'],
  ['31 February 2022', 'bad-date'],
  ['February 31, 2022', 'bad-date'],
  ['Tuesday, 7 February 2022', 'bad-date'],
  ['26-MAR-1987 16:58:16', '1987-03-26'],
  ['3. März 2026', '2026-03-03'],
  ['Publié le 7 février 2019 à 10h30', '2019-02-07'],
  ['Published on 7 February 2022', '2022-02-07'],
  ['प्रकाशित तिथि: 7 फ़रवरी 2022', '2022-02-07'],
  ['تاريخ النشر: 2022/02/07', '2022-02-07'],
  ['نُشر في: ٧ فبراير ٢٠٢٢', '2022-02-07'],
  ['Опубликовано: 7 февраля 2022', '2022-02-07'],
  ['Publicado em 7 de fevereiro de 2022', '2022-02-07'],
  ['Pubblicato il 7 febbraio 2022', '2022-02-07'],
  ['First published 7 February 2022', '2022-02-07'],
  ['发布时间：2019年2月9日 10:30', '2019-02-09'],
  ['7 Febuary 2022', 'bad-date'],
  ['02/07/22', 'bad-date'],
  ['27-NOV-26', 'bad-date'],
  ['16 رجب 1445 هـ', 'bad-date'],
  ['2026-11-27 25:10', 'bad-date'],
  ['12 Monkeys 1995', undefined],
  ['10-20-30', undefined],
  ['Published in 2022', undefined],
  ['Apollo 11, 1969', undefined],
  ['37235990', undefined],
  ['3-2-1', undefined],
  ['February 2022', undefined],
  ['7 February', undefined],
  ['2022-02-07 was cold', undefined],
];

for (const [line, date] of bare) {
  test(`bare date: ${JSON.stringify(line)}`, () => {
    const read = readBareDate(line);
    assert.equal(read && (isDay(read.value) ? read.value.date : read.value.reason), date);
  });
}

test('below a headline, a day and a year round an unknown word are meant as a date', () => {
  const read = readBareDate('7 lutego 2022', false);
  assert.ok(read && !isDay(read.value));
  assert.equal(readBareDate('Apollo 11, 1969', false), undefined);
  assert.equal(readBareDate('11 friends in 2022', false), undefined);
});
