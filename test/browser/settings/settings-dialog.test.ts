/** The settings in the dialog of every page but their own: how it is had, where it stands, how it is left. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seedLike } from '../../support/paper/sample-site.ts';
import { control, dialog, openDialog } from '../../support/device/settings.ts';
import { pathOf, startBrowser, untilIdle } from '../../support/browser/open-page.ts';

const { open, refused } = await startBrowser();

test('the dialog is fetched when it is wanted, once, with its own style', async () => {
  const { page, requests } = await open('/2022/02/07/');
  await untilIdle(page);
  assert.ok(!requests.some((request) => request.url().endsWith('/reading/')));
  for (let time = 0; time < 2; time += 1) {
    await openDialog(page);
    await page.keyboard.press('Escape');
  }
  assert.equal(requests.filter((request) => request.url().endsWith('/reading/')).length, 1);
  assert.equal(await page.locator('dialog').count(), 1);
});

test('the dialog closes by its button, by Escape and beside it, and the control has the keyboard again', async () => {
  const { page } = await open(seedLike.url);
  const ways: readonly (() => Promise<void>)[] = [
    () => dialog(page).getByRole('button', { name: 'Close' }).click(),
    () => page.keyboard.press('Escape'),
    () => page.mouse.click(1200, 600),
  ];
  for (const close of ways) {
    await openDialog(page);
    assert.ok(await dialog(page).evaluate((element) => element.contains(document.activeElement)));
    await close();
    await dialog(page).waitFor({ state: 'hidden' });
    assert.ok(await control(page).evaluate((element) => element === document.activeElement));
  }
  assert.equal(pathOf(page), seedLike.url);
});

test('on a small screen the dialog is a sheet that leaves the text to be seen', async () => {
  const { page } = await open(seedLike.url, { viewport: { width: 360, height: 640 } });
  await openDialog(page);
  const box = await dialog(page).boundingBox();
  assert.ok(box);
  assert.deepEqual([box.x, box.width, Math.round(box.y + box.height)], [0, 360, 640]);
  assert.ok(box.y >= 200);
});

test('nobody else is asked for anything', () => assert.deepEqual(refused, []));
