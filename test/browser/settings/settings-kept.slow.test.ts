/** The settings and what keeps them: other tabs, a device that keeps nothing, a storage that lies, a browser without script. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { seedLike } from '../../support/paper/sample-site.ts';
import { SEPIA, choose, control, openDialog, paperOf, themeOf } from '../../support/device/settings.ts';
import { forbidStorage, pathOf, startBrowser } from '../../support/browser/open-page.ts';

const { open, refused } = await startBrowser();

test('what changes in one tab changes in the others, and on the page one goes back to', async () => {
  const { page } = await open(seedLike.url);
  const other = await page.context().newPage();
  // A tab in the background draws no frames, by which it would be looked at and pressed else.
  const until = async (theme: string | undefined) => {
    for (let look = 0; look < 100 && (await themeOf(page)) !== theme; look += 1) await page.waitForTimeout(100);
    assert.equal(await themeOf(page), theme);
  };
  const press = (tab: Page, choice: string) =>
    tab.getByRole('radio', { name: choice, exact: true }).dispatchEvent('click');
  await other.goto('/reading/');
  await press(other, 'Sepia');
  await until('sepia');
  await page.goto('/reading/');
  await press(other, 'Dark');
  await until('dark');
  assert.ok(await page.getByRole('radio', { name: 'Dark', exact: true }).isChecked());
  await other.evaluate(() => localStorage.clear());
  await until(undefined);
  await press(page, 'Sepia');
  await page.goBack();
  await until('sepia');
});

test('a device that keeps nothing is told of, and the choice holds for the page', async () => {
  for (const path of [seedLike.url, '/reading/']) {
    const { page, complaints } = await open('about:blank');
    await forbidStorage(page);
    await page.goto(path);
    if (path !== '/reading/') await openDialog(page);
    const note = page.getByText('does not store settings for this site');
    assert.equal(await note.isVisible(), false);
    await choose(page, 'Colours', 'Sepia');
    assert.equal(await paperOf(page), SEPIA);
    assert.ok(await note.isVisible());
    await page.reload();
    assert.equal(await themeOf(page), undefined);
    assert.deepEqual(complaints, []);
  }
});

test('what somebody else wrote into the storage breaks nothing', async () => {
  const values = ['{"theme":"pink","size":7,"width":{},"face":null}', '[', '"dark"', 'null', '[1]', '{"script":"x"}'];
  for (const value of values) {
    const { page, complaints } = await open('/reading/');
    await page.evaluate((text) => localStorage.setItem('dateline / reading', text), value);
    await page.reload();
    const checked = await page
      .locator('fieldset :checked')
      .evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value));
    assert.deepEqual(checked, ['system', ...Array<string>(4).fill('medium'), 'serif', 'off', 'system'], value);
    assert.notEqual(await paperOf(page), SEPIA);
    await choose(page, 'Colours', 'Sepia');
    assert.equal(await paperOf(page), SEPIA);
    assert.deepEqual(complaints, []);
    await page.context().close();
  }
});

test('without script the control leads to a page that says what it needs, and shows nothing dead', async () => {
  const { page } = await open(seedLike.url, { javaScriptEnabled: false });
  await control(page).click();
  assert.equal(pathOf(page), '/reading/');
  assert.ok(await page.getByText('need JavaScript').isVisible());
  assert.equal(await page.locator('main').locator('input:visible, button:visible').count(), 0);
});

test('nobody else is asked for anything', () => assert.deepEqual(refused, []));
