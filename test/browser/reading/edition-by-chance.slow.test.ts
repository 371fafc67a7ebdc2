/**
 * Days drawn by chance, as twenty newspapers might have them: each with its number of stories a day, its shares of stories without a
 * headline and with a picture, and its sections. Some headlines are much too long.
 */
import assert from 'node:assert/strict';
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import sharp from 'sharp';
import { headline, paragraphs } from '../../../bench/corpus/generate-prose.ts';
import { between, logNormal, randomFrom } from '../../../bench/corpus/random.ts';
import { buildSite } from '../../support/paper/build-site.ts';
import { columnGaps } from '../../support/browser/column-ends.ts';
import { startBrowser } from '../../support/browser/open-page.ts';

const NEWSPAPERS = 20;
const DAYS = 15;
const SECTIONS = ['world', 'business', 'science', 'culture', 'sport', 'local', 'opinion', 'travel'];
const seed = Number(process.env['SEED'] ?? 1);
const longHeadline = (random: () => number) => Array.from({ length: 3 }, () => headline(random)).join(', while ');

const folder = mkdtempSync(join(tmpdir(), 'dateline-chance-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const [contentDir, outDir] = [join(folder, 'content'), join(folder, 'dist')];
mkdirSync(contentDir);
for (const [name, width, height] of [
  ['wide', 1400, 500],
  ['upright', 800, 1200],
] as const)
  await sharp({ create: { width, height, channels: 3, background: '#7a8' } }).toFile(join(contentDir, `${name}.jpg`));

for (let paper = 0; paper < NEWSPAPERS; paper += 1) {
  const shape = randomFrom(seed, paper);
  const [median, untitled, credited, sections] = [between(shape, 1, 9), shape(), shape(), between(shape, 1, 8)];
  const pictured = shape();
  for (let day = 1; day <= DAYS; day += 1) {
    const random = randomFrom(seed + 1, paper * 100 + day);
    const count = logNormal(random, { median, spread: 0.7, least: 1, most: 40 });
    for (let story = 0; story < count; story += 1) {
      const section = join(contentDir, SECTIONS[between(random, 0, sections - 1)] ?? '');
      mkdirSync(section, { recursive: true });
      const head = [
        random() < untitled ? '' : `Title: ${random() < 0.1 ? longHeadline(random) : headline(random)}\n`,
        `Date: ${2000 + paper}-03-${String(day).padStart(2, '0')}\n`,
        random() < credited ? 'Author: Jane Featherstone\n' : '',
        random() < pictured ? `Picture: /${random() < 0.5 ? 'wide' : 'upright'}.jpg\n` : '',
      ].join('');
      const text = paragraphs(random).slice(0, random() < 0.2 ? 1 : 12);
      writeFileSync(join(section, `${paper}-${day}-${story}.txt`), `${head}\n${text.join('\n\n')}\n`);
    }
  }
}
await buildSite({ contentDir, outDir, env: { SEARCH: '0', NAMES: '0', FOLD: '0', TWINS: 'none' } });
const { open } = await startBrowser(outDir);

const pictures = globSync('20[0-9][0-9]/03/[0-9][0-9]/index.html', { cwd: outDir }).filter((path) =>
  readFileSync(join(outDir, path), 'utf8').includes('list-picture'),
);

const wordsOf = (html = '') =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim();

test('on 300 pages of days no standfirst begins with its headline', () => {
  const pages = globSync('20[0-9][0-9]/03/[0-9][0-9]/index.html', { cwd: outDir });
  assert.equal(pages.length, NEWSPAPERS * DAYS);
  let standfirsts = 0;
  for (const path of pages) {
    for (const [story] of readFileSync(join(outDir, path), 'utf8').matchAll(/<article\b[\s\S]*?<\/article>/g)) {
      const head = wordsOf(/<h[23][^>]*>([\s\S]*?)<\/h[23]>/.exec(story)?.[1]).replace(/[.…]+$/, '');
      const standfirst = wordsOf(/<p class="?standfirst"?[^>]*>([\s\S]*?)<\/p>/.exec(story)?.[1]);
      assert.ok(head !== '', path);
      assert.ok(!standfirst.startsWith(head), `${path}: ${head}`);
      if (standfirst) standfirsts += 1;
    }
  }
  assert.ok(standfirsts > 300, `${standfirsts} standfirsts`);
});

test('no column ends more than 60 pixels before its neighbour, on the front page and on two days of each newspaper', async (t) => {
  const { page } = await open('/', { javaScriptEnabled: true, viewport: { width: 1280, height: 900 } });
  assert.ok(pictures.length > 50, `${pictures.length} days have a picture`);
  const random = randomFrom(seed + 2, 0);
  const days = Array.from({ length: NEWSPAPERS * 2 }, (_, at) => {
    const day = String(between(random, 1, DAYS)).padStart(2, '0');
    return `/${2000 + Math.floor(at / 2)}/03/${day}/`;
  });
  let most = 0;
  for (const path of ['/', ...days]) {
    await page.goto(path);
    for (const width of [1280, 960]) {
      await page.setViewportSize({ width, height: 900 });
      const gaps = await columnGaps(page);
      most = Math.max(most, ...gaps);
      assert.ok(Math.max(0, ...gaps) <= 60, `${path}, ${width}: ${gaps}`);
    }
  }
  t.diagnostic(`The most are ${Math.round(most)} pixels`);
});
