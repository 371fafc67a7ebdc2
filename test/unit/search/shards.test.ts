/** How the archive is divided into shards. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type SearchableStory, shardsOf } from '../../../src/search/shards.ts';

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
  it('the newest stories of a large shard are a shard of their own, and the others stay as they are while it fills', () => {
    const nth = (at: number) => story(`2020-01-01T${at + 1000}`);
    const divided = (count: number) =>
      shardsOf([...Array.from({ length: count }, (_, at) => nth(at)), ...many(3, '1990-01-01')]).map(
        ({ name, stories, key }) => ({
          name,
          stories: stories.length,
          key,
        }),
      );
    const sizes = (count: number) => divided(count).map(({ name, stories }) => `${name}: ${stories}`);
    assert.deepEqual(sizes(996), ['all: 999']);
    assert.deepEqual(sizes(998), ['recent: 1', 'all: 1000']);
    assert.deepEqual(sizes(1247), ['recent: 250', 'all: 1000']);
    assert.deepEqual(sizes(1248), ['recent: 1', 'all: 1250']);
    assert.equal(divided(998)[1]?.key, divided(1247)[1]?.key);
    const [recent, all] = shardsOf([...many(1, '2020-01-02'), ...many(1000, '2020-01-01')]);
    assert.deepEqual([recent?.to, all?.from, all?.to], ['2020-01-02', '2020-01-01', '2020-01-01']);
  });
  it('an archive is divided alike in whatever order its files are found', () => {
    const stories = [...many(3, '2020-01-01'), ...many(9, '2021-01-01'), story(undefined)];
    assert.deepEqual(shardsOf(stories, 4), shardsOf(stories.toReversed(), 4));
  });
});
