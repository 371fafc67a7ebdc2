/** How files and pages are divided among jobs, and jobs among shards. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { jobsOf, jobsOfShard, mapJobOf, numberOfMapJobs, readShard, runsOf } from '../../../src/jobs/partition.ts';

describe('a shard', () => {
  for (const [text, number, of] of [
    ['1/1', 1, 1],
    ['3/8', 3, 8],
    ['8/8', 8, 8],
  ] as const)
    test(text, () => assert.deepEqual(readShard(text), { number, of }));

  for (const text of ['0/8', '9/8', '3', '3/', '/8', '3/8/1', '-1/8', '1.5/8', '3 / 8', 'three/8', ''])
    test(`"${text}" is none`, () => assert.equal(readShard(text), undefined));

  test('the shards of a stage have each job once, and nearly the same number of jobs', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 1, max: 40 }), (count, of) => {
        const jobs = jobsOf('render', 'plan', count);
        const shards = Array.from({ length: of }, (_, at) => jobsOfShard(jobs, { number: at + 1, of }));
        assert.deepEqual(
          shards.flat().sort((a, b) => a.number - b.number),
          jobs,
        );
        const sizes = shards.map(({ length }) => length);
        assert.ok(Math.max(...sizes) - Math.min(...sizes) <= 1);
      }),
    );
  });
});

test('a run has at most 200 items, all have about as many, and together they are the list', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 5000 }), (length) => {
      const list = Array.from({ length }, (_, at) => at);
      const runs = runsOf(list);
      assert.deepEqual(runs.flat(), list);
      const sizes = runs.map((run) => run.length);
      assert.ok(sizes.every((size) => size > 0 && size <= 200));
      assert.ok(length === 0 || Math.max(...sizes) - Math.min(...sizes) <= 1);
    }),
  );
});

test('a folder that grows has twice as many map jobs, each with files of one job before', () => {
  assert.deepEqual([0, 200, 201, 10_000, 10_000_000].map(numberOfMapJobs), [1, 1, 2, 64, 4096]);
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 0, max: 11 }), (path, power) => {
      const of = 2 ** power;
      assert.equal(mapJobOf(path, of * 2) % of, mapJobOf(path, of));
    }),
  );
});

test('map jobs have about as many files each', () => {
  const counts = new Array<number>(16).fill(0);
  for (let at = 0; at < 3200; at += 1) {
    const job = mapJobOf(`2022/02/story-${at}.txt`, 16);
    counts[job] = (counts[job] ?? 0) + 1;
  }
  assert.ok(Math.max(...counts) <= 1.5 * 200, String(counts));
});
