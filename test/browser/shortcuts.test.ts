/** Single keys: through lists and from story to story, day to day; never against the browser; off where they are not wanted. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { published, seedLike } from '../support/sample-site.ts';
import { pathOf, startBrowser } from '../support/open-page.ts';
import { go, marked, press } from '../support/press-keys.ts';

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

test('brackets go from day to day, from month to month, from the front page back, from a story to its day', async () => {
  const at = dates.indexOf('2022-02-07');
  const { page } = await open('/2022/02/07/');
  await go(page, ']', dayPath(dates[at + 1]));
  await go(page, '[', '/2022/02/07/');
  await go(page, '[', dayPath(dates[at - 1]));
  await page.goto('/2022/');
  const year = await page.locator('[rel=prev]').getAttribute('href');
  await go(page, '[', year ?? '');
  await page.goto('/');
  await go(page, '[', dayPath(dates.at(-2)));
  for (const key of ['[', ']']) {
    await page.goto(seedLike.url);
    await go(page, key, '/2022/02/07/');
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
  assert.ok(await page.getByText('To the next or previous story').isVisible());
  await press(page, 'Escape');
  await page.goto('/reading/');
  await press(page, '?');
  await page.waitForURL('**/reading/#keys');
});

test('a key with another, one that is typed, one in a dialog and one that is taken do nothing', async () => {
  const { page } = await open('/');
  for (const key of ['Control+j', 'Alt+j', 'Meta+j', 'Shift+J', 'Control+t', 'Alt+[']) await press(page, key);
  assert.equal(await marked(page), undefined);
  await page.getByLabel('Go to a date').focus();
  await press(page, 'j');
  await press(page, 't');
  assert.equal(await marked(page), undefined);
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await page.evaluate(() => {
    document.body.addEventListener('keydown', (event) => event.preventDefault(), { once: true });
  });
  await press(page, 'j');
  assert.equal(await marked(page), undefined);
  await page.evaluate(() => {
    for (const options of [{ isComposing: true }, { repeat: true, key: 't' }])
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', bubbles: true, ...options }));
  });
  assert.equal(await marked(page), undefined);
  await page.goto('/about/');
  await press(page, '?');
  await page.getByRole('dialog').waitFor();
  await press(page, 't');
  await press(page, '/');
  assert.equal(pathOf(page), '/about/');
  await press(page, 'Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await go(page, 't', '/');
});
