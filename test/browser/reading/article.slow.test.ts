/** Every kind of page asks only its own origin. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kinds } from '../../support/paper/sample-site.ts';
import { startBrowser, untilIdle } from '../../support/browser/open-page.ts';

const { open, refused, origin } = await startBrowser();

test('no page of any kind asks another origin for anything, or complains', async () => {
  for (const [kind, path] of Object.entries(kinds)) {
    const { page, requests, complaints } = await open(path);
    await untilIdle(page);
    const elsewhere = requests.map((request) => request.url()).filter((url) => !url.startsWith(`${origin}/`));
    assert.deepEqual({ elsewhere, complaints }, { elsewhere: [], complaints: [] }, kind);
    await page.context().close();
  }
  assert.deepEqual(refused, []);
});
