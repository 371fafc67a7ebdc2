/** The way through the whole archive, from story to story. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { published } from '../../support/paper/sample-site.ts';
import { pathOf, startBrowser } from '../../support/browser/open-page.ts';

const { open } = await startBrowser();

const withoutScript = { javaScriptEnabled: false };

test('next and previous story: a way through the whole archive and back', async () => {
  const stories = published.filter(({ date }) => date !== null);
  const { page } = await open(stories[0]?.url ?? '', withoutScript);
  assert.equal(
    await page.getByRole('link', { name: /^Previous story/ }).count(),
    0,
    'nothing is before the first story',
  );
  const seen = [pathOf(page)];
  const next = page.getByRole('link', { name: /^Next story/ });
  while ((await next.count()) > 0 && seen.length <= stories.length) {
    // A click does not wait for all of the page it leads to, and one that is half there has no next story.
    const address = await next.getAttribute('href');
    await next.click();
    await page.waitForURL(`**${address}`);
    seen.push(pathOf(page));
  }
  const dateOf = new Map(stories.map(({ url, date }) => [url, date]));
  assert.deepEqual(seen.toSorted(), stories.map(({ url }) => url).toSorted(), 'every dated story is met once');
  assert.deepEqual(
    seen.map((url) => dateOf.get(url)),
    stories.map(({ date }) => date),
    'in order of their days',
  );
  await page.getByRole('link', { name: /^Previous story/ }).click();
  assert.equal(pathOf(page), seen.at(-2));
});
