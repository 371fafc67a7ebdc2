/** How a reader sets pages: on the page of settings and in the dialog, for good or for one page alone. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { seedLike } from '../../support/paper/sample-site.ts';
import { SEPIA, choose, kept, openDialog, paperOf, themeOf } from '../../support/device/settings.ts';
import { startBrowser } from '../../support/browser/open-page.ts';

const { open, refused } = await startBrowser();

/** How the first paragraph of an article is set. */
const textOf = (page: Page) =>
  page
    .locator('.body p')
    .first()
    .evaluate((paragraph) => {
      const { fontSize, lineHeight, fontFamily } = getComputedStyle(paragraph);
      const { width } = paragraph.getBoundingClientRect();
      const size = Number.parseFloat(fontSize);
      return { size, leading: Number.parseFloat(lineHeight) / size, sans: /^"?system-ui/.test(fontFamily), width };
    });

test('every control changes the page at once, and the next page is like it', async () => {
  const { page, complaints } = await open(seedLike.url, { viewport: { width: 1600, height: 900 } });
  const before = await textOf(page);
  await openDialog(page);
  await choose(page, 'Colours', 'Sepia');
  assert.equal(await paperOf(page), SEPIA);
  await choose(page, 'Text size', 'Large');
  const large = await textOf(page);
  assert.ok(large.size > before.size);
  await choose(page, 'Text size', 'Smallest');
  const small = await textOf(page);
  assert.ok(small.size < before.size);
  await choose(page, 'Line length', 'Short');
  assert.ok((await textOf(page)).width < small.width);
  await choose(page, 'Line spacing', 'Loose');
  assert.ok((await textOf(page)).leading > before.leading);
  await choose(page, 'Typeface', 'Sans serif');
  const set = await textOf(page);
  assert.ok(set.sans && !before.sans);
  assert.deepEqual(JSON.parse((await kept(page)) ?? ''), {
    theme: 'sepia',
    size: 'smallest',
    width: 'narrow',
    spacing: 'open',
    face: 'sans',
  });

  await page.reload();
  assert.deepEqual(await textOf(page), set);
  assert.equal(await paperOf(page), SEPIA);
  await page.goto('/reading/');
  for (const choice of ['Sepia', 'Smallest', 'Short', 'Loose', 'Sans serif'])
    assert.ok(await page.getByRole('radio', { name: choice, exact: true }).isChecked(), choice);
  assert.deepEqual(complaints, []);
});

test('what is the paper’s own is not kept, and a button leads back to all of it', async () => {
  const { page } = await open('/reading/');
  await choose(page, 'Colours', 'Dark');
  await choose(page, 'Typeface', 'Sans serif');
  assert.equal(await kept(page), '{"theme":"dark","face":"sans"}');
  await choose(page, 'Colours', 'System');
  assert.equal(await kept(page), '{"face":"sans"}');
  await choose(page, 'Typeface', 'Serif');
  assert.equal(await kept(page), '{}');
  await choose(page, 'Colours', 'Dark');
  await choose(page, 'Text size', 'Largest');
  await page.getByRole('button', { name: 'Restore defaults' }).click();
  assert.equal(await kept(page), '{}');
  assert.equal(await themeOf(page), undefined);
  assert.ok(await page.getByRole('radio', { name: 'System' }).isChecked());
});

test('the theme is there before anything of the page is', async () => {
  const { page } = await open('/reading/');
  await choose(page, 'Colours', 'Dark');
  await page.addInitScript(() => {
    const seen: unknown[] = [];
    Object.assign(globalThis, { seen });
    new MutationObserver(() => seen.push(document.documentElement.dataset['theme'])).observe(document, {
      childList: true,
      subtree: true,
    });
    const look = () => seen.push(document.documentElement.dataset['theme'], !!document.body);
    // Neither an element of the body nor a frame without it.
    new MutationObserver((_, observer) => {
      if (!document.body) return;
      look();
      observer.disconnect();
    }).observe(document, { childList: true, subtree: true });
    requestAnimationFrame(() => {
      if (document.body) seen.push(getComputedStyle(document.documentElement).colorScheme);
    });
  });
  await page.goto(seedLike.url);
  const seen = await page.evaluate(() => (globalThis as unknown as { seen: unknown[] }).seen);
  const withBody = seen.indexOf(true);
  assert.ok(withBody > 0);
  assert.equal(seen[withBody - 1], 'dark');
  assert.ok(!seen.includes('light dark'), 'no frame is drawn in the system’s colours');
});

test('nobody else is asked for anything', () => assert.deepEqual(refused, []));
