/** Single keys where they are not wanted: one box turns them off, for good or, where nothing may be kept, for the page. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { forbidStorage, pathOf, startBrowser } from '../../support/browser/open-page.ts';

const { open } = await startBrowser();

test('all keys are turned off by one box, and stay off until it is checked again', async () => {
  const { page } = await open('/reading/');
  const box = page.getByRole('checkbox', { name: 'Use keyboard shortcuts' });
  assert.equal(await box.isChecked(), true);
  await box.uncheck();
  await page.goto('/archive/');
  for (const key of ['j', 't', '/', '?']) await page.keyboard.press(key);
  assert.equal(pathOf(page), '/archive/');
  assert.equal(await page.getByRole('dialog').count(), 0);
  await page.goto('/reading/');
  assert.equal(await box.isChecked(), false);
  await page.getByRole('button', { name: 'Restore defaults' }).click();
  assert.equal(await box.isChecked(), false, 'how pages look is something else');
  await box.check();
  assert.equal(await page.evaluate(() => localStorage.getItem('dateline / reading')), '{}');
  await page.goto('/archive/');
  await page.keyboard.press('/');
  await page.waitForURL('**/search/#q');
});

test('with a storage that is forbidden keys work, and can be turned off for the page', async () => {
  const { page, complaints } = await open('about:blank');
  await forbidStorage(page);
  await page.goto('/archive/');
  await page.keyboard.press('?');
  await page.getByRole('checkbox', { name: 'Use keyboard shortcuts' }).uncheck();
  await page.keyboard.press('Escape');
  await page.keyboard.press('t');
  assert.equal(pathOf(page), '/archive/');
  await page.reload();
  await page.keyboard.press('t');
  await page.waitForURL((url) => url.pathname === '/');
  assert.deepEqual(complaints, []);
});
