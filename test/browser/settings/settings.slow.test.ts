/** Every kind of page with the settings that take the most room. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kinds } from '../../support/paper/sample-site.ts';
import { dialog, openDialog } from '../../support/device/settings.ts';
import { startBrowser } from '../../support/browser/open-page.ts';

const { open, refused } = await startBrowser();

test('at the largest size, the longest lines and the widest spacing nothing is wider than 320 px', async (t) => {
  for (const face of ['serif', 'sans']) {
    const { page } = await open('/reading/', { viewport: { width: 320, height: 640 } });
    await page.evaluate((face) => {
      localStorage.setItem(
        'dateline / reading',
        JSON.stringify({ size: 'largest', width: 'wide', spacing: 'open', face }),
      );
    }, face);
    for (const [kind, path] of Object.entries(kinds)) {
      await t.test(`${kind}, ${face}`, async () => {
        await page.goto(path);
        const widest = await page.evaluate(() => document.documentElement.scrollWidth);
        assert.ok(widest <= 320, `the page is ${widest} px wide`);
        if (kind === 'reading') return;
        await openDialog(page);
        const panel = await dialog(page).evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
        assert.ok(panel <= 0, 'the dialog scrolls sideways');
      });
    }
  }
});

test('no page asks another origin for anything', () => assert.deepEqual(refused, []));
