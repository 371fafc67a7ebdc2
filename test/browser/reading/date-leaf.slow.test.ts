/** No word of a date leaf is cut off on wider screens. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brokenWords, leafKinds } from '../../support/device/date-leaf.ts';
import { startBrowser } from '../../support/browser/open-page.ts';
import { kinds } from '../../support/paper/sample-site.ts';

const { open } = await startBrowser();

for (const width of [768, 1280])
  test(`no word of a date leaf is broken, or may be, at ${width} px`, async () => {
    const { page } = await open('/', { viewport: { width, height: 800 } });
    for (const kind of leafKinds) {
      await page.goto(kinds[kind] ?? '/');
      assert.deepEqual(await brokenWords(page), [], kind);
    }
  });
