/** Tests the reading history with several tabs of one browser. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { axe, kept, save, story } from '../../support/device/history.ts';
import { startBrowser, untilReady } from '../../support/browser/open-page.ts';

declare const heard: (string | null)[];

const { open, refused } = await startBrowser();

test('a story that was only opened is not read', async () => {
  const { page } = await open(story);
  await page.waitForTimeout(2500);
  assert.equal(await kept(page, 'read'), null);
});

test('tabs agree', async () => {
  const { page } = await open(story);
  await save(page).waitFor();
  const other = await page.context().newPage();
  await other.goto('/saved/');
  await save(page).click();
  await other.locator('[data-saved=saved] .story').waitFor();
  await other.getByRole('button', { name: 'Remove', exact: false }).first().click();
  await page.waitForTimeout(300);
  assert.equal(await save(page).getAttribute('aria-pressed'), 'false');
});

test('tabs come to rest', async () => {
  const { page } = await open('/reading/');
  const other = await page.context().newPage();
  await other.goto('/reading/');
  await untilReady(page);
  await untilReady(other);
  await page.evaluate(() => {
    addEventListener('storage', ({ key }) => heard.push(key));
    Object.assign(globalThis, { heard: [] });
  });
  await other.evaluate(() => localStorage.setItem('dateline / reading', '{"theme":"dark"}'));
  await page.waitForFunction(() => heard.includes('dateline / reading'));
  // Tabs that answered each other's events would do so without end, some hundred times during these questions.
  for (let asked = 0; asked < 50; asked += 1) await page.evaluate(() => localStorage.length);
  // The events before this one come from opening the second page.
  assert.deepEqual(await page.evaluate(() => heard.slice(heard.indexOf('dateline / reading'))), ['dateline / reading']);
});

test('nobody is told', () => assert.deepEqual(refused, []));

test('axe finds nothing on a saved story and in the list of saved stories', async () => {
  const { page } = await open(story);
  await save(page).click();
  assert.deepEqual(await axe(page), []);
  await page.goto('/saved/');
  await page.locator('[data-saved=saved] .story').waitFor();
  assert.deepEqual(await axe(page), []);
});
