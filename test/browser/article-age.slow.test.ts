/** How old a story is, in both directions and several widths. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rightToLeft, seedLike } from '../support/sample-site.ts';
import { startBrowser } from '../support/open-page.ts';

const { open } = await startBrowser();

for (const [direction, { url }] of Object.entries({ 'left to right': seedLike, 'right to left': rightToLeft })) {
  for (const width of [360, 1280]) {
    test(`how old a story is stands beside its date, ${direction}, ${width} px`, async () => {
      const { page } = await open(url, { viewport: { width, height: 900 } });
      const [date, age] = [
        await page.locator('.article .leaf').boundingBox(),
        await page.locator('.age').boundingBox(),
      ];
      assert.ok(date && age);
      assert.match(await page.locator('.age').innerText(), /^This story is \d+ years old$/);
      const isApart =
        age.x >= date.x + date.width ||
        date.x >= age.x + age.width ||
        age.y >= date.y + date.height ||
        date.y >= age.y + age.height;
      assert.ok(isApart, `${JSON.stringify(age)} is on ${JSON.stringify(date)}`);
    });
  }
}
