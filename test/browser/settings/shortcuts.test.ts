/** Single keys: through lists and from story to story, day to day; never against the browser; off where they are not wanted. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { published, seedLike } from '../../support/paper/sample-site.ts';
import { startBrowser } from '../../support/browser/open-page.ts';
import { go, marked, press } from '../../support/browser/press-keys.ts';

const { open } = await startBrowser();

const dated = published.filter(({ date }) => date !== null);
const dates = [...new Set(dated.flatMap(({ date }) => date ?? []))].sort();
const dayPath = (date: string | undefined) => `/${date?.replaceAll('-', '/')}/`;

test('j and k mark the stories of a list one after another, in sight, and o opens one', async () => {
  for (const path of ['/', dayPath(dates.at(-1)), '/2025/05/']) {
    const { page } = await open(path, {
      viewport: { width: 1000, height: 500 },
      reducedMotion: 'reduce',
    });
    const stories = await page
      .locator('main .headline a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    assert.ok(stories.length > 1);
    for (const href of stories.slice(0, 12)) {
      await press(page, 'j');
      await page.waitForTimeout(20);
      assert.deepEqual(await marked(page), { href, seen: true });
    }
    await press(page, 'k');
    const last = Math.min(stories.length, 12) - 2;
    assert.equal((await marked(page))?.href, stories[last]);
    await go(page, 'o', stories[last] ?? '');
    await page.context().close();
  }
});

test('t leads to the front page from everywhere', async () => {
  const { page } = await open(seedLike.url);
  await go(page, 't', '/');
});

test('? shows the keys, in the dialog and on the page', async () => {
  const { page } = await open(seedLike.url);
  await press(page, '?');
  await page.getByRole('dialog').waitFor();
  await page.waitForFunction(() => document.activeElement?.id === 'keys');
  assert.ok(await page.getByText('Next or previous story').isVisible());
  await press(page, 'Escape');
  await page.goto('/reading/');
  await press(page, '?');
  await page.waitForURL('**/reading/#keys');
});
