/** Links between articles in real builds of a small site: they follow their target, and nothing stale is reused. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { compareFiles } from '../../../verify/compare.ts';
import { locateRelease, readFiles, readManifest } from '../../../verify/site.ts';
import { buildSite } from '../../support/paper/build-site.ts';

const PROSE =
  'The fair opened on Friday with a parade of forty horses, and a brass band played until late in the evening.';

function digestOf(outDir: string): string {
  const { tree, manifestFile } = locateRelease(outDir);
  const manifest = readManifest(manifestFile);
  assert.deepEqual(compareFiles(manifest, readFiles(tree)), []);
  return manifest.digest;
}

test('a link follows its target, and a warm build equals a cold one when a target is added, renamed or removed', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-links-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const contentDir = join(folder, 'content');
  mkdirSync(join(contentDir, 'world'), { recursive: true });
  const write = (name: string, head: string, text: string) =>
    writeFileSync(join(contentDir, name), `---\ntitle: ${head}\n---\n${PROSE}\n\n${text}\n`);
  write('2020-01-01-first.md', 'The first story', '## Who pays\n\nIt ends here.');
  write(
    'world/2020-01-02-links.md',
    'Links',
    'See [the first](../2020-01-01-first.md#who-pays), [[The first story]] and [none](frist.md).',
  );
  writeFileSync(
    join(contentDir, '2020-01-03-plain.txt'),
    `Links in plain text\ndate 2020-01-03\n\n${PROSE}\n\nSee [[first|the fair]], 2020-01-01-first.md or /2020/01/01/first/ for more.\n`,
  );

  const env = { SITE_URL: 'https://news.example', BASE_PATH: '/paper/' };
  const warm = { contentDir, outDir: join(folder, 'warm'), env };
  const read = (path: string) => readFileSync(join(warm.outDir, path), 'utf8');
  const linksOf = (text: string) => [...text.matchAll(/<a href="([^"]*first[^"]*)">/g)].map(([, href]) => href);
  const warnings = () => {
    const { entries } = JSON.parse(readFileSync(`${warm.outDir}.report.json`, 'utf8')) as {
      entries: { path: string; warnings: { code: string; message: string }[] }[];
    };
    return entries.flatMap(({ warnings }) => warnings.map(({ code }) => code)).sort();
  };
  const buildBoth = async () => {
    await buildSite(warm);
    const fromScratch = { ...warm, outDir: join(mkdtempSync(join(folder, 'scratch-')), 'dist') };
    await buildSite(fromScratch);
    assert.equal(digestOf(warm.outDir), digestOf(fromScratch.outDir));
  };

  await t.test('pages, feeds and JSON lead to the article', async () => {
    await buildBoth();
    const here = '/paper/2020/01/01/first/';
    assert.deepEqual(linksOf(read('2020/01/02/links/index.html').split('class="body"')[1] ?? '').slice(0, 2), [
      `${here}#h-who-pays`,
      here,
    ]);
    assert.deepEqual(linksOf(read('2020/01/03/plain/index.html').split('class="body"')[1] ?? '').slice(0, 3), [
      here,
      here,
      here,
    ]);
    const { stories } = JSON.parse(read('2020/01/02/index.json')) as { stories: { body_html: string }[] };
    const json = stories[0]?.body_html ?? '';
    assert.deepEqual(linksOf(json), [`https://news.example${here}#h-who-pays`, `https://news.example${here}`]);
    const { items } = JSON.parse(read('feeds/feed.json')) as { items: { content_html: string }[] };
    assert.equal(items.flatMap(({ content_html: html }) => linksOf(html)).length, 5);
    for (const { content_html: html } of items)
      for (const href of linksOf(html)) assert.ok(href?.startsWith(`https://news.example${here}`), href);
    assert.deepEqual(warnings(), ['dead-link']);
    assert.doesNotMatch(read('2020/01/02/links/index.html') + read('feeds/atom.xml') + json, /href=.{0,6}article:/);
  });

  await t.test('the target gets another name', async () => {
    renameSync(join(contentDir, '2020-01-01-first.md'), join(contentDir, '2020-01-01-opening.md'));
    await buildBoth();
    const html = read('2020/01/02/links/index.html');
    assert.match(html, /See the first, <a href="\/paper\/2020\/01\/01\/opening\/">The first story<\/a> and none\./);
    assert.equal(warnings().filter((code) => code === 'dead-link').length, 4);
  });

  await t.test('the target is removed', async () => {
    rmSync(join(contentDir, '2020-01-01-opening.md'));
    await buildBoth();
    assert.match(read('2020/01/02/links/index.html'), /See the first, \[\[The first story\]\] and none\./);
    assert.match(read('2020/01/03/plain/index.html'), /See \[\[first\|the fair\]\], 2020-01-01-first\.md or/);
  });

  await t.test('a target is added', async () => {
    write('2020-01-04-frist.md', 'The first story', 'It ends here.');
    await buildBoth();
    assert.match(read('2020/01/02/links/index.html'), /<a href="\/paper\/2020\/01\/04\/frist\/">none<\/a>/);
    assert.match(read('feeds/atom.xml'), /href="https:\/\/news\.example\/paper\/2020\/01\/04\/frist\/"/);
  });
});
