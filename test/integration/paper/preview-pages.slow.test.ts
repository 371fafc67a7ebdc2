/** A preview of a paper: what it has and how it says so, and that nothing of it comes into the site. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { filesWith } from '../../support/outputs/files-with.ts';
import { AT, BUILD, HELD, heldStories, makePreviewPaper, OUT, PREVIEW } from '../../support/paper/preview-paper.ts';

const paper = makePreviewPaper();
after(() => paper.remove());
const preview = join(paper.folder, '.preview', 'site');
const pageOf = (url: string) => readFileSync(join(preview, url, 'index.html'), 'utf8');
const pages = () =>
  readdirSync(preview, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.html'));
let printed = '';

before(async () => {
  const built = await paper.run(PREVIEW, ['--build-only', '--at', AT]);
  assert.equal(built.code, 0, built.printed);
  printed = built.printed;
});

test('each held story has a page in the preview that says why it is not published', () => {
  for (const [, url, label] of heldStories) {
    const page = pageOf(url);
    assert.match(page, new RegExp(`<h1[^>]*>\\s*<strong class="unpublished">\\s*${label}\\s*</strong>`), url);
    assert.match(page, new RegExp(`${HELD}body`), url);
  }
  for (const url of ['/2026/12/01/open/', '/2026/12/02/second/'])
    assert.doesNotMatch(pageOf(url), /<h1[^>]*>\s*<strong/, url);
});

test('lists say the same: the front page, the day, the section, and the list of all that is not published', () => {
  const shown = (url: string) => [...pageOf(url).matchAll(/<strong class="unpublished">\s*(.*?)\s*<\/strong>/g)].length;
  assert.equal(shown('/unpublished/'), heldStories.length);
  assert.equal(shown('/2026/12/02/'), 4);
  assert.ok(shown('/') >= 4);
  assert.equal(shown('/sections/harbour/'), heldStories.length - 1);
  // A draft is in the section to which it will be moved.
  assert.match(pageOf('/sections/world/'), new RegExp(`Folder ${HELD}title`));
  assert.ok(!existsSync(join(preview, 'sections/drafts')));
});

test('every page has the banner with the number of such stories, and forbids search engines to list it', () => {
  const all = pages();
  assert.ok(all.length > 30, `${all.length} pages`);
  for (const path of all) {
    const page = readFileSync(join(preview, path), 'utf8');
    assert.match(page, /<meta name="robots" content="noindex, nofollow, noarchive">/, path);
    assert.match(page, /<strong>Preview: not published\.<\/strong>\s*<a href="\/unpublished\/">9 stories here/, path);
    assert.match(page, /<title>Preview: /, path);
    assert.doesNotMatch(page, /<script(?! type="application\/ld\+json")|rel="(?:canonical|manifest|alternate)"/, path);
  }
});

test('a preview has no file for other programs, and each of its own links leads to a page', () => {
  const files = readdirSync(preview, { recursive: true, encoding: 'utf8' });
  const others = files.filter((path) => /\.(?:xml|json|gz|txt|webmanifest|png)$/.test(path) || path === '_headers');
  assert.deepEqual(others.sort(), ['preview-only.txt', 'robots.txt']);
  assert.equal(readFileSync(join(preview, 'robots.txt'), 'utf8'), 'User-agent: *\nDisallow: /\n');
  const dead = new Set<string>();
  for (const path of pages())
    for (const [, href = ''] of readFileSync(join(preview, path), 'utf8').matchAll(/<a [^>]*href="(\/[^"#?]*)/g))
      if (!existsSync(join(preview, href, href.endsWith('/') ? 'index.html' : ''))) dead.add(href);
  assert.deepEqual([...dead], []);
});

test('an own page that is a draft is in the preview, with its label', () => {
  assert.match(pageOf('/jobs/'), /<strong class="unpublished">\s*Draft\s*<\/strong>/);
  assert.doesNotMatch(pageOf('/imprint/'), /class="unpublished"/);
});

test('a file with an error stays out of the preview, which says why, and lists the stories that are not published', () => {
  assert.match(printed, /13 files: 12 in the preview, 0 held, 1 rejected/);
  assert.match(printed, /content\/broken\.md:3: there is no day "2026-13-44"/);
  assert.match(printed, /9 stories of this preview are not in the published site:/);
  assert.match(printed, /content\/visit\.md:5: embargo, at \/2026\/12\/24\/visit\//);
  assert.doesNotMatch(printed, /rollback|next build is due|next-build/);
});

test('a preview leaves everything else of the paper alone, and git takes none of its files', () => {
  const besides = readdirSync(paper.folder).filter((name) => !/^(?:content|pages|paper\.yaml)$/.test(name));
  assert.deepEqual(besides, ['.preview']);
  assert.equal(readFileSync(join(paper.folder, '.preview/.gitignore'), 'utf8'), '*\n');
});

test('the site that is built beside a preview has no byte of what is held, and none of its marks', async () => {
  const built = await paper.run(BUILD, ['--at', AT]);
  assert.equal(built.code, 0, built.printed);
  const site = join(paper.folder, 'dist');
  assert.deepEqual(filesWith(new RegExp(`${HELD}(?:title|body|end)`, 'i'), join(paper.folder, '.dist/releases')), []);
  assert.deepEqual(filesWith(/preview-banner|preview-only|class="unpublished"|Preview:/, site), []);
  assert.ok(filesWith(new RegExp(`${OUT}title`), site).length > 5);
  assert.ok(!existsSync(join(site, 'unpublished')) && !existsSync(join(site, 'jobs')));
  assert.match(built.printed, /13 files: 3 published, 9 held, 1 rejected/);
});
