/** A build of files as large as they may be: it ends, and each file of its site has its bound. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { limits as ofFiles } from '../../src/ingest/limits.ts';
import { buildSite } from '../support/build-site.ts';

/** The most bytes of a file of the site, but for sources, which are the publisher's own bytes, and exports. */
const LARGEST = 2_000_000;
/**
 * The most memory of the build itself, in bytes, with a heap of `MOST_HEAP` megabytes a thread. Without bounds on the
 * outputs it took seven gigabytes for thirty of these files. Without a limit on the heap, Node leaves garbage lying as
 * long as the machine has room, so that the figure would tell of the machine and not of the build.
 */
const MOST_MEMORY = 2e9;
const MOST_HEAP = 400;

const pieces = ['&', '<', '"', 'Words of a text that does not end. ', 'A\n\n', '😀', '旧', '& '];

test('large files are published, and no file of the site is larger than its bound', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-bounds-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const [contentDir, outDir] = [join(folder, 'content'), join(folder, 'dist')];
  mkdirSync(contentDir);
  const files = pieces.map((piece, at) => {
    const first = `Title: Story ${at}\nDate: 2022-02-0${1 + (at % 9)}\nSection: Long\nTags: &\n\nIt begins with a sentence on ${at}.\n\n`;
    const room = ofFiles.fileBytes - 100_000 - Buffer.byteLength(first);
    writeFileSync(join(contentDir, `${at}.txt`), first + piece.repeat(room / Buffer.byteLength(piece)));
    return `${at}.txt`;
  });
  const env = { SITE_URL: 'https://news.example', FRESH: '1', NODE_OPTIONS: `--max-old-space-size=${MOST_HEAP}` };
  await buildSite({ outDir, contentDir, env });

  const report = JSON.parse(readFileSync(`${outDir}.report.json`, 'utf8')) as {
    totals: { published: number };
    entries: readonly { path: string; warnings: readonly { code: string }[] }[];
    peakMemoryBytes: number;
  };
  assert.equal(report.totals.published, files.length);
  for (const { path, warnings } of report.entries)
    assert.ok(
      warnings.some(({ code }) => code === 'too-long'),
      path,
    );
  assert.ok(report.peakMemoryBytes <= MOST_MEMORY, `${report.peakMemoryBytes} bytes of memory`);

  const own = (path: string) => path.endsWith('article.txt') || path.endsWith('.ndjson.gz');
  const found = readdirSync(`${outDir}/`, { recursive: true }).map(String);
  for (const path of found.filter((path) => !own(path))) {
    const { size } = statSync(join(outDir, path));
    assert.ok(size <= LARGEST, `${path} has ${size} bytes`);
  }
  const page = found.find((path) => /2022.02.01.[^/\\]+.index\.html$/.test(path)) ?? assert.fail();
  assert.match(readFileSync(join(outDir, page), 'utf8'), /class="cut"[^>]*>[^<]*<a href="[^"]*article\.txt"/);
  const feed = readFileSync(join(outDir, 'feeds', 'atom.xml'), 'utf8');
  assert.equal(feed.match(/<entry /g)?.length, files.length);
});
