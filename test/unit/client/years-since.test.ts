import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { yearsSince } from '../../../src/client/page/years-since.ts';

describe('the age of a story in whole years', () => {
  const table = [
    ['2022-02-07', [2026, 11, 24], 4],
    ['2022-02-07', [2026, 2, 6], 3],
    ['2022-02-07', [2026, 2, 7], 4],
    ['2022-02-07', [2023, 2, 6], 0],
    ['2020-02-29', [2021, 2, 28], 0],
    ['2020-02-29', [2021, 3, 1], 1],
    ['2020-02-29', [2024, 2, 29], 4],
    ['1912-04-16', [2025, 12, 31], 113],
    ['2030-01-01', [2026, 1, 1], 0],
    ['2026-12-31', [2027, 1, 1], 0],
  ] as const;
  for (const [date, [year, month, day], years] of table) {
    it(`${date} is ${years} years old on ${year}-${month}-${day}`, () => {
      assert.equal(yearsSince(date, new Date(year, month - 1, day, 12)), years);
    });
  }
});
