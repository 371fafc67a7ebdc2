/** Near-duplicates among the results of a search. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { foldCopies } from '../../../src/client/search/fold-copies.ts';
import type { Hit } from '../../../src/client/search/search-shard.ts';

const hit = (story: number, day: string, group?: string, matchesAll = true): Hit => ({
  shard: { name: '2020', table: '', blocks: 1, stories: 9 },
  story,
  day,
  group,
  found: 1,
  matchesAll,
  score: 1,
});
const shown = (...hits: readonly Hit[]) =>
  foldCopies(hits).map(({ story, copies }) => [story, ...copies.map((copy) => copy.story)]);

describe('near-duplicates', () => {
  it('are one result where the first of them would be: the newest, with the others from the oldest on', () =>
    assert.deepEqual(
      shown(hit(3, '2020-01-03', 'a'), hit(9, '2020-02-01'), hit(1, '2020-01-01', 'a'), hit(5, '2020-01-05', 'a')),
      [[5, 1, 3], [9]],
    ));
  it('of other groups, and stories of no group, stay apart', () =>
    assert.deepEqual(shown(hit(1, '2020-01-01', 'a'), hit(2, '2020-01-02', 'b'), hit(3, '2020-01-03')), [
      [1],
      [2],
      [3],
    ]));
  it('of the same day: the later one leads', () =>
    assert.deepEqual(shown(hit(1, '2020-01-01', 'a'), hit(2, '2020-01-01', 'a')), [[2, 1]]));
  it('without a date do not lead', () => assert.deepEqual(shown(hit(8, '', 'a'), hit(2, '2020-01-01', 'a')), [[2, 8]]));
  it('have all words when one of them has', () =>
    assert.deepEqual(
      foldCopies([hit(1, '2020-01-01', 'a', true), hit(2, '2020-01-02', 'a', false)]).map((one) => one.matchesAll),
      [true],
    ));
  it('hide no story: each hit is in a result', () => {
    const hits = Array.from({ length: 300 }, (_, at) => hit(at, '2020-01-01', at % 3 === 0 ? `${at % 7}` : undefined));
    assert.equal(shown(...hits).flat().length, hits.length);
  });
});
