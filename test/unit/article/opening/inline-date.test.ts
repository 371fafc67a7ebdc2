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
