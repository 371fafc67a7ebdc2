/** The reading ruler and the space between words, as a reader chooses and uses them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { keep } from '../../support/device/history.ts';
import { forbidStorage, startBrowser, untilIdle } from '../../support/browser/open-page.ts';
import { kinds } from '../../support/paper/sample-site.ts';
import { choose, kept, openDialog } from '../../support/device/settings.ts';

const { open, refused } = await startBrowser();
const LONG = kinds['long article'] ?? '';
const viewport = { width: 1000, height: 700 };

/** Where the band and the paragraph in the middle of the window are, in pixels of the window. */
const places = (page: Page) =>
  page.evaluate(() => {
    const { top, bottom, height } = document.querySelector('.ruler')?.getBoundingClientRect() ?? new DOMRect();
    return {
      top: Math.round(top),
      bottom: Math.round(bottom),
      height: Math.round(height),
      scrolled: Math.round(scrollY),
    };
  });
const textOf = (page: Page) => page.locator('.text').evaluate((text) => text.innerHTML);

test('a reader turns the ruler on, and it follows the pointer without a change of the text', async () => {
  const { page, complaints } = await open(LONG, { viewport });
  const before = await textOf(page);
  assert.equal(await page.locator('.ruler').count(), 0);
  await openDialog(page);
  await choose(page, 'Reading ruler', 'On');
  await page.keyboard.press('Escape');
  await page.locator('.ruler').waitFor();
  await page.evaluate(() => scrollTo({ top: 1200, behavior: 'instant' }));
  await untilIdle(page);
  for (const y of [250, 420, 600]) {
    await page.mouse.move(500, y);
    const { top, bottom, height } = await places(page);
    assert.ok(top - 2 <= y && y <= bottom + 2, `${y} is not between ${top} and ${bottom}`);
    assert.ok(height >= 20 && height < 60, `${height} px`);
  }
  assert.equal(await textOf(page), before);
  assert.equal(await page.locator('.ruler').evaluate((band) => getComputedStyle(band).transitionDuration), '0s');
  await page.emulateMedia({ media: 'print' });
  assert.ok(!(await page.locator('.ruler').isVisible()));
  await page.emulateMedia({ media: 'screen' });
  await page.reload();
  await page.locator('.ruler').waitFor();
  await openDialog(page);
  await choose(page, 'Reading ruler', 'Off');
  assert.ok(!(await page.locator('.ruler').isVisible()));
  assert.deepEqual(complaints, []);
});

test('the arrow keys move the ruler from line to line, and then the text', async () => {
  const { page } = await open('/about/', { viewport });
  await keep(page, 'reading', { ruler: 'on' });
  await page.goto(LONG);
  await page.locator('.ruler').waitFor();
  await page.evaluate(() => scrollTo({ top: 1200, behavior: 'instant' }));
  await untilIdle(page);
  const first = await places(page);
  await page.keyboard.press('ArrowDown');
  const second = await places(page);
  assert.ok(second.top > first.top && second.top - first.top <= 3 * first.height);
  for (let time = 0; time < 20; time += 1) await page.keyboard.press('ArrowDown');
  const later = await places(page);
  assert.ok(later.scrolled > second.scrolled && later.bottom <= viewport.height);
  await page.keyboard.press('ArrowUp');
  assert.ok((await places(page)).top < later.top);
});

test('above the text the ruler stays at its first line, and below its last line the arrow keys are the browser’s', async () => {
  const { page } = await open('/about/', { viewport });
  await keep(page, 'reading', { ruler: 'on' });
  await page.goto(LONG);
  await page.locator('.ruler').waitFor();
  await page.mouse.move(500, 5);
  const top = await page.locator('.text').evaluate((text) => text.getBoundingClientRect().top);
  assert.ok(Math.abs((await places(page)).top - top) < 40);
  await page.evaluate(() => scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' }));
  await untilIdle(page);
  const end = await page.evaluate(() => scrollY);
  await page.keyboard.press('ArrowUp');
  await page.waitForFunction((end) => scrollY < end, end);
});

test('single keys that are turned off leave the arrow keys to the browser', async () => {
  const { page } = await open('/about/', { viewport });
  await keep(page, 'reading', { ruler: 'on', keys: 'off' });
  await page.goto(LONG);
  await page.locator('.ruler').waitFor();
  await page.keyboard.press('ArrowDown');
  await page.waitForFunction(() => scrollY > 0);
});

test('words stand further apart, and nothing is cut at 320 px', async () => {
  const { page } = await open(LONG, { viewport: { width: 320, height: 640 } });
  const spacing = () => page.locator('.text').evaluate((text) => Number.parseFloat(getComputedStyle(text).wordSpacing));
  assert.equal(await spacing(), 0);
  await openDialog(page);
  await choose(page, 'Word spacing', 'Wide');
  const wide = await spacing();
  await choose(page, 'Word spacing', 'Very wide');
  assert.ok(wide > 1 && (await spacing()) > wide);
  assert.deepEqual(JSON.parse((await kept(page)) ?? ''), { words: 'widest' });
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
});

test('with storage forbidden both last for the page, and without script nothing is there', async () => {
  const { page, complaints } = await open('/about/', { viewport });
  await forbidStorage(page);
  await page.goto(LONG);
  await openDialog(page);
  await choose(page, 'Reading ruler', 'On');
  await choose(page, 'Word spacing', 'Wide');
  assert.ok(await page.getByText('Your browser does not store settings').isVisible());
  await page.keyboard.press('Escape');
  await page.locator('.ruler').waitFor();
  assert.deepEqual(complaints, []);
  const without = await open(LONG, { javaScriptEnabled: false });
  assert.equal(await without.page.locator('.ruler').count(), 0);
});

test('nobody is told', () => assert.deepEqual(refused, []));
