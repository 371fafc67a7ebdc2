/** The index of all articles: order, days, months, years and what lies next to what. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildArchive, datesOf } from '../../../src/archive/archive.ts';
import { frontPage, rank } from '../../../src/archive/front-page.ts';
import { overviewOf } from '../../../src/archive/overviews/overview.ts';
import { PAGE_SIZE, pagesOf } from '../../../src/archive/pagination.ts';
import { story, storiesOn } from '../../support/articles/make-story.ts';

const asTheyAre = <Item>(items: readonly Item[]) => items;
const paths = (stories: readonly { path: string }[]) => stories.map(({ path }) => path);

/** Given as `path date time`, expected as paths in reading order. */
const orders: Record<string, [given: string[], expected: string]> = {
  'an earlier day comes first': [['b 2022-02-07', 'a 2022-02-08'], 'b a'],
  'on one day the earlier hour comes first': [['a 2022-02-07 14:30', 'b 2022-02-07 08:00'], 'b a'],
  'a story without an hour opens its day': [['a 2022-02-07 00:00', 'b 2022-02-07'], 'b a'],
  'the clock of the paper counts, not its distance from Greenwich': [
    ['a 2022-02-07 09:00Z', 'b 2022-02-07 08:00-05:00', 'c 2022-02-07 08:30+05:30'],
    'b c a',
  ],
  'at the same hour the path decides': [['b 2022-02-07 08:00', 'a 2022-02-07 08:00Z'], 'a b'],
  'capitals sort before small letters, in every locale': [['a 2022-02-07', 'I 2022-02-07', 'ı 2022-02-07'], 'I a ı'],
  'the undated come last, by path': [['z', 'a', 'b 2022-02-07'], 'b a z'],
};
for (const [name, [given, expected]] of Object.entries(orders)) {
  test(`order: ${name}`, () => {
    const stories = given.map((line) => story(...(line.split(' ') as [string, string?, string?])));
    for (const found of [stories, stories.toReversed()]) {
      assert.deepEqual(paths(buildArchive(found).stories.map((placed) => placed.story)), expected.split(' '));
    }
  });
}

test('an empty archive has no days, months, years or undated list', () => {
  assert.deepEqual(buildArchive([]), { stories: [], days: [], daysUpToNewest: [], months: [], years: [], undated: [] });
});

test('one article makes a day, a month and a year without neighbours', () => {
  const only = story('a.txt', '2022-02-07');
  const { stories, days, months, years } = buildArchive([only]);
  assert.deepEqual(stories, [{ story: only, previous: undefined, next: undefined }]);
  const day = { date: '2022-02-07', stories: [only], previous: undefined, next: undefined };
  const month = { month: '2022-02', days: [day], count: 1, previous: undefined, next: undefined };
  assert.deepEqual(days, [day]);
  assert.deepEqual(months, [month]);
  assert.deepEqual(years, [{ year: '2022', months: [month], count: 1, previous: undefined, next: undefined }]);
});

test('the neighbours of a day, a month and a year are the nearest that have stories', () => {
  const { days, months, years } = buildArchive(
    storiesOn('2019-12-31', '2022-02-07', '2022-02-07', '2022-02-09', '2022-05-01'),
  );
  assert.deepEqual(
    days.map(({ previous, date, next }) => [previous, date, next]),
    [
      [undefined, '2019-12-31', '2022-02-07'],
      ['2019-12-31', '2022-02-07', '2022-02-09'],
      ['2022-02-07', '2022-02-09', '2022-05-01'],
      ['2022-02-09', '2022-05-01', undefined],
    ],
  );
  assert.deepEqual(
    months.map(({ previous, month, next, count }) => [previous, month, next, count]),
    [
      [undefined, '2019-12', '2022-02', 1],
      ['2019-12', '2022-02', '2022-05', 3],
      ['2022-02', '2022-05', undefined, 1],
    ],
  );
  assert.deepEqual(
    years.map(({ previous, year, next, count }) => [previous, year, next, count]),
    [
      [undefined, '2019', '2022', 1],
      ['2019', '2022', undefined, 4],
    ],
  );
});

test('a story has adjacent stories of other days, but a day has none on the undated shelf', () => {
  const { stories } = buildArchive([story('d'), story('c'), story('b', '2022-02-08'), story('a', '2022-02-07')]);
  assert.deepEqual(
    stories.map((placed) => [placed.previous, placed.story.entry, placed.next].map((entry) => entry?.title.at(-1))),
    [
      [undefined, 'a', 'b'],
      ['a', 'b', undefined],
      [undefined, 'c', 'd'],
      ['c', 'd', undefined],
    ],
  );
});

test('the dates of a year come with the nearest days outside it', () => {
  const { years } = buildArchive(storiesOn('2021-12-30', '2022-02-07', '2022-11-15', '2024-01-01'));
  const [first, middle] = years;
  assert.deepEqual(first && datesOf(first), { dates: ['2021-12-30'], previous: undefined, next: '2022-02-07' });
  assert.deepEqual(middle && datesOf(middle), {
    dates: ['2022-02-07', '2022-11-15'],
    previous: '2021-12-30',
    next: '2024-01-01',
  });
});

test('an archive of undated articles only is a list in the order of their paths', () => {
  const archive = buildArchive([story('b'), story('a')]);
  assert.deepEqual(paths(archive.undated), ['a', 'b']);
  assert.deepEqual(paths(frontPage(archive, asTheyAre).undated), ['a', 'b']);
  assert.equal(frontPage(archive, asTheyAre).newest, undefined);
});

test('the front page holds a bounded part of the newest day and of seven days before it', () => {
  const days = Array.from({ length: 20 }, (_, at) => `2022-02-${String(at + 1).padStart(2, '0')}`);
  const front = frontPage(
    buildArchive(storiesOn(...days.flatMap((day) => Array.from({ length: 30 }, () => day)), '2022-03-01')),
    asTheyAre,
  );
  assert.deepEqual([front.newest?.date, front.newest?.count, front.newest?.stories.length], ['2022-03-01', 1, 1]);
  assert.deepEqual(
    front.before.map(({ date, count, stories }) => [date, count, stories.length]),
    ['20', '19', '18', '17', '16', '15', '14'].map((day) => [`2022-02-${day}`, 30, 6]),
  );
  assert.deepEqual([front.undated, front.undatedCount], [[], 0]);
});

test('a story with a headline of its own ranks before one without, then the longer before the shorter', () => {
  const stories = [
    story('derived', '2022-02-07', undefined, { words: 900, origins: { title: 'first-sentence' } }),
    story('short', '2022-02-07', undefined, { words: 100 }),
    story('long', '2022-02-07', undefined, { words: 300 }),
    story('equally-short', '2022-02-07', undefined, { words: 100 }),
  ];
  assert.deepEqual(paths(rank(stories)), ['long', 'short', 'equally-short', 'derived']);
});

test('the overview counts years and months, newest first, and names the first and last day', () => {
  const overview = overviewOf(buildArchive([...storiesOn('2021-12-30', '2022-02-07', '2022-02-08'), story('undated')]));
  assert.deepEqual(overview, {
    levels: [
      { least: 1, level: 2 },
      { least: 2, level: 4 },
    ],
    busiest: 2,
    articles: 4,
    undated: 1,
    days: 3,
    first: '2021-12-30',
    last: '2022-02-08',
    years: [
      { year: '2022', count: 2, months: [{ month: '2022-02', count: 2, level: 4 }] },
      { year: '2021', count: 1, months: [{ month: '2021-12', count: 1, level: 2 }] },
    ],
  });
});

const lengths: [items: number, pages: number[]][] = [
  [0, []],
  [1, [1]],
  [PAGE_SIZE, [PAGE_SIZE]],
  [PAGE_SIZE + 1, [PAGE_SIZE, 1]],
  [3 * PAGE_SIZE, [PAGE_SIZE, PAGE_SIZE, PAGE_SIZE]],
];
for (const [items, expected] of lengths) {
  test(`${items} stories fill ${expected.length} pages`, () => {
    const pages = pagesOf(Array.from({ length: items }, (_, at) => at));
    assert.deepEqual(
      pages.map((page) => page.items.length),
      expected,
    );
    assert.deepEqual(
      pages.flatMap((page) => page.items),
      Array.from({ length: items }, (_, at) => at),
    );
    assert.ok(
      pages.every(({ number, of, total }, at) => number === at + 1 && of === expected.length && total === items),
    );
  });
}
