/** Sections, tags and names as topics; lists that grow at one end; the days of the year. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildArchive } from '../../../src/archive/archive.ts';
import { aroundTheYear, daysOfTheYear, onThisDay } from '../../../src/archive/overviews/on-this-day.ts';
import { paginateByPeriod, paginateInOrder, pageParamOf } from '../../../src/archive/paginate-by-period.ts';
import { inListOrder, linksTo, listedKinds, sectionsOf, seriesByStory, topicsOf } from '../../../src/archive/topics.ts';
import { slugOfTopic } from '../../../src/article/derive/topic-slug.ts';
import { story, storiesOn } from '../../support/articles/make-story.ts';

/** A slug that holds its name is the name's words; any other one ends in the name's fingerprint. */
const slugs: Record<string, RegExp> = {
  science: /^science$/,
  Science: /^science$/,
  'New York': /^new-york$/,
  'new_york - today': /^new-york-today$/,
  'José Mourinho': /^jose-mourinho$/,
  'U.S.': /^us$/,
  'Bank of England’s': /^bank-of-englands$/,
  'C++': /^c-[0-9a-f]{8}$/,
  'C#': /^c-[0-9a-f]{8}$/,
  'AT&T': /^at-t-[0-9a-f]{8}$/,
  中国: /^zhongguo-[0-9a-f]{8}$/,
  '🙂': /^([a-z-]+-)?[0-9a-f]{8}$/,
  '../../etc': /^etc-[0-9a-f]{8}$/,
  con: /^con-[0-9a-f]{8}$/,
  [`${'long '.repeat(80)}name`]: /^[a-z-]{1,60}-[0-9a-f]{8}$/,
};
for (const [name, expected] of Object.entries(slugs)) {
  test(`the slug of ${JSON.stringify(name.slice(0, 30))}`, () => assert.match(slugOfTopic(name), expected));
}

test('names that one slug could stand for have slugs of their own', () => {
  const names = ['C', 'C++', 'C#', 'C*', 'С'];
  assert.equal(new Set(names.map(slugOfTopic)).size, names.length);
});

const tagged = (path: string, date: string, ...tags: string[]) => story(path, date, undefined, { tags });
const tagsOf = ({ entry }: ReturnType<typeof story>) => entry.tags;

test('spellings of one tag are one topic under the one most stories have', () => {
  const stories = [
    tagged('a', '2022-01-01', 'Cern'),
    tagged('b', '2022-01-02', 'CERN', 'cern'),
    tagged('c', '2022-01-03', 'CERN'),
  ];
  const topics = topicsOf('tags', stories, tagsOf);
  assert.deepEqual([...topics.keys()], ['cern']);
  assert.equal(topics.get('cern')?.name, 'CERN');
  assert.deepEqual(topics.get('cern')?.stories, stories);
  assert.deepEqual(linksTo(topics, ['cern', 'other']), [
    { name: 'cern', slug: 'cern' },
    { name: 'other', slug: undefined },
  ]);
});

test('a section that is named in small letters, as folders are, begins with a capital; a name with one stays', () => {
  const sections = ['world', 'iPads', 'eSports', 'élections', '体育'].map((section, at) =>
    story(`${at}.txt`, '2022-01-01', undefined, { section }),
  );
  assert.deepEqual(
    [...sectionsOf(sections).values()].map(({ name }) => name).sort(),
    ['World', 'eSports', 'iPads', 'Élections', '体育'].sort(),
  );
});

test('a list of topics has Latin names first, and the others by script', () => {
  const bySlug = ['अंतरिक्ष', 'animals', '“Brexit”', 'أدب', 'Élysée', '航天', 'चंद्रमा', '中国', 'مصر'];
  const listed = inListOrder(bySlug.map((name) => ({ kind: 'tags', slug: name, name })));
  assert.deepEqual(
    listed.map(({ name }) => name),
    ['animals', '“Brexit”', 'Élysée', 'أدب', 'مصر', 'अंतरिक्ष', 'चंद्रमा', '中国', '航天'],
  );
});

test('a name needs three stories, and no story counts twice', () => {
  const stories = ['a', 'b', 'c'].map((path) => tagged(path, '2022-01-01', 'Imran Khan', 'imran khan', 'Moscow'));
  const two = stories.slice(0, 2);
  assert.deepEqual([...topicsOf('names', two, tagsOf).keys()], []);
  assert.deepEqual([...topicsOf('names', stories, tagsOf).keys()], ['imran-khan', 'moscow']);
  assert.equal(topicsOf('names', stories, tagsOf).get('moscow')?.stories.length, 3);
});

test('too many tags raise the number of stories a tag must have', () => {
  const stories = Array.from({ length: 3000 }, (_, at) =>
    tagged(`s${at}`, '2022-01-01', `tag ${at}`, `half ${at >> 1}`),
  );
  const topics = topicsOf('tags', stories, tagsOf);
  assert.equal(topics.size, 1500);
  assert.ok([...topics.values()].every((topic) => topic.stories.length === 2));
});

test('each story of a series knows the one before and after it in reading order', () => {
  const stories = ['a', 'b', 'c'].map((path, at) => story(path, `2022-01-0${at + 1}`, undefined, { series: 'Rivers' }));
  const series = topicsOf('series', stories, ({ entry }) => (entry.series ? [entry.series] : []));
  const places = seriesByStory(series);
  assert.deepEqual(
    stories.map(({ path }) => [places.get(path)?.previous?.url, places.get(path)?.next?.url]),
    [
      [undefined, '/b/'],
      ['/a/', '/c/'],
      ['/b/', undefined],
    ],
  );
  assert.deepEqual(places.get('a')?.topic, { name: 'Rivers', slug: 'rivers' });
});

test('a series is read from its first story on, and a new story at the end changes the last page only', () => {
  const stories = listOf({ '2019-01': 80, '2022-05': 150, undated: 1 });
  const pages = paginateInOrder(stories);
  assert.deepEqual(shown(pages), ['first: 100', 'page/2: 100', 'page/3: 31']);
  assert.equal(pages[0]?.days[0]?.stories[0], stories[0]);
  const more = paginateInOrder([...stories.slice(0, -1), story('z', '2023-01-01'), ...stories.slice(-1)]);
  assert.deepEqual(more.slice(0, 2), pages.slice(0, 2));
});

test('the list of series is a page only when there are series', () => {
  assert.ok(!listedKinds([{ kind: 'tags' }]).includes('series'));
  assert.ok(listedKinds([{ kind: 'series' }]).includes('series'));
  assert.ok(listedKinds([]).includes('sections'));
});

/** A list with so many stories in each month, as `2019-01` says. */
const listOf = (counts: Readonly<Record<string, number>>) =>
  Object.entries(counts).flatMap(([month, count]) =>
    Array.from({ length: count }, (_, at) =>
      month === 'undated'
        ? story(`${month}-${at}`)
        : story(`${month}-${String(at).padStart(4, '0')}`, `${month}-${String((at % 28) + 1).padStart(2, '0')}`),
    ).sort((a, b) => ((a.entry.date ?? '') < (b.entry.date ?? '') ? -1 : 1)),
  );
const shown = (pages: ReturnType<typeof paginateByPeriod>) =>
  pages.map((page) => `${pageParamOf(page) ?? 'first'}: ${page.days.flatMap(({ stories }) => stories).length}`);

test('a short list is one page, also an empty one', () => {
  assert.deepEqual(shown(paginateByPeriod([])), ['first: 0']);
  assert.deepEqual(shown(paginateByPeriod(listOf({ '2019-01': 40, '2022-05': 59, undated: 1 }))), ['first: 100']);
});

test('a long list has a page for each year, or for each month of a year with many', () => {
  const stories = listOf({ '2017-03': 20, '2019-01': 80, '2019-02': 30, '2022-05': 230, undated: 3 });
  const pages = paginateByPeriod(stories);
  assert.deepEqual(shown(pages), [
    'first: 50',
    '2017: 20',
    '2019-01: 80',
    '2019-02: 30',
    '2022-05: 100',
    '2022-05/page/2: 100',
    '2022-05/page/3: 30',
    'undated: 3',
  ]);
  assert.deepEqual(pages[0]?.periods, ['undated', '2022-05', '2019-02', '2019-01', '2017']);
  assert.deepEqual([pages[2]?.older, pages[2]?.newer], ['2017', '2019-02']);
  const inParts = pages.slice(1).flatMap((page) => page.days.flatMap(({ stories }) => stories.map(({ path }) => path)));
  assert.deepEqual(inParts.toSorted(), stories.map(({ path }) => path).toSorted());
});

test('a story of long ago changes the pages of its own time alone', () => {
  const before = paginateByPeriod(listOf({ '2017-03': 20, '2019-01': 80, '2019-02': 30, '2022-05': 130 }));
  const after = paginateByPeriod(listOf({ '2017-03': 21, '2019-01': 80, '2019-02': 30, '2022-05': 130 }));
  const changed = after.filter((page, at) => JSON.stringify(page) !== JSON.stringify(before[at]));
  assert.deepEqual(changed.map(pageParamOf), ['2017']);
});

test('the days of the year are 366, and those with stories lead to one another in a circle', () => {
  assert.equal(new Set(daysOfTheYear).size, 366);
  assert.ok(daysOfTheYear.includes('02-29'));
  const days = ['02-28', '02-29', '12-31'];
  assert.deepEqual(aroundTheYear(days, 0), { previous: '12-31', next: '02-29' });
  assert.deepEqual(aroundTheYear(days, 1), { previous: '02-28', next: '12-31' });
  assert.deepEqual(aroundTheYear(days, 2), { previous: '02-29', next: '02-28' });
  assert.deepEqual(aroundTheYear(['02-29'], 0), { previous: undefined, next: undefined });
});

test('a day of the year has the stories of all years, and one without stories is not there', () => {
  const days = onThisDay(buildArchive(storiesOn('2019-02-07', '2022-02-07', '2022-02-08', '2022-02-07')));
  assert.deepEqual([...days.keys()], ['02-07', '02-08']);
  assert.deepEqual(
    paginateByPeriod(days.get('02-07') ?? [])[0]?.days.map(({ date, stories }) => [date, stories.length]),
    [
      ['2022-02-07', 2],
      ['2019-02-07', 1],
    ],
  );
});
