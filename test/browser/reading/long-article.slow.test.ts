/** A reader of an article on several pages. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { buildSite } from '../../support/paper/build-site.ts';
import { longPaper } from '../../support/articles/long-article.ts';
import { pathOf, startBrowser, untilIdle } from '../../support/browser/open-page.ts';

const folder = mkdtempSync(join(tmpdir(), 'dateline-long-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const [contentDir, outDir] = [join(folder, 'content'), join(folder, 'dist')];
mkdirSync(contentDir);
for (const [path, text] of Object.entries(longPaper)) writeFileSync(join(contentDir, path), text);
await buildSite({ contentDir, outDir, env: { SEARCH: '0' } });
const { open, refused } = await startBrowser(outDir);
const article = '/2022/02/07/a-voyage/';

test('a link to a chapter opens the page that has it', async () => {
  const { page, complaints } = await open('/2022/02/06/before/');
  await page.click('a[href*="a-voyage"]');
  await page.waitForURL(/a-voyage\/\d\/#h-chapter-11$/);
  assert.ok(await page.locator('#h-chapter-11').isVisible());
  assert.deepEqual([complaints, refused], [[], []]);
});

test('an address with a paragraph that no page has stays where it is', async () => {
  const { page } = await open('/2022/02/06/before/');
  const second = page.waitForResponse((response) => response.url().endsWith(`${article}2/`));
  await page.goto(`${article}#p-00000000`);
  await (await second).finished();
  await untilIdle(page);
  assert.equal(pathOf(page), article);
});

test('without script the pages are read one after the other', async () => {
  const { page } = await open(article, { javaScriptEnabled: false });
  const seen: string[] = [];
  for (;;) {
    seen.push(pathOf(page));
    const next = page.locator('.pager [rel=next]');
    if ((await next.count()) === 0) break;
    await next.click();
  }
  assert.ok(seen.length >= 3);
  assert.equal(new Set(seen).size, seen.length);
  await page.locator('p.parts a').first().click();
  assert.equal(pathOf(page), article);
});

test('saving a later page saves the article', async () => {
  const { page } = await open(`${article}2/`);
  await page.click('[data-tool=save]');
  await page.goto('/saved/');
  await page.waitForSelector(`.story a[href="${article}"]`);
});
