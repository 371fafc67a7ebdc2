/** The dialog of settings in places and with presses that are not the usual ones. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seedLike } from '../../support/paper/sample-site.ts';
import { control, dialog, openDialog } from '../../support/device/settings.ts';
import { startBrowser } from '../../support/browser/open-page.ts';

const { open } = await startBrowser();

test('a press that begins in the dialog and ends beside it leaves it open', async () => {
  const { page } = await open(seedLike.url);
  await openDialog(page);
  await dialog(page).getByRole('heading', { name: 'Reading settings', exact: true }).hover();
  await page.mouse.down();
  await page.mouse.move(1200, 600);
  await page.mouse.up();
  assert.ok(await dialog(page).isVisible());
});

test('a click with another key is the browser’s', async () => {
  const { page } = await open(seedLike.url);
  await control(page).click({ modifiers: ['ControlOrMeta'] });
  // The browser itself is asked for its tabs: Playwright misses one in seven that it opens in the background.
  const session = await page.context().newCDPSession(page);
  const { targetInfo: own } = await session.send('Target.getTargetInfo');
  const opened = async () => {
    const { targetInfos } = await session.send('Target.getTargets');
    return targetInfos.some(
      ({ browserContextId, url }) => browserContextId === own.browserContextId && url.endsWith('/reading/'),
    );
  };
  for (let asked = 0; asked < 200 && !(await opened()); asked += 1) await page.waitForTimeout(50);
  assert.ok(await opened());
  assert.equal(await dialog(page).count(), 0);
});

test('where the dialog cannot be had, the control leads to the page', async () => {
  const { page } = await open(seedLike.url);
  await page.route('**/reading/', (route, request) =>
    request.resourceType() === 'document' ? route.continue() : route.abort(),
  );
  await control(page).click();
  await page.waitForURL('**/reading/');
  await page.getByRole('radio', { name: 'Sepia' }).waitFor();
});
