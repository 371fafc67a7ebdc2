/** A live report as a reader sees it: without script, on narrow and wide screens, from right to left, on paper. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { Page } from 'playwright-core';
import { violationsOn } from '../../support/browser/axe.ts';
import { buildSite } from '../../support/paper/build-site.ts';
import { startBrowser } from '../../support/browser/open-page.ts';

const folder = mkdtempSync(join(tmpdir(), 'dateline-live-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const contentDir = join(folder, 'content');
mkdirSync(contentDir);
const put = (name: string, text: string) => writeFileSync(join(contentDir, name), text);
const clocks = Array.from({ length: 12 }, (_, at) => `${at + 9}:${String(5 * at).padStart(2, '0')}`);
put(
  '2022-02-07-storm.txt',
  `Title: Storm over the harbour\nType: live\nOrder: newest\n\nThis is what happened, hour by hour.\n\n${clocks
    .map((clock, at) => `${clock} Headline ${at}\n\nThe harbour is closed to all ships until noon, the office said.`)
    .join('\n\n')}\n`,
);
put(
  '2022-02-08-arabic.txt',
  'العنوان: عاصفة\nمباشر: نعم\n\n٥:٤٢ مساءً أُغلق الميناء أمام السفن.\n\n٥:٥٨ مساءً عادت العبّارة.\n',
);
const outDir = join(folder, 'dist');
await buildSite({ contentDir, outDir, env: { SEARCH: '0', NAMES: '0' } });
const { open } = await startBrowser(outDir);

/** The places of the first time and of the text beside or below it. */
async function placesIn(page: Page) {
  const [time, text] = await Promise.all([
    page.locator('.at time').first().boundingBox(),
    page.locator('.at + *').first().boundingBox(),
  ]);
  return time && text ? { time, text } : assert.fail('there is no entry');
}

test('the time of an entry is in the margin of a wide screen and above the text on a narrow one', async () => {
  const wide = await open('/2022/02/07/storm/', { viewport: { width: 1280, height: 800 } });
  const beside = await placesIn(wide.page);
  assert.ok(beside.time.x + beside.time.width < beside.text.x, JSON.stringify(beside));
  assert.ok(Math.abs(beside.time.y - beside.text.y) < 16, JSON.stringify(beside));
  for (const width of [320, 768]) {
    const { page } = await open('/2022/02/07/storm/', { viewport: { width, height: 700 } });
    const { time, text } = await placesIn(page);
    assert.ok(time.y + time.height <= text.y + 4 && Math.abs(time.x - text.x) < 2, JSON.stringify({ time, text }));
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width);
  }
});

test('an entry of a text from right to left has its time at the right', async () => {
  const { page } = await open('/2022/02/08/arabic/', { viewport: { width: 1280, height: 800 } });
  const { time, text } = await placesIn(page);
  assert.ok(time.x >= text.x + text.width, JSON.stringify({ time, text }));
});

test('a reader without script gets the newest entry first, and goes from the list to an entry', async () => {
  const { page, complaints } = await open('/2022/02/07/storm/', {
    javaScriptEnabled: false,
    viewport: { width: 360, height: 640 },
  });
  assert.deepEqual(await page.locator('.at').allInnerTexts(), clocks.toReversed());
  const links = page.locator('.key-entries a');
  assert.equal(await links.count(), clocks.length);
  await page.keyboard.press('Tab');
  await links.last().focus();
  await page.keyboard.press('Enter');
  assert.equal(new URL(page.url()).hash, '#t-0900');
  const top = (await page.locator('#t-0900').boundingBox())?.y ?? -1;
  assert.ok(top >= 0 && top < 640, `${top}`);
  assert.deepEqual(complaints, []);
});

test('a live report is accessible in light and in dark, and is whole on paper', async () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const { page } = await open('/2022/02/07/storm/', { colorScheme });
    assert.deepEqual(await violationsOn(page, '/2022/02/07/storm/', { dialog: false }), []);
    await page.emulateMedia({ media: 'print' });
    const { time, text } = await placesIn(page);
    assert.ok(time.y < text.y);
  }
});
