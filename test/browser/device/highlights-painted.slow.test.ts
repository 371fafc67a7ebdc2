/** Highlights as they are painted: in every theme, in forced colours, on paper; and under a finger in both directions. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { bar, highlight, list } from '../../support/device/highlights.ts';
import { story } from '../../support/device/history.ts';
import { startBrowser } from '../../support/browser/open-page.ts';
import { findPainted, groundOf } from '../../support/browser/painted.ts';
import { rightToLeft } from '../../support/paper/sample-site.ts';

const { open } = await startBrowser();

/** The ground that is painted behind the highlight of a page, as `r, g, b`. */
async function painted(page: Page): Promise<string> {
  const box = await page.evaluate(findPainted);
  assert.ok(box);
  return (await groundOf(await page.screenshot(), box)).replaceAll(',', ', ');
}

/** A colour of CSS as a browser computes it. */
const computed = (page: Page, colour: string) =>
  page.evaluate((colour) => {
    const probe = document.body.appendChild(document.createElement('i'));
    probe.style.cssText = `forced-color-adjust: none; color: ${colour}`;
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color.replace(/^rgb\(|\)$/g, '');
  }, colour);

test('a highlight is painted in each theme, stands out in forced colours, and is no ground on paper', async () => {
  const { page } = await open(story, { colorScheme: 'light' });
  await highlight(page);
  const light = await painted(page);
  assert.equal(light, await computed(page, 'var(--mark)'));
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await painted(page);
  assert.equal(dark, await computed(page, 'var(--mark)'));
  await page.evaluate(() => (document.documentElement.dataset['theme'] = 'sepia'));
  const sepia = await painted(page);
  assert.equal(sepia, await computed(page, 'var(--mark)'));
  assert.equal(new Set([light, dark, sepia]).size, 3);
  await page.evaluate(() => delete document.documentElement.dataset['theme']);

  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
  // Chromium paints its own colour for selected words, whatever the rules say; the words have to stand out all the same.
  assert.notEqual(await painted(page), await computed(page, 'Canvas'));

  await page.emulateMedia({ media: 'print', forcedColors: 'none' });
  assert.equal(await painted(page), '255, 255, 255');
});

for (const url of [story, rightToLeft.url])
  test(`a finger on the first letters of ${url} opens the highlight there, not the link of the paragraph`, async () => {
    const { page } = await open(url, { hasTouch: true, isMobile: true, viewport: { width: 360, height: 780 } });
    await page.evaluate(() => {
      const words = document.querySelectorAll('.body > p')[1]?.firstChild;
      if (words) getSelection()?.setBaseAndExtent(words, 0, words, 30);
    });
    await bar(page).getByRole('button', { name: 'Highlight', exact: true }).tap();
    await list(page).getByText('Highlighted.').waitFor();
    const box = await page.evaluate(findPainted);
    assert.ok(box);
    const isFromRight = url !== story;
    const x = isFromRight ? box.left + box.width - 2 : box.left + 2;
    await page.touchscreen.tap(x, box.top + box.height / 2);
    await bar(page).getByRole('button', { name: 'Note', exact: true }).waitFor();
    assert.equal(new URL(page.url()).hash, '');
    const { x: left = -1, width = 999 } = (await bar(page).boundingBox()) ?? {};
    assert.ok(left >= 0 && left + width <= 360, `${left} to ${left + width}`);
  });
