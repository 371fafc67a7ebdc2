/** Tests that a build whose search index fails says so and ends, and that no process or thread keeps it from ending. */
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { parseArticle } from '../../src/article/parse.ts';
import { ingest } from '../../src/ingest/ingest.ts';
import { buildSearchIndex, type SearchOptions } from '../../src/search/build-index.ts';
import type { SpooledBody } from '../../src/article-store.ts';
import { article } from '../../src/urls.ts';
import { isProcessAlive } from '../support/is-process-alive.ts';

/** Four stories, each a shard of its own, the newest first. */
async function fourShards(t: TestContext) {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-search-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const write = (year: number, text: string) =>
    writeFileSync(join(folder, `${year}.txt`), `Title: ${text}\nDate: ${year}-01-01\n\nIt is told of ${text} here.\n`);
  for (const year of [2021, 2022, 2023, 2024]) write(year, 'owls');
  const parse = (source: Parameters<typeof parseArticle>[0]) => parseArticle(source);
  const { entries } = await ingest({ contentDir: folder, editionDate: undefined, permalink: article, parse });
  const options: SearchOptions = {
    stories: Array.from(entries, ([path, entry]) => ({ path, entry })),
    bodies: new Map(),
    contentDir: folder,
    lang: 'en',
    stagingDir: join(folder, 'staging'),
    fingerprint: '',
    current: undefined,
    older: undefined,
    most: 1,
  };
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

test(
  'a Pagefind that says nothing at all is ended, and the build fails by name',
  { skip: process.platform === 'win32' },
  async (t) => {
    const { options } = await fourShards(t);
    const standIn = join(options.contentDir, 'pagefind');
    const noted = join(options.contentDir, 'noted');
    // It stops itself: a stopped process hears no polite request to end.
    writeFileSync(standIn, `#!/bin/sh\necho $$ > ${noted}\nkill -STOP $$\n`, { mode: 0o755 });
    process.env['PAGEFIND_BINARY_PATH'] = standIn;
    t.after(() => {
      delete process.env['PAGEFIND_BINARY_PATH'];
    });
    const sentence =
      /^Pagefind, which makes the search index \(its program(?:, process \d+)?\), has given no sign of life for \d+ seconds and was ended\. Nothing was published\. Build again; with SEARCH=0 .* set STALL_TIMEOUT to more minutes\.$/;
    // On a busy machine the thread that begins it may need longer.
    for (let stallTimeout = 2000; !existsSync(noted); stallTimeout *= 2) {
      await assert.rejects(buildSearchIndex({ ...options, stallTimeout }), { name: 'BuildError', message: sentence });
    }
    const pid = Number(readFileSync(noted, 'utf8'));
    assert.equal(isProcessAlive(pid), false, 'its process has ended');
  },
);

test('a Pagefind that works is waited for, however little it says', async (t) => {
  const { options } = await fourShards(t);
  const { built } = await buildSearchIndex({ ...options, stallTimeout: 60_000 });
  assert.equal(built.length, 4);
});

const noShell = process.platform === 'win32' && 'the stand-in is a shell script';
test('a build whose Pagefind is killed while it waits for an answer fails', { skip: noShell }, async (t) => {
  const { options } = await fourShards(t);
  const standIn = join(options.contentDir, 'pagefind');
  // Whoever is asked and says nothing: the question has no end of line, so it waits until it is killed.
  writeFileSync(standIn, '#!/bin/sh\n(sleep 0.3; kill -9 $$) &\nread -r question\n', { mode: 0o755 });
  process.env['PAGEFIND_BINARY_PATH'] = standIn;
  t.after(() => {
    delete process.env['PAGEFIND_BINARY_PATH'];
  });
  await assert.rejects(buildSearchIndex(options), /Pagefind exited unexpectedly/);
});
