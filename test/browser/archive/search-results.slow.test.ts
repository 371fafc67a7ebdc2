/** Phrases, pages of results, and a search that finds nothing. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pathOf, startBrowser } from '../../support/browser/open-page.ts';
import { answered, results, search } from '../../support/device/search-page.ts';
import { violationsOf } from '../../support/browser/violations.ts';

const { open } = await startBrowser();

test('a phrase is found as it stands', async () => {
  const { page } = await open('/search/');
  await search(page, 'minister foreign');
  await answered(page, /found|some/);
  const loose = await results(page).count();
  await search(page, '"minister foreign"');
  await answered(page, /^No stories found/);
  assert.ok(loose > 0);
  assert.equal(await results(page).count(), 0);
  assert.ok(await page.getByText('Remove the quotation marks').isVisible());
});

test('pages of results have addresses of their own', async () => {
  const { page } = await open('/search/?q=year');
  await answered(page, /Page 1 of/);
  const first = await results(page).allInnerTexts();
  assert.equal(first.length, 10);
  await page.getByRole('link', { name: 'Next results' }).click();
  await answered(page, /Page 2 of/);
  assert.match(page.url(), /page=2/);
  assert.equal((await results(page).allInnerTexts()).filter((title) => first.includes(title)).length, 0);
  await page.goBack();
  await answered(page, /Page 1 of/);
  assert.deepEqual(await results(page).allInnerTexts(), first);
});

test('where nothing is found, the page says what to do', async () => {
  const { page } = await open('/search/?q=zzzqqq');
  await answered(page, /^No stories found/);
  assert.ok((await page.locator('.results .advice').count()) >= 2);
  assert.ok(await page.getByRole('heading', { name: 'By date' }).isVisible());
  const violations = await violationsOf(page);
  assert.deepEqual(
    violations.map(({ id }) => id),
    [],
  );
});

test('a word that no story has is searched as the word that is most like it, and the page says so', async () => {
  const { page } = await open('/search/?q=moonn');
  await answered(page, /stories found\. No story has “moonn”\. Shown are stories with “[Mm]oon”\./);
  assert.ok((await results(page).count()) > 0);
});

test('/ with another key is the browser’s', async () => {
  const { page } = await open('/about/');
  await page.keyboard.press('Control+/');
  await page.keyboard.press('Alt+/');
  assert.equal(pathOf(page), '/about/');
});
