/** Every kind of page on paper. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kinds } from '../../support/paper/sample-site.ts';
import { startBrowser } from '../../support/browser/open-page.ts';

const { open } = await startBrowser();

const withoutScript = { javaScriptEnabled: false };

test('every page names its address on paper, and not on the screen', async () => {
  for (const [kind, path] of Object.entries(kinds)) {
    if (path.endsWith('.html')) continue;
    const { page } = await open(path, withoutScript);
    const address = page.getByRole('contentinfo').getByText(path, { exact: true });
    assert.equal(await address.isVisible(), false, kind);
    await page.emulateMedia({ media: 'print' });
    assert.ok(await address.isVisible(), kind);
    await page.context().close();
  }
});
