/** Tests the page of a day as the edition of that day, and the front page as that of the newest. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { columnGaps } from '../../support/browser/column-ends.ts';
import { pathOf, startBrowser } from '../../support/browser/open-page.ts';

const { open } = await startBrowser();
const day = '/2025/05/08/';

test('the page of a day has the stories of the front page in the same order, the lead with its beginning first', async () => {
  const headlines = async (path: string) => {
    const { page } = await open(path, { javaScriptEnabled: false });
    assert.ok(await page.locator('.lead .beginning').isVisible());
    return page.locator('.edition-stories .headline').allInnerTexts();
  };
  const ofDay = await headlines(day);
  assert.equal(ofDay[0], 'White smoke for an American pope');
  assert.deepEqual(ofDay, await headlines('/'));
});

test('no column of an edition ends more than 60 pixels before its neighbour', async () => {
  for (const path of ['/', day, '/1969/07/21/']) {
    const { page } = await open(path, { viewport: { width: 1280, height: 900 } });
    const gaps = await columnGaps(page);
    assert.ok(gaps.length > 0 && Math.max(...gaps) <= 60, `${path}: ${gaps}`);
  }
});

test('the days before and after stand at the ends of the rule, and lead there', async () => {
  const { page } = await open(day);
  const link = page.getByRole('link', { name: /^Previous day/ });
  const [rule, previous] = await Promise.all([page.locator('.dateline-rule').boundingBox(), link.boundingBox()]);
  assert.ok(rule && previous && Math.abs(previous.x - rule.x) < 2 && previous.y < rule.y + rule.height);
  await link.click();
  assert.equal(pathOf(page), '/2025/05/07/');
});

test('the cells of a year are 24 pixels wide or more', async () => {
  const { page } = await open('/2022/', { viewport: { width: 1280, height: 900 } });
  const widths = await page
    .locator('.year td a')
    .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().width));
  assert.ok(widths.length > 0 && Math.min(...widths) >= 24, `${Math.min(...widths)}`);
});
