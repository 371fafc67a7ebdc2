/** The runs that are written down in `docs/accessibility.md` are what a browser tells assistive technology. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { startReadingOut } from '../../support/browser/accessibility-tree.ts';
import { startBrowser, untilReady } from '../../support/browser/open-page.ts';

const { open } = await startBrowser();

const written = readFileSync(new URL('../../../docs/accessibility.md', import.meta.url), 'utf8');
/** Each with the page it is made on, and its steps: a key, and what is heard then. */
const runs = Array.from(written.matchAll(/```text\nOpen (\S+)\n(.+?)\n```/gs), ([, path = '', text = '']) => ({
  path,
  steps: text.split('\n').map((line) => line.split(' → ') as [key: string, heard: string]),
}));

test('there are runs to compare', () => assert.equal(runs.length, 3));

for (const { path, steps } of runs) {
  test(`what is read out on ${path}`, async () => {
    const { page } = await open(path);
    await untilReady(page);
    const readOut = await startReadingOut(page);
    for (const [number, [key, expected]] of steps.entries()) {
      await page.keyboard.press(key);
      let heard = await readOut();
      // A dialog is fetched before it opens.
      for (let look = 0; look < 100 && key !== 'Tab' && heard !== expected; look += 1) {
        await page.waitForTimeout(50);
        heard = await readOut();
      }
      assert.equal(heard, expected, `step ${number + 1}`);
    }
  });
}
