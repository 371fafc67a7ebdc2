/**
 * No word of a held text is in any file that a build makes, but for its report: pages, feeds, search, JSON, exports,
 * sitemaps, the lists of the service worker, manifests, caches. Every text has words of its own that no language has.
 */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { test } from 'node:test';
import { locateRelease } from '../../../verify/site.ts';
import { buildSite } from '../../support/paper/build-site.ts';
import { filesWith } from '../../support/outputs/files-with.ts';
import { type HeldStory, holdWays } from '../../support/holds/hold-ways.ts';

/** Begins every word that must not be found; its counterpart is in articles that are published. */
const HELD = 'zqheld';
const OUT = 'zqout';

const anyOf = (mark: string) => new RegExp(mark, 'i');

/** A number in letters, so that it is part of a word: `BAD`. */
const letters = (number: number) => [...String(number)].map((digit) => 'abcdefghij'[Number(digit)]).join('');

/** A text whose headline, author, tag and body have words of their own. */
function storyOf(mark: string, number: number): HeldStory {
  const word = (part: string) => `${mark}${part}${letters(number)}`;
  const name = word('name').replace(/^z/, 'Z');
  return {
    title: `The ${word('title')} bridge closes for repairs`,
    author: `Ada ${name}`,
    tag: word('tag'),
    text: `The ${word('body')} of the town met ${name} Bell on Monday.\n\nIt will be closed until autumn, the ${word('end')} said.`,
  };
}

const published = ({ title, author, tag, text }: HeldStory, day: number) =>
  `---\ntitle: ${title}\ndate: 2023-01-${String(day).padStart(2, '0')}\nauthor: ${author}\ntags: [${tag}]\n---\n\n${text}\n`;

test('no word of 500 held texts is in any output, nor of one that was published before', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-held-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const [contentDir, outDir] = [join(folder, 'content'), join(folder, 'dist')];
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(contentDir, path)), { recursive: true });
    writeFileSync(join(contentDir, path), text);
  };
  const build = () =>
    buildSite({ outDir, contentDir, env: { SITE_URL: 'https://news.example', EDITION_DATE: '2026-01-01' } });
  for (let day = 1; day <= 9; day++) write(`${OUT}-${letters(day)}.md`, published(storyOf(OUT, day), day));
  const recalled = storyOf(`${HELD}before`, 1);
  write(`${HELD}before.md`, published(recalled, 20));
  await build();
  const before = locateRelease(outDir).tree;
  assert.ok(filesWith(anyOf(HELD), before).length > 5, 'it was published before');

  write(`${HELD}before.md`, published(recalled, 20).replace('---\n', '---\nstatus: withheld\n'));
  for (const [number, way] of holdWays.entries())
    write(way.path(`${HELD}-${letters(number)}`), way.write(storyOf(HELD, number)));
  await build();
  const { totals } = JSON.parse(readFileSync(`${outDir}.report.json`, 'utf8')) as {
    totals: { published: number; held: number };
  };
  assert.equal(totals.published, 9);
  assert.ok(totals.held > 500, `${totals.held} are held`);

  const { tree, manifestFile } = locateRelease(outDir);
  assert.deepEqual(filesWith(anyOf(HELD), tree), []);
  assert.doesNotMatch(readFileSync(manifestFile, 'utf8'), anyOf(HELD));
  // The same search finds the words of the published articles in every kind of output.
  const found = filesWith(anyOf(OUT), tree);
  for (const kind of [
    /index\.html$/,
    /\d\d\/index\.json$/,
    /\.ndjson\.gz$/,
    /feeds\/.*\.xml$/,
    /feeds\/.*\.json$/,
    /sitemap.*\.xml$/,
    /search\/index\/.*\.bin$/,
  ])
    assert.ok(
      found.some((path) => kind.test(path)),
      `${kind} in ${found.join(' ')}`,
    );
  // The caches that a host keeps between builds have names of held files, but none of their words; the release before is unchanged.
  const words = new RegExp(`${HELD}(?:before)?(?:title|body|end|name|tag)`, 'i');
  const kept = filesWith(words, join(folder, '.dist')).filter(
    (path) => !path.startsWith(`releases/${basename(before)}`),
  );
  assert.deepEqual(kept, []);
});
