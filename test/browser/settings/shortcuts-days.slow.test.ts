/** Shortcuts from day to day, and keys that mean nothing. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { published, seedLike } from '../../support/paper/sample-site.ts';
import { pathOf, startBrowser } from '../../support/browser/open-page.ts';
import { go, marked, press } from '../../support/browser/press-keys.ts';

const { open } = await startBrowser();

const dated = published.filter(({ date }) => date !== null);
const dates = [...new Set(dated.flatMap(({ date }) => date ?? []))].sort();
const dayPath = (date: string | undefined) => `/${date?.replaceAll('-', '/')}/`;

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
