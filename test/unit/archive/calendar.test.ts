/** Calendars, their shading, and the nearest day for a jump. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { buildArchive } from '../../../src/archive/archive.ts';
import { monthCalendar, yearCalendar } from '../../../src/archive/calendar.ts';
import { overviewOf } from '../../../src/archive/overviews/overview.ts';
import { levelOf, heatLevels } from '../../../src/archive/overviews/heat-levels.ts';
import { clockTime, fullDate, monthAndYear, readingTime, stories, weekdayName } from '../../../src/i18n/format.ts';
import { nearest, nearestDay } from '../../../src/client/page/nearest-day.ts';
import { storiesOn } from '../../support/articles/make-story.ts';

/** A month as a calendar prints it, weeks separated by bars. */
const printed = (month: string, weekStartsOn: 0 | 1) =>
  monthCalendar(month, [], weekStartsOn)
    .weeks.map((week) => week.map((day) => (day ? String(Number(day.date.slice(8))) : '·')).join(' '))
    .join(' | ');

const months: [name: string, month: string, weekStartsOn: 0 | 1, first: string, last: string, weeks: number][] = [
  ['a month that begins in mid-week', '2022-11', 1, '· 1 2 3 4 5 6', '28 29 30 · · · ·', 5],
  ['the same with weeks from Sunday', '2022-11', 0, '· · 1 2 3 4 5', '27 28 29 30 · · ·', 5],
  ['a month that fills four weeks', '2021-02', 1, '1 2 3 4 5 6 7', '22 23 24 25 26 27 28', 4],
  ['the same with weeks from Sunday', '2021-02', 0, '· 1 2 3 4 5 6', '28 · · · · · ·', 5],
  ['a month of six weeks', '2023-10', 1, '· · · · · · 1', '30 31 · · · · ·', 6],
  ['the same with weeks from Sunday', '2023-10', 0, '1 2 3 4 5 6 7', '29 30 31 · · · ·', 5],
  ['February of a leap year', '2024-02', 1, '· · · 1 2 3 4', '26 27 28 29 · · ·', 5],
  ['February of another year', '2023-02', 1, '· · 1 2 3 4 5', '27 28 · · · · ·', 5],
  ['February 1900, no leap year', '1900-02', 1, '· · · 1 2 3 4', '26 27 28 · · · ·', 5],
  ['February 2000, a leap year', '2000-02', 1, '· 1 2 3 4 5 6', '28 29 · · · · ·', 5],
  ['a year of two figures', '0099-02', 1, '· · · · · · 1', '23 24 25 26 27 28 ·', 5],
  ['the last month there is', '9999-12', 1, '· · 1 2 3 4 5', '27 28 29 30 31 · ·', 5],
];
for (const [name, month, weekStartsOn, first, last, count] of months) {
  test(`${name} (${month}, weeks from ${weekdayName(weekStartsOn)})`, () => {
    const weeks = printed(month, weekStartsOn).split(' | ');
    assert.deepEqual([weeks[0], weeks.at(-1), weeks.length], [first, last, count]);
  });
}

test('the columns begin with the day the week begins with', () => {
  assert.deepEqual(monthCalendar('2022-02', [], 1).weekdays.map(weekdayName).at(0), 'Monday');
  assert.deepEqual(monthCalendar('2022-02', [], 0).weekdays.map(weekdayName), [
    'Sunday',
    'Monday',
    'Tuesday',
    'Wednesday',
    'Thursday',
    'Friday',
    'Saturday',
  ]);
});

test('a month counts the stories of each day and of all', () => {
  const [month] = buildArchive(storiesOn('2022-02-07', '2022-02-07', '2022-02-28')).months;
  const calendar = monthCalendar('2022-02', month?.days ?? [], 1);
  const counted = calendar.weeks.flat().filter((day) => day && day.count > 0);
  assert.deepEqual(counted, [
    { date: '2022-02-07', count: 2, level: 0 },
    { date: '2022-02-28', count: 1, level: 0 },
  ]);
  assert.equal(calendar.count, 3);
});

test('a year has twelve months, with or without stories', () => {
  const [year] = buildArchive(storiesOn('2022-02-07')).years;
  assert.ok(year);
  const { months, busiest } = yearCalendar(year, 1);
  assert.deepEqual(
    months.map(({ month, count }) => `${month}: ${count}`),
    Array.from({ length: 12 }, (_, at) => `2022-${String(at + 1).padStart(2, '0')}: ${at === 1 ? 1 : 0}`),
  );
  assert.equal(busiest, 1);
});

const times = (count: number, of: number) => Array.from({ length: of }, () => count);
/** 120 months as a steady paper has them: 64 to 104 stories, none twice in a row. */
const steady = Array.from({ length: 120 }, (_, at) => 64 + ((at * 17) % 41));

const shadings: [what: string, counts: number[], least: number[], levels: number[]][] = [
  ['nothing', [], [], []],
  ['nothing on any day', [0, 0], [], []],
  ['one month', [70], [70], [3]],
  ['months that are all equal', [1, 1, 1], [1], [3]],
  ['the same, with months of nothing', [0, 9, 9, 0], [9], [3]],
  ['two numbers', [1, 2], [1, 2], [2, 4]],
  ['two numbers, one of them rare', [...times(80, 119), 81], [80, 81], [2, 4]],
  ['three numbers', [3, 1, 2], [1, 2, 3], [1, 3, 5]],
  ['four numbers', [100, 10, 1000, 1], [1, 10, 100, 1000], [1, 2, 4, 5]],
  ['five numbers, whatever lies between', [5, 6, 7, 8, 100_000], [5, 6, 7, 8, 100_000], [1, 2, 3, 4, 5]],
  ['a steady paper', steady, [64, 72, 80, 88, 97], [1, 2, 3, 4, 5]],
  ['the same with a first month that has begun late', [...steady, 3], [3, 72, 80, 88, 97], [1, 2, 3, 4, 5]],
  ['the same with one enormous month', [...steady, 9000], [64, 72, 80, 88, 97], [1, 2, 3, 4, 5]],
  ['many days of one story', [...times(1, 300), 2, 2, 3, 4, 5, 6, 7, 8], [1, 2, 3, 5, 7], [1, 2, 3, 4, 5]],
  ['many days of the most', [...times(9, 300), 1, 2, 3, 4, 5, 6], [1, 4, 5, 6, 9], [1, 2, 3, 4, 5]],
];
for (const [what, counts, least, levels] of shadings) {
  test(`of ${what}, shades begin at ${least.join(', ') || 'nothing'}`, () => {
    const steps = heatLevels(counts);
    assert.deepEqual(
      steps.map((shade) => shade.least),
      least,
    );
    assert.deepEqual(
      steps.map((shade) => shade.level),
      levels,
    );
    assert.equal(levelOf(0, steps), 0);
    assert.deepEqual([...new Set(counts.filter(Boolean).map((count) => levelOf(count, steps)))].sort(), levels);
  });
}

test('whatever differs is never all of one shade, more is never paler, and no shade is left out', () => {
  const anything = fc.array(fc.oneof(fc.integer({ min: 0, max: 12 }), fc.nat({ max: 1_000_000 })), { maxLength: 400 });
  fc.assert(
    fc.property(anything, (counts) => {
      const steps = heatLevels(counts);
      const drawn = [...new Set(counts)].filter((count) => count > 0).sort((a, b) => a - b);
      const levels = drawn.map((count) => levelOf(count, steps));
      assert.equal(new Set(levels).size, Math.min(5, drawn.length));
      assert.equal(steps.length, Math.min(5, drawn.length));
      assert.ok(levels.every((level, at) => level >= (levels[at - 1] ?? 1) && level <= 5));
      assert.deepEqual(steps, heatLevels(counts.toReversed()));
    }),
  );
});

test('the archive shades the months of a paper among themselves', () => {
  const dates = steady.flatMap((count, at) =>
    times(0, count).map((_, day) => {
      const two = (value: number) => String(value).padStart(2, '0');
      return `${2015 + Math.floor(at / 12)}-${two((at % 12) + 1)}-${two((day % 28) + 1)}`;
    }),
  );
  const { years } = overviewOf(buildArchive(storiesOn(...dates)));
  const levels = years.flatMap(({ months }) => months.map(({ level }) => level));
  assert.equal(levels.length, 120);
  for (const level of [1, 2, 3, 4, 5]) {
    const share = levels.filter((drawn) => drawn === level).length / levels.length;
    assert.ok(share > 0.15 && share < 0.25, `shade ${level}: ${share}`);
  }
});

const year = { dates: ['2022-02-07', '2022-02-09', '2022-11-15'], previous: '2021-12-30', next: '2024-01-01' };
const jumps: [wanted: string, day: string, why: string][] = [
  ['2022-02-09', '2022-02-09', 'the day itself'],
  ['2022-02-08', '2022-02-07', 'else the nearest before it'],
  ['2022-12-31', '2022-11-15', 'however far back'],
  ['2022-01-01', '2021-12-30', 'in the year before, if need be'],
];
for (const [wanted, day, why] of jumps) {
  test(`a jump to ${wanted} leads to ${day}: ${why}`, () => assert.equal(nearestDay(year, wanted), day));
}

test('a jump to before the first day leads to the first, and nowhere where there is none', () => {
  assert.equal(nearestDay({ dates: ['2022-02-07'], next: '2023-01-01' }, '1999-01-01'), '2022-02-07');
  assert.equal(nearest(['2004', '2022'], '2010'), '2004');
  assert.equal(nearest(['2004', '2022'], '1999'), '2004');
  assert.equal(nearest([], '1999'), undefined);
});

const wordings: [given: string, expected: string][] = [
  [fullDate('2022-02-07'), 'Monday 7 February 2022'],
  [fullDate('0099-03-01'), 'Sunday 1 March 0099'],
  [monthAndYear('2000-12'), 'December 2000'],
  [stories(1), '1 story'],
  [stories(13_886), '13,886 stories'],
  [readingTime(0), '1 min read'],
  [readingTime(230), '1 min read'],
  [readingTime(231), '2 min read'],
  [clockTime('14:30'), '14:30'],
  [clockTime('14:30:15'), '14:30'],
  [clockTime('14:30:15Z'), '14:30 UTC'],
  [clockTime('14:30+05:30'), '14:30 UTC+05:30'],
];
for (const [given, expected] of wordings) {
  test(`in words: ${expected}`, () => assert.equal(given, expected));
}
