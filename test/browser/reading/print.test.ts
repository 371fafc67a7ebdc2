/** Tests the printed pages. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seedLike } from '../../support/paper/sample-site.ts';
import { startBrowser } from '../../support/browser/open-page.ts';
import { sheetsOf } from '../../support/outputs/sheets.ts';

const { open } = await startBrowser();

const withoutScript = { javaScriptEnabled: false };

test('on paper there is the article and nothing to click', async () => {
  const { page } = await open(seedLike.url, withoutScript);
  await page.emulateMedia({ media: 'print' });
  // The breadcrumb stays: it is the date.
  for (const part of await page.locator('nav:not([aria-label=Breadcrumb]), form, button, .skip').all()) {
    assert.equal(await part.isVisible(), false, await part.evaluate((element) => element.outerHTML));
  }
  assert.ok(await page.getByRole('heading', { level: 1 }).isVisible());
  const text = page.locator('article p[id]').first();
  assert.ok(await text.isVisible());
  const { color, background } = await text.evaluate((element) => ({
    color: getComputedStyle(element).color,
    background: getComputedStyle(document.documentElement).backgroundColor,
  }));
  assert.match(color, /rgb\((?:\d|[1-4]\d), (?:\d|[1-4]\d), (?:\d|[1-4]\d)\)/, 'ink is dark');
  assert.match(background, /rgba\(0, 0, 0, 0\)|rgb\(255, 255, 255\)/, 'paper is white');
});

test('a day is printed as a paper: the name over all of it, the lead first, the others in two columns', async () => {
  const { page } = await open('/2025/05/08/', withoutScript);
  const nameOnScreen = (await page.locator('.nameplate a').boundingBox())?.width ?? 0;
  await page.setViewportSize({ width: 680, height: 900 });
  await page.emulateMedia({ media: 'print' });
  assert.ok(((await page.locator('.nameplate a').boundingBox())?.width ?? 0) > nameOnScreen);
  const first = page.locator('main .story').first();
  assert.equal(await first.getByRole('heading').innerText(), 'White smoke for an American pope');
  const stories = page.locator('.stack .story');
  const edges = await stories.evaluateAll((all) => all.map((story) => Math.round(story.getBoundingClientRect().left)));
  assert.equal(new Set(edges).size, 2);
  const pieces = await stories.evaluateAll((all) => all.map((story) => story.getClientRects().length));
  assert.deepEqual([...new Set(pieces)], [1]);
});

test('a line on paper has at most 80 letters, and the date is beside the text', async () => {
  const { page } = await open(seedLike.url, { ...withoutScript, viewport: { width: 673, height: 950 } });
  await page.emulateMedia({ media: 'print' });
  const [leaf, text] = await Promise.all(
    ['.article .leaf', '.text'].map((part) => page.locator(part).boundingBox({ timeout: 5000 })),
  );
  assert.ok(leaf && text && leaf.x + leaf.width <= text.x, JSON.stringify([leaf, text]));
  const letters = await page.locator('.body p').evaluateAll((all) =>
    all.map((one) => {
      const range = document.createRange();
      range.selectNodeContents(one);
      const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top / 8))).size;
      return (one.textContent?.length ?? 0) / lines;
    }),
  );
  assert.ok(letters.length > 3 && Math.max(...letters) <= 80, `${letters}`);
});

test('an article of 400 words and a day of seven stories are on two sheets at most, of A4 or Letter', async () => {
  for (const path of [seedLike.url, '/2025/05/08/']) {
    const { page } = await open(path, withoutScript);
    for (const format of ['A4', 'Letter'] as const) {
      const sheets = await sheetsOf(page, format);
      assert.ok(sheets >= 1 && sheets <= 2, `${path}: ${sheets} sheets of ${format}`);
    }
  }
});
