/** Which day is the newest, and which articles are dated far ahead of it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newestDayOf } from '../../../../src/ingest/edition/newest-day.ts';

/** So many articles of a day. */
const many = (count: number, date: string) => Array.from({ length: count }, () => date);
/** An article on the first of every month. */
const monthly = (from: number, to: number) =>
  Array.from({ length: (to - from + 1) * 12 }, (_, at) => {
    return `${from + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-01`;
  });
const paper = [...monthly(2020, 2024), '2024-12-24'];

const days: readonly [what: string, dates: readonly string[], newest: string | undefined, edition?: string][] = [
  ['no article', [], undefined],
  ['one article', ['2062-02-07'], '2062-02-07'],
  ['two of one day', many(2, '2062-02-07'), '2062-02-07'],
  ['a paper without a rest', paper, '2024-12-24'],

  // Slips of the pen.
  ['one far ahead', [...paper, '2062-02-07'], '2024-12-24'],
  ['one in the last year there is', [...paper, '9999-12-31'], '2024-12-24'],
  ['three in different years', [...paper, '2031-06-01', '2047-01-01', '2062-02-07'], '2024-12-24'],
  [
    'three in different years of a small paper',
    [...many(4, '2024-05-10'), '2031-06-01', '2047-01-01', '2062-02-07'],
    '2024-05-10',
  ],
  ['three of one day', [...paper, ...many(3, '2062-02-07')], '2024-12-24'],
  ['one beside two', ['2024-05-10', '2024-05-12', '2031-06-01'], '2024-05-12'],
  ['one beside one of another time and many', ['1969-07-20', ...paper, '2062-02-07'], '2024-12-24'],
  ['two years and a day after', [...paper, '2026-12-25'], '2024-12-24'],
  ['after a leap day', [...many(9, '2024-02-29'), '2062-02-28'], '2024-02-29'],

  // Honest rests.
  ['a year after', [...paper, '2025-12-20'], '2025-12-20'],
  ['two years after', [...paper, '2026-12-24'], '2026-12-24'],
  ['one of another time and one of now', ['1969-07-20', '2024-05-10'], '2024-05-10'],
  ['one of another time and many of now', ['1969-07-20', ...paper], '2024-12-24'],
  ['an archive and many of now', [...monthly(1960, 1969), ...many(20, '2024-05-10')], '2024-05-10'],
  ['an archive and four of now', [...monthly(1960, 1969), ...many(4, '2024-05-10')], '2024-05-10'],
  ['a small archive and two of now', [...many(9, '1969-07-20'), '2024-05-10', '2024-05-12'], '2024-05-12'],
  [
    'one article every three years',
    ['2010', '2013', '2016', '2019', '2022', '2025'].map((year) => `${year}-01-01`),
    '2025-01-01',
  ],

  // With an edition date.
  ['one after the edition', ['2024-05-10', '2031-06-01'], '2024-05-10', '2024-05-10'],
  ['many after the edition', [...paper, ...many(50, '2031-06-01')], '2024-12-24', '2025-01-01'],
  ['a year and more after the edition', [...paper, '2026-01-01'], '2024-12-24', '2025-01-01'],
  ['one that the edition has come to', [...monthly(1960, 1969), '2024-05-10'], '2024-05-10', '2024-05-10'],
  ['one alone, years after the edition', ['2031-06-01'], undefined, '2026-11-29'],
  ['one alone, months after the edition', ['2027-06-01'], '2027-06-01', '2026-11-29'],
  ['an edition that was left behind', paper, '2024-12-24', '2021-01-01'],
  ['an edition before all articles', paper, '2024-12-24', '1999-01-01'],
  ['an edition between two slips', [...paper, '2031-06-01', '2062-02-07'], '2031-06-01', '2031-06-01'],
];
for (const [what, dates, newest, edition] of days) {
  test(`the newest day: ${what}`, () => {
    for (const order of [dates, dates.toReversed()]) assert.equal(newestDayOf(order, edition), newest);
  });
}
