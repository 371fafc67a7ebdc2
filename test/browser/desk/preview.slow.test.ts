/** A preview as the desk sees it: without scripts, on the narrowest screen, in dark colours, right to left, on paper. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { startBrowser } from '../../support/browser/open-page.ts';
import { axeProblems } from '../../support/paper/own-paper-pages.ts';
import { AT, makePreviewPaper, PREVIEW } from '../../support/paper/preview-paper.ts';

const paper = makePreviewPaper();
const arabic = makePreviewPaper({ 'paper.yaml': 'title: الميناء\nlang: ar\n' });
after(() => {
  paper.remove();
  arabic.remove();
});
for (const { run } of [paper, arabic]) {
  const { code, printed } = await run(PREVIEW, ['--build-only', '--at', AT]);
  assert.equal(code, 0, printed);
}
const { open, refused } = await startBrowser(join(paper.folder, '.preview', 'site'));
const mirrored = await startBrowser(join(arabic.folder, '.preview', 'site'));
const pages = ['/', '/2026/12/24/visit/', '/unpublished/', '/2026/12/02/', '/jobs/', '/404.html'];

for (const colorScheme of ['light', 'dark'] as const)
  test(`every page of a preview keeps the rules of axe and complains of nothing, in ${colorScheme} colours`, async () => {
    assert.deepEqual(await axeProblems(open, pages, { colorScheme, viewport: { width: 320, height: 640 } }), []);
    assert.deepEqual(await axeProblems(mirrored.open, pages, { colorScheme }), []);
    assert.deepEqual([...refused, ...mirrored.refused], []);
  });

test('the banner and the labels are in sight on the narrowest screen, in both directions, and no page is wider', async () => {
  for (const browser of [open, mirrored.open])
    for (const path of pages) {
      const { page } = await browser(path, { viewport: { width: 320, height: 640 } });
      const banner = await page.locator('.preview-banner').boundingBox();
      assert.ok(
        banner && banner.x >= 0 && banner.x + banner.width <= 320 && banner.y < 40 && banner.height < 120,
        path,
      );
      for (const label of await page.locator('.unpublished').all()) {
        const box = await label.boundingBox();
        assert.ok(box && box.x >= 0 && box.x + box.width <= 320, path);
      }
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320, path);
      await page.context().close();
    }
});

test('a screen reader hears the banner as a part of the page, and the label in the headline', async () => {
  const { page } = await open('/2026/12/24/visit/');
  const banner = page.getByRole('complementary', { name: 'Preview: not published.' });
  assert.match((await banner.textContent()) ?? '', /9 stories here are not in the published site\./);
  const headline = page.getByRole('heading', { level: 1 });
  assert.match((await headline.innerText()).replace(/\s+/g, ' '), /^Embargoed until 24 December 2026, 06:00 Visit/);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('href')), '/unpublished/');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/unpublished/');
  assert.equal(await page.locator('main .unpublished').count(), 9);
  await page.context().close();
});

test('banner and labels are printed, and the stripes stay in sight while a page is scrolled', async () => {
  const { page } = await open('/2026/12/24/visit/', { viewport: { width: 1280, height: 300 } });
  await page.mouse.wheel(0, 400);
  const stripes = await page.evaluate(() => {
    const { position, blockSize } = getComputedStyle(document.body, '::before');
    return [position, blockSize];
  });
  assert.deepEqual(stripes, ['fixed', '6px']);
  await page.emulateMedia({ media: 'print' });
  for (const selector of ['.preview-banner', 'h1 .unpublished'])
    assert.ok(await page.locator(selector).isVisible(), selector);
  await page.context().close();
});

test('a preview leaves nothing in the browser, and loads only pages, style sheets and the icon', async () => {
  const { page, requests } = await open('/2026/12/24/visit/', { serviceWorkers: 'allow' });
  await page.goto('/');
  await page.goto('/2026/12/02/draft/');
  const kept = await page.evaluate(async () => [
    localStorage.length,
    sessionStorage.length,
    document.cookie,
    (await caches.keys()).length,
    (await indexedDB.databases()).length,
    (await navigator.serviceWorker.getRegistrations()).length,
  ]);
  assert.deepEqual(kept, [0, 0, '', 0, 0, 0]);
  const kinds = new Set(requests.map((request) => request.resourceType()));
  assert.deepEqual(
    [...kinds].filter((kind) => kind !== 'document' && kind !== 'stylesheet' && kind !== 'image'),
    [],
  );
  await page.context().close();
});

test('no page of a preview has a script, and none that gets there runs', async () => {
  const { page } = await open('/');
  assert.equal(await page.evaluate(() => document.documentElement.dataset['script']), undefined);
  assert.equal(await page.locator('script:not([type="application/ld+json"])').count(), 0);
  await assert.rejects(page.addScriptTag({ content: 'document.title = "run"' }), /Content Security Policy/);
  assert.match(await page.title(), /^Preview: /);
  await page.context().close();
});
