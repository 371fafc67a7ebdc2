/** Tests the reading history: read stories, reading positions, new stories, saved stories. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rightToLeft } from '../../support/paper/sample-site.ts';
import { save, story } from '../../support/device/history.ts';
import { startBrowser } from '../../support/browser/open-page.ts';

const { open, refused } = await startBrowser();

test('stories are saved from their pages and listed, in their own language and direction', async () => {
  const { page, complaints } = await open(story);
  await save(page).click();
  assert.equal(await save(page).getAttribute('aria-pressed'), 'true');
  await page.goto(rightToLeft.url);
  const title = await page.locator('h1').textContent();
  await save(page).click();
  await page.getByRole('contentinfo').getByRole('link', { name: 'Saved' }).click();
  const list = page.locator('[data-saved=saved] .story');
  await list.nth(1).waitFor();
  assert.equal(await list.count(), 2);
  const first = list.first().locator('.headline');
  assert.equal(await first.textContent(), title);
  assert.equal(await first.getAttribute('dir'), 'rtl');
  assert.notEqual(await first.getAttribute('lang'), 'en');
  assert.ok(await list.first().locator('time').isVisible());

  await list.first().getByRole('button', { name: 'Remove' }).click();
  assert.equal(await list.count(), 1);
  await page.getByRole('button', { name: 'Undo' }).click();
  assert.equal(await list.count(), 2);
  await page.getByRole('button', { name: 'Remove all saved' }).click();
  assert.equal(await list.count(), 0);
  assert.ok(await page.getByText('Nothing saved yet').isVisible());
  await page.goto(story);
  assert.equal(await save(page).getAttribute('aria-pressed'), 'false');
  assert.deepEqual(complaints, []);
});

test('nobody is told', () => assert.deepEqual(refused, []));
