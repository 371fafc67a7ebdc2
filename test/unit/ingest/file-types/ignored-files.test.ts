/** Pictures beside articles: those that an article names are ignored, the others are rejected. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { parseArticle } from '../../../../src/article/parse.ts';
import { pictureNamesIn } from '../../../../src/ingest/file-types/ignored-files.ts';
import { ingest, type IngestResult } from '../../../../src/ingest/ingest.ts';
import type { SourceCache } from '../../../../src/ingest/source-cache.ts';

/** The path of a picture, and an article that names it. */
const named: readonly [path: string, text: string][] = [
  ['img/ferry.jpg', '![The ferry](../img/ferry.jpg "At sea")'],
  ['My Photo 2.PNG', '![[My Photo 2.png|300]]'],
  ['a b.webp', '![](a%20b.webp)'],
  ['été.jpg', '<img alt="x" src="{{ site.base }}/img/e\u0301te\u0301.jpg">'],
  ['100%.svg', '![Not an escape](100%.svg)'],
];
const others = ['other.jpg', 'erry.jpg', 'data.csv'];

test('pictures that articles name are ignored, in any notation, and other pictures are rejected', async (t) => {
  const contentDir = mkdtempSync(join(tmpdir(), 'dateline-pictures-'));
  t.after(() => rmSync(contentDir, { recursive: true, force: true }));
  const head = '---\ntitle: The ferry sails\ndate: 2024-05-10\n';
  const files = {
    ...Object.fromEntries(named.map(([, text], at) => [`${at}.md`, `${head}---\nIt sails.\n\n${text}\n`])),
    'front-matter.md': `${head}image: cover.jpeg\n---\nIt sails. See data.csv for more.\n`,
    'held.md': `${head}draft: true\n---\n![](held.gif)\n`,
    ...Object.fromEntries(
      [...named.map(([path]) => path), ...others, 'cover.jpeg', 'held.gif'].map((path) => [path, '']),
    ),
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(contentDir, path)), { recursive: true });
    writeFileSync(join(contentDir, path), text);
  }
  const read = (known?: SourceCache) =>
    ingest({
      contentDir,
      editionDate: undefined,
      permalink: (date, slug) => `/${date}/${slug}/`,
      parse: (source) => parseArticle(source),
      ...(known && { known }),
    });
  const outcomes = ({ rows }: IngestResult) =>
    rows.filter(({ path }) => !path.endsWith('.md')).map(({ path, outcome, reason }) => `${path} ${outcome} ${reason}`);
  const expected = [
    ...[...named.map(([path]) => path), 'cover.jpeg', 'held.gif'].map((path) => `${path} ignored picture`),
    ...others.map((path) => `${path} rejected file-type`),
  ];
  const first = await read();
  assert.deepEqual(outcomes(first).sort(), expected.sort());
  const again = await read(first.index);
  assert.equal(again.parsed, 0);
  assert.deepEqual(outcomes(again).sort(), expected.sort(), 'the cache knows the names too');
});

test('the list of names in one text is bounded', () => {
  const text = Array.from({ length: 5000 }, (_, at) => `![](${at}.png)`).join('\n');
  assert.ok(pictureNamesIn(text).length <= 1001);
  assert.deepEqual(pictureNamesIn('.jpg'.repeat(100_000)).length <= 1001, true);
});
