/** Which dates are doubtful beside the others of a paper, and what is said of them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findDoubtfulDates } from '../../../../src/ingest/edition/doubtful-dates.ts';

const paper = Array.from({ length: 12 }, (_, at) => `2024-${String(at + 1).padStart(2, '0')}-10`);

interface Row {
  readonly what: string;
  readonly dates: readonly string[];
  /** The doubtful dates, each with its code and a part of its message. */
  readonly doubtful: Readonly<Record<string, RegExp>>;
  readonly newest: string | undefined;
  readonly edition?: string;
}

const ahead = /^far-ahead: .* far ahead of all others \(the newest of them is .*leads no list/;
const lonely = /^far-ahead: .* years after all others \(the newest of them is .*leads the paper/;
const placeholder = /^placeholder-date: .* programs that know no date.* without a date/;

const rows: readonly Row[] = [
  { what: 'a paper of a year', dates: paper, doubtful: {}, newest: '2024-12-10' },
  { what: 'a typing error', dates: [...paper, '2062-02-07'], doubtful: { '2062-02-07': ahead }, newest: '2024-12-10' },
  {
    what: 'two articles years apart',
    dates: ['2024-05-10', '2031-06-01'],
    doubtful: { '2031-06-01': lonely },
    newest: '2031-06-01',
  },
  {
    what: 'two articles years apart, which the edition confirms',
    dates: ['2024-05-10', '2031-06-01'],
    doubtful: {},
    newest: '2031-06-01',
    edition: '2031-06-01',
  },
  { what: 'two articles in a row', dates: ['2024-05-10', '2025-06-01'], doubtful: {}, newest: '2025-06-01' },
  {
    what: 'one article of another time and two of now',
    dates: ['1969-07-20', '2024-05-10', '2024-05-12'],
    doubtful: {},
    newest: '2024-05-12',
  },
  {
    what: 'placeholders of programs',
    dates: [...paper, '0001-01-01', '1970-01-01', '1970-01-01', '1900-01-01', '9999-12-31'],
    doubtful: {
      '0001-01-01': placeholder,
      '1970-01-01': placeholder,
      '1900-01-01': placeholder,
      '9999-12-31': placeholder,
    },
    newest: '2024-12-10',
  },
  {
    what: 'a placeholder beside one article',
    dates: ['2024-05-10', '9999-12-31'],
    doubtful: { '9999-12-31': placeholder },
    newest: '2024-05-10',
  },
  { what: 'placeholders alone', dates: ['1970-01-01'], doubtful: { '1970-01-01': placeholder }, newest: undefined },
  {
    what: 'New Year of 1970 in a paper of that time',
    dates: ['1969-12-31', '1970-01-01', '1970-01-02', '1970-03-01', ...paper],
    doubtful: {},
    newest: '2024-12-10',
  },
  { what: 'New Year of 1900 after 1899', dates: ['1899-11-30', '1900-01-01'], doubtful: {}, newest: '1900-01-01' },
  { what: 'an old article of another day', dates: [...paper, '1970-01-05'], doubtful: {}, newest: '2024-12-10' },
];
for (const { what, dates, doubtful, newest, edition } of rows) {
  test(`doubtful dates: ${what}`, () => {
    for (const order of [dates, dates.toReversed()]) {
      const found = findDoubtfulDates(order, edition);
      assert.equal(found.newestDay, newest);
      for (const date of dates) {
        const warning = found.warningFor(date, 3);
        const said = warning && `${warning.code}: ${warning.message}`;
        const expected = doubtful[date];
        if (expected) assert.match(said ?? 'no warning', expected, date);
        else assert.equal(said, undefined, date);
        if (said) assert.match(said, /in line 3/);
      }
    }
  });
}

test('an article without a date is never doubtful', () => {
  assert.equal(findDoubtfulDates(paper, undefined).warningFor(undefined, null), undefined);
});

test('with an edition date, an article of a date years after it is held; nothing else is', () => {
  const dates = [...paper, '2025-03-01', '2031-06-01', '9999-12-31'];
  const { holdFor } = findDoubtfulDates(dates, '2024-12-31');
  const held = dates.filter((date) => holdFor(date, 3));
  assert.deepEqual(held, ['2031-06-01']);
  assert.deepEqual(holdFor('2031-06-01', 3), {
    outcome: 'held',
    reason: 'future-date',
    message:
      'The date 2031-06-01 is years after EDITION_DATE=2024-12-31 and after all other articles, so the article is held. ' +
      'Correct the date in line 3; if it is right, build with EDITION_DATE=2031-06-01 or later.',
    line: 3,
  });
  assert.equal(findDoubtfulDates(dates, undefined).holdFor('2031-06-01', 3), undefined);
  assert.equal(findDoubtfulDates(['2031-06-01'], '2026-11-29').holdFor('2031-06-01', null)?.outcome, 'held');
});
