/** Every kind of page for everyone: by the rules of axe in every theme, and on the narrowest screen. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startThemes, themes, violationsOn } from '../support/axe.ts';
import { kinds } from '../support/sample-site.ts';

const { open, openIn } = await startThemes();

// A theme that differs from the system's has the colours of that theme. The structure of a page does not depend on its theme.
for (const chosen of themes.filter(({ theme }) => !theme || theme === 'sepia')) {
  const contrastOnly = chosen.colorScheme !== 'light' || chosen.theme !== undefined;
  test(`axe finds nothing in ${chosen.theme ?? chosen.colorScheme}${contrastOnly ? ', by its rules of contrast' : ''}`, async (t) => {
    const page = await openIn(chosen);
    for (const [kind, path] of Object.entries(kinds)) {
      // The dialog is the same on every page. It stands over a list on one of these kinds, and over a text on the other.
      const dialog = kind === 'home' || kind === 'article';
      await t.test(kind, async () => assert.deepEqual(await violationsOn(page, path, { contrastOnly, dialog }), []));
    }
  });
}

for (const width of [320, 360]) {
  test(`nothing is wider than a screen of ${width} px`, async (t) => {
    const { page } = await open('/', { viewport: { width, height: 640 } });
    for (const [kind, path] of Object.entries(kinds)) {
      await t.test(kind, async () => {
        await page.goto(path);
        const widest = await page.evaluate(() => document.documentElement.scrollWidth);
        assert.ok(widest <= width, `the page is ${widest} px wide`);
      });
    }
  });
}
