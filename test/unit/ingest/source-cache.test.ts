/** Tests which files are read and parsed again when a folder is ingested a second time. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { parseArticle } from '../../../src/article/parse.ts';
import { ingest } from '../../../src/ingest/ingest.ts';
import { type SourceCache, SourceCacheFile } from '../../../src/ingest/source-cache.ts';
import { article } from '../../../src/urls.ts';
import { folderWith } from '../../support/paper/temp-content.ts';

const texts = { 'a.txt': 'One', 'b.txt': 'Two', 'c.md': 'Three' };

/** A folder of three articles that have not been touched for a while. */
function oldFolder(t: TestContext): string {
  const folder = folderWith(t);
  for (const [name, title] of Object.entries(texts)) {
    writeFileSync(join(folder, name), `Title: ${title}\nDate: 2026-01-05\n\nA text. Of two sentences.\n`);
    utimesSync(join(folder, name), 1e9, 1e9);
  }
  return folder;
}

/** @param later milliseconds from now when it is taken in: what was changed before is settled by then */
function take(contentDir: string, known?: SourceCache, later = 60_000) {
  const parse = (source: Parameters<typeof parseArticle>[0]) => parseArticle(source);
  const now = Date.now() + later;
  return ingest({ contentDir, editionDate: undefined, permalink: article, parse, now, ...(known && { known }) });
}

test('what has not changed is neither read nor parsed', async (t) => {
  const folder = oldFolder(t);
  const first = await take(folder);
  assert.deepEqual([first.read, first.parsed], [3, 3]);
  const second = await take(folder, first.index);
  assert.deepEqual([second.read, second.parsed], [0, 0]);
  assert.deepEqual([second.rows, second.entries], [first.rows, first.entries]);
});

test('a change shows although size and time are put back', async (t) => {
  const folder = oldFolder(t);
  const { index } = await take(folder);
  const file = join(folder, 'a.txt');
  const { atime, mtime, size } = statSync(file);
  writeFileSync(file, readFileSync(file, 'utf8').replace('One', 'Ten'));
  utimesSync(file, atime, mtime);
  assert.deepEqual([statSync(file).size, statSync(file).mtime], [size, mtime]);
  const { entries, read, parsed } = await take(folder, index);
  assert.equal(entries.get('a.txt')?.title, 'Ten');
  assert.deepEqual([read, parsed], [1, 1]);
});

test('another time alone makes it read, not parsed; a name is a file of its own', async (t) => {
  const folder = oldFolder(t);
  const { index } = await take(folder);
  utimesSync(join(folder, 'a.txt'), 2e9, 2e9);
  const touched = await take(folder, index);
  assert.deepEqual([touched.read, touched.parsed], [1, 0]);
  renameSync(join(folder, 'b.txt'), join(folder, 'd.txt'));
  rmSync(join(folder, 'c.md'));
  const { rows, parsed, index: now } = await take(folder, touched.index);
  assert.deepEqual(
    rows.map(({ path }) => path),
    ['a.txt', 'd.txt'],
  );
  assert.deepEqual([parsed, now.size], [1, 2]);
});

test('a file as new as the index is read again, until it is not', async (t) => {
  const folder = oldFolder(t);
  writeFileSync(join(folder, 'a.txt'), 'Title: New\nDate: 2026-01-05\n\nA text. Of two.\n');
  const early = await take(folder, undefined, 0);
  assert.deepEqual([early.read, (await take(folder, early.index, 0)).read], [3, 3], 'all of them are seconds old');
  const settled = await take(folder, early.index);
  assert.deepEqual([settled.read, settled.parsed], [3, 0]);
  assert.equal((await take(folder, settled.index)).read, 0);
});

test('an index is for one parser and its settings', async (t) => {
  const { index } = await take(oldFolder(t));
  const file = join(folderWith(t), 'sources');
  new SourceCacheFile(file, 'this program').write(index);
  assert.deepEqual(new SourceCacheFile(file, 'this program').read(), index);
  assert.equal(new SourceCacheFile(file, 'another program').read().size, 0);
});

test('a few changes are written apart, and read together with the rest', async (t) => {
  const { index } = await take(oldFolder(t));
  const source = [...index.values()][0];
  assert.ok(source);
  const many = new Map(Array.from({ length: 60 }, (_, at) => [`${at}.txt`, source] as const));
  const folder = folderWith(t);
  const open = () => new SourceCacheFile(join(folder, 'sources'), 'this program');
  open().write(many);
  for (const digest of ['b', 'c']) {
    const file = open();
    const now: SourceCache = new Map([...file.read(), ['0.txt', { ...source, digest }], [`${digest}.txt`, source]]);
    const before = readFileSync(join(folder, 'sources'));
    file.write(now);
    assert.deepEqual(readFileSync(join(folder, 'sources')), before);
    assert.deepEqual(open().read(), now);
  }
  const file = open();
  file.read();
  const others = new Map([...many].map(([path]) => [path, { ...source, digest: 'd' }]));
  file.write(others);
  assert.deepEqual(open().read(), others);
  assert.deepEqual(readdirSync(folder), ['sources']);
});
