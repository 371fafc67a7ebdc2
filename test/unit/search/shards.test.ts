/** How the archive is divided into shards, and how the browser goes through them. */
import '../../support/client-globals.ts';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type SearchableStory, shardsOf } from '../../../src/search/shards.ts';
import { type SearchParams, parseSearchParams } from '../../../src/client/search/search-params.ts';
import type { Engine, ShardListed } from '../../../src/client/search/pagefind.ts';
import { search } from '../../../src/client/search/search.ts';
import { isRelevant } from '../../../src/client/search/result.ts';
import { adviceLines, summaryText } from '../../../src/client/search/result-text.ts';

const nothing = parseSearchParams('');

describe('the archive is divided', () => {
  const story = (date: string | undefined, at = 0) =>
    ({ path: `${date}-${at}.txt`, entry: { date, url: `/${date}/${at}/`, digest: 'x' } }) as unknown as SearchableStory;
  const many = (count: number, date: string) => Array.from({ length: count }, (_, at) => story(date, at));
  const names = (stories: readonly SearchableStory[]) =>
    shardsOf(stories, 4).map(({ name, stories }) => `${name}: ${stories.length}`);

  it('a small archive is one shard', () => assert.deepEqual(names(many(4, '2020-01-01')), ['all: 4']));
  it('an empty archive has no shard', () => assert.deepEqual(names([]), []));
  it('a large archive is divided by centuries, decades and years', () => {
    const stories = [
      ...many(3, '1999-12-31'),
      ...many(1, '2001-01-01'),
      ...many(3, '2010-05-05'),
      ...many(2, '2012-01-01'),
    ];
    assert.deepEqual(
      names(stories),
      ['201: 5', '200: 1', '19: 3'].flatMap((name) => (name === '201: 5' ? ['2012: 2', '2010: 3'] : [name])),
    );
  });
  it('a large year is divided by quarters and months, and no further', () => {
    const stories = [
      ...many(4, '2020-01-31'),
      ...many(1, '2020-02-01'),
      ...many(5, '2020-12-24'),
      ...many(1, '2020-07-01'),
    ];
    assert.deepEqual(names(stories), ['2020-12: 5', '2020-q3: 1', '2020-02: 1', '2020-01: 4']);
  });
  it('undated stories are in shards of their own, and the newest shard is the first', () => {
    const shards = shardsOf([story(undefined), story('2020-01-01'), story('2021-01-01')], 4);
    assert.deepEqual(
      shards.map(({ name, from, to }) => [name, from, to]),
      [
        ['all', '2020-01-01', '2021-01-01'],
        ['undated', undefined, undefined],
      ],
    );
    assert.deepEqual(
      shards[0]?.stories.map(({ entry }) => entry.date),
      ['2021-01-01', '2020-01-01'],
    );
  });
  it('stories dated far ahead of all others come after the others, within a shard and among shards', () => {
    const stories = [...many(5, '2020-01-01'), ...many(5, '2021-01-01'), story('2021-12-01'), story('2062-02-07')];
    const order = (most: number) =>
      shardsOf([...stories, story(undefined)], most, '2021-12-01').flatMap(({ stories }) =>
        stories.map(({ entry }) => entry.date),
      );
    for (const most of [100, 8, 5]) {
      assert.deepEqual([order(most)[0], ...order(most).slice(-2)], ['2021-12-01', '2062-02-07', undefined], `${most}`);
    }
    const [whole] = shardsOf(stories, 100, '2021-12-01');
    assert.deepEqual([whole?.from, whole?.to], ['2020-01-01', '2062-02-07'], 'its days can be searched');
  });
  it('an archive is divided alike in whatever order its files are found', () => {
    const stories = [...many(3, '2020-01-01'), ...many(9, '2021-01-01'), story(undefined)];
    assert.deepEqual(shardsOf(stories, 4), shardsOf(stories.toReversed(), 4));
  });
});

describe('shards', () => {
  const shards: readonly ShardListed[] = [
    { name: '2025', key: 'a', from: '2025-01-02', to: '2025-12-30', stories: 100 },
    { name: '2024', key: 'b', from: '2024-01-01', to: '2024-12-31', stories: 100 },
    { name: '2023', key: 'c', from: '2023-02-01', to: '2023-12-31', stories: 50 },
    { name: 'undated', key: 'd', stories: 2 },
  ];
  /** An engine that finds so many stories in each shard. */
  const finding = (each: number) => {
    const opened: string[] = [];
    const open = ({ name }: ShardListed): Promise<Engine> => {
      opened.push(name);
      const results = Array.from({ length: each }, (_, at) => ({
        id: `${name} ${at}`,
        score: at,
        words: [],
        data: () => assert.fail(),
      }));
      return Promise.resolve({ search: () => Promise.resolve({ results }) });
    };
    return {
      opened,
      ask: (asked: Partial<SearchParams>) => search({ ...nothing, words: 'x', ...asked }, { shards }, open),
    };
  };

  it('only the newest shards are asked while they have enough results', async () => {
    const { ask, opened } = finding(12);
    const { searched, remaining, hits } = await ask({});
    assert.deepEqual(opened, ['2025']);
    assert.deepEqual([searched.length, remaining.length, hits.length], [1, 3, 12]);
  });
  it('a further page of results belongs to the same list', async () => {
    assert.equal((await finding(12).ask({ page: 2, back: '2025' })).searched.length, 1);
  });
  it('two shards are asked when there are few results', async () =>
    assert.equal((await finding(1).ask({})).searched.length, 2));
  it('all shards are asked when there is no result', async () =>
    assert.equal((await finding(0).ask({})).remaining.length, 0));
  it('a reader can go back through all shards', async () => {
    const { searched } = await finding(12).ask({ back: '2023' });
    assert.deepEqual(
      searched.map(({ name }) => name),
      ['2025', '2024', '2023'],
    );
  });
  it('an unknown name of a shard changes nothing', async () =>
    assert.equal((await finding(12).ask({ back: 'x' })).searched.length, 1));
  it('only shards of the chosen dates are opened', async () => {
    const { ask, opened } = finding(1);
    await ask({ year: '2024' });
    assert.deepEqual([...new Set(opened)], ['2024']);
  });

  it('the status names the dates that were searched', async () => {
    const said = async (each: number, asked: Partial<SearchParams>) =>
      summaryText({ ...nothing, ...asked }, await finding(each).ask(asked));
    assert.equal(
      await said(12, {}),
      '12 stories found. Page 1 of 2. Searched back to 2 January 2025; older stories were not searched yet.',
    );
    assert.equal(await said(1, { back: 'undated' }), '4 stories found. Searched all 252 stories.');
    assert.equal(
      await said(0, { year: '2024' }),
      'No story found. Searched all days from 1 January 2024 to 31 December 2024.',
    );
  });
  it('the status says what to do when there is no result', () => {
    assert.equal(adviceLines({ ...nothing, words: 'x' }, []).length, 2);
    assert.equal(adviceLines({ ...nothing, words: '"x"', year: '2024' }, shards).length, 5);
  });
});

describe('an answer to a word that is in no story', () => {
  const shown = (marked: string) => ({
    url: '/',
    headline: [{ text: marked, marked: true }],
    excerpt: [],
    date: undefined,
    byline: 'Ann Lee',
    place: undefined,
    section: undefined,
    lang: undefined,
    dir: undefined,
  });
  const table = [
    ['minister', 'ministry', true],
    ['minister', 'min', false],
    ['running', 'run', true],
    ['runs', 'run', true],
    ['café', 'Cafe', true],
    ['lee', 'x', true],
    ['zzz', 'z', false],
  ] as const;
  for (const [word, marked, meant] of table) {
    it(`${word}: ${marked}`, () => assert.equal(isRelevant({ phrases: [], words: [word] }, shown(marked)), meant));
  }
});
