/** A build of files as large as they may be: it ends, and each file of its site has its bound. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { limits as ofFiles } from '../../../src/ingest/limits.ts';
import { buildSite } from '../../support/paper/build-site.ts';

/** The most bytes of a file of the site, but for sources, which are the publisher's own bytes, and exports. */
const LARGEST = 2_000_000;
/** The most bytes of a page of an article. */
const LARGEST_ARTICLE_PAGE = 300_000;
/**
 * The most memory of the build itself, in bytes, with a heap of `MOST_HEAP` megabytes a thread. Without bounds on the
 * outputs it took seven gigabytes for thirty of these files. Without a limit on the heap, Node leaves garbage lying as
 * long as the machine has room, so that the figure would tell of the machine and not of the build.
 */
const MOST_MEMORY = 2e9;
const MOST_HEAP = 400;

const pieces = ['&', '<', '"', 'Words of a text that does not end. ', 'A\n\n', '😀', '旧', '& '];

/** Articles whose fields are all as long as they may be, with the character that takes most bytes in a page; related to each other. */
function writeLongFields(contentDir: string): void {
  for (let at = 0; at < 40; at += 1) {
    const many = (length: number, count: number) =>
      Array.from({ length: count }, (_, k) => `'${'&'.repeat(length - 4)} ${k}'`).join(', ');
    const front = [
      `title: '${'&'.repeat(950)} Ferry Kestrel ${at}'`,
      `summary: '${'&'.repeat(390)}'`,
      `authors: [${many(60, 48)}]`,
      `tags: [${many(60, 48)}]`,
      ...['section', 'source', 'dateline'].map((name) => `${name}: '${'&'.repeat(295)}'`),
    ];
    const text = `The ferry Kestrel and Captain Olga Brandt sail to Hartwell harbour, ferry ${at % 10}. `.repeat(8);
    // Each has near-duplicates, and one text in ten has several pages.
    const body = `${text}\n\n${'& '.repeat(at % 10 === 0 ? 60_000 : 200)}\n\n(${'&'.repeat(1190)})`;
    writeFileSync(
      join(contentDir, `fields-${at}.md`),
      `---\ndate: 2021-03-0${1 + (at % 9)}\n${front.join('\n')}\n---\n\n${body}\n`,
    );
  }
}

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
  writeLongFields(contentDir);
  const env = { SITE_URL: 'https://news.example', FRESH: '1', NODE_OPTIONS: `--max-old-space-size=${MOST_HEAP}` };
  await buildSite({ outDir, contentDir, env });

  const report = JSON.parse(readFileSync(`${outDir}.report.json`, 'utf8')) as {
    totals: { published: number };
    entries: readonly { path: string; warnings: readonly { code: string }[] }[];
    peakMemoryBytes: number;
  };
  assert.equal(report.totals.published, files.length + 40);
  for (const { path, warnings } of report.entries.filter(({ path }) => files.includes(path)))
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
  const articles = found.filter((path) => /^\d{4}.\d\d.\d\d.(?!page)[^/\\]+.(?:\d+.)?index\.html$/.test(path));
  const sizes = articles.map((path) => statSync(join(outDir, path)).size);
  t.diagnostic(`The largest of ${articles.length} pages of articles has ${Math.max(...sizes)} bytes`);
  assert.deepEqual(
    articles.filter((_, at) => (sizes[at] ?? 0) > LARGEST_ARTICLE_PAGE),
    [],
  );
  // Each page leads to the whole text, and the last one says that it ends before the text does.
  const pages = articles.filter((path) => /^2022.02.01.story-0/.test(path));
  assert.ok(pages.length > 1);
  const texts = pages.map((path) => readFileSync(join(outDir, path), 'utf8'));
  for (const text of texts) assert.match(text, /<div class="parts"[\s\S]*<a href="[^"]*article\.txt"/);
  assert.equal(texts.filter((text) => /class="cut"[^>]*>[^<]*<a href="[^"]*article\.txt"/.test(text)).length, 1);
  const feed = readFileSync(join(outDir, 'feeds', 'atom.xml'), 'utf8');
  const count = feed.match(/<entry /g)?.length ?? 0;
  assert.ok(count >= files.length, `${count} entries`);
});
