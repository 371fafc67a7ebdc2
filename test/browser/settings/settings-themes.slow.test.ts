/** Themes beyond the page: the bar of the browser, and paper. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seedLike } from '../../support/paper/sample-site.ts';
import { SEPIA, choose } from '../../support/device/settings.ts';
import { startBrowser } from '../../support/browser/open-page.ts';

const { open } = await startBrowser();

test('the browser’s bar goes with the theme', async () => {
  const { page } = await open('/reading/');
  const bar = () =>
    page.locator('[name=theme-color]').evaluateAll((metas) => metas.map((meta) => (meta as HTMLMetaElement).content));
  const own = await bar();
  assert.equal(new Set(own).size, 2);
  await choose(page, 'Colours', 'Sepia');
  assert.deepEqual(await bar(), [SEPIA, SEPIA]);
  await page.reload();
  assert.deepEqual(await bar(), [SEPIA, SEPIA]);
  await choose(page, 'Colours', 'System');
  assert.deepEqual(await bar(), own);
});

test('on paper a dark page is black on white', async () => {
  const { page } = await open('/reading/');
  await choose(page, 'Colours', 'Dark');
  await page.goto(seedLike.url);
  await page.emulateMedia({ media: 'print' });
  const colours = await page.evaluate(() => {
    const { color, backgroundColor } = getComputedStyle(document.body);
    return [color, backgroundColor, getComputedStyle(document.documentElement).colorScheme];
  });
  assert.deepEqual(colours, ['rgb(0, 0, 0)', 'rgb(255, 255, 255)', 'light']);
});
