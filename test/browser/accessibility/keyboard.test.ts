/** An article and the settings by keyboard alone: every control is reached, in order, and its focus is visible. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kinds } from '../../support/paper/sample-site.ts';
import { startBrowser } from '../../support/browser/open-page.ts';
import { reachAll } from '../../support/browser/tab-order.ts';

const { open } = await startBrowser();

test('every control of an article is reached by Tab, in order, and its focus is visible', async () => {
  const { page } = await open(kinds['article'] ?? '/');
  await reachAll(page);
});

test('the settings are opened, gone through, changed and left by keyboard alone', async () => {
  const { page } = await open(kinds['article'] ?? '/');
  const name = () => page.evaluate(() => document.activeElement?.ariaLabel);
  for (let step = 0; step < 10 && (await name()) !== 'Aa: reading settings'; step += 1)
    await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  // Opened, the dialog has its first control in hand; from the end the keyboard leaves it, and comes back to the first.
  await page.keyboard.press('Shift+Tab');
  await reachAll(page);

  await page.keyboard.press('Escape');
  assert.equal(await name(), 'Aa: reading settings');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  await page.getByRole('radio', { name: 'System' }).focus();
  await page.keyboard.press('ArrowRight');
  assert.equal(await page.evaluate(() => document.documentElement.dataset['theme']), 'light');
  await page.keyboard.press('Escape');
  assert.equal(await name(), 'Aa: reading settings');
});

test('the first stop skips to the content', async () => {
  const { page } = await open(kinds['article'] ?? '/');
  await page.keyboard.press('Tab');
  assert.match(await page.evaluate(() => document.activeElement?.textContent ?? ''), /skip/i);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  const insideMain = await page.evaluate(() => document.querySelector('main')?.contains(document.activeElement));
  assert.ok(insideMain, 'the next stop is inside the main part');
});
