/** Tests that a build whose search index fails says so and ends, and that no thread keeps it from ending. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { buildSearchIndex, type SearchOptions } from '../../../src/search/build-index.ts';
import type { SpooledBody } from '../../../src/article-store.ts';
import { searchOptionsOf } from '../../support/outputs/search-fixture.ts';

/** Four stories, each a shard of its own, the newest first. */
async function fourShards(t: TestContext) {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-search-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const write = (year: number, text: string) =>
    writeFileSync(join(folder, `${year}.txt`), `Title: ${text}\nDate: ${year}-01-01\n\nIt is told of ${text} here.\n`);
  for (const year of [2021, 2022, 2023, 2024]) write(year, 'owls');
  const options: SearchOptions = { ...(await searchOptionsOf(folder, folder)), most: 1 };
  return { options, write };
}

test('after a shard that failed no other is begun, also when the pages are rendered later', async (t) => {
  const { options, write } = await fourShards(t);
  write(2024, 'crows');
  const begun: string[] = [];
  class Noted extends Map<string, SpooledBody> {
    override get(path: string) {
      begun.push(path);
      return super.get(path);
    }
  }
  const idle = Promise.withResolvers<void>();
  await assert.rejects(buildSearchIndex({ ...options, bodies: new Noted(), idle: idle.promise }), /has changed since/);
  idle.resolve();
  await setImmediate();
  assert.deepEqual(begun, ['2024.txt']);
});

const noPipes = process.platform === 'win32' && 'there are no named pipes';
test('a thread that hangs is ended, and the build fails by its name', { skip: noPipes }, async (t) => {
  const { options } = await fourShards(t);
  // Whoever opens a pipe waits until somebody writes into it.
  const file = join(options.contentDir, 'pipe');
  execFileSync('sh', ['-c', 'mkfifo "$0"', file]);
  const bodies = new Map([['2024.txt', { file, offset: 0, length: 1 }]]);
  try {
    await assert.rejects(buildSearchIndex({ ...options, bodies, stallTimeout: 2000 }), {
      name: 'BuildError',
      message:
        /^The thread that makes the search index \(2024\) has given no sign of life for 2 seconds and was ended\. Nothing was published\. Build again; with SEARCH=0 .* set STALL_TIMEOUT to more minutes\.$/,
    });
  } finally {
    // The thread goes on, and ends.
    closeSync(openSync(file, 'r+'));
  }
});

test('a thread that works is waited for, however little it says', async (t) => {
  const { options } = await fourShards(t);
  const { built } = await buildSearchIndex({ ...options, stallTimeout: 60_000 });
  assert.equal(built.length, 4);
});

test('a body that was cut off fails the build', async (t) => {
  const { options } = await fourShards(t);
  const file = join(options.contentDir, 'bodies');
  writeFileSync(file, '<p>It');
  const bodies = new Map([['2022.txt', { file, offset: 0, length: 100 }]]);
  await assert.rejects(buildSearchIndex({ ...options, bodies }), /were cut off\. Build again/);
});
