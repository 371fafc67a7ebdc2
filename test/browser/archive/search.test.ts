/** The search as its readers use it: typing, narrowing, going to a story and back; by keyboard; without script. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Request } from 'playwright-core';
import { pathOf, startBrowser, untilIdle } from '../../support/browser/open-page.ts';
import { answered, field, results, search } from '../../support/device/search-page.ts';

const { open, refused } = await startBrowser();

test('a reader types, narrows by dates, opens the story, goes back and finds the list as it was', async () => {
  const { page, complaints } = await open('/search/');
  await search(page, 'moon');
  await answered(page, /^\d+ stories found/);
  const all = await results(page).count();
  assert.ok(all > 3);

  await page.getByLabel('From', { exact: true }).fill('1969-07-01');
  await page.getByLabel('To', { exact: true }).fill('1969-07-31');
  await answered(page, /1 July 1969 to 31 July 1969/);
  const titles = await results(page).allInnerTexts();
  assert.ok(titles.length > 0 && titles.length < all);
  for (const date of await page.locator('.results time').all()) {
    assert.match((await date.getAttribute('datetime')) ?? '', /^1969-07-/);
  }
  assert.ok((await page.locator('.results mark').allInnerTexts()).every((text) => /moon/i.test(text)));
  const address = page.url();

  await results(page).first().click();
  await page.waitForURL('**/1969/07/**');
  assert.equal(await page.getByRole('heading', { level: 1 }).innerText(), titles[0]);
  await page.goBack();
  await answered(page, /found/);
  assert.equal(page.url(), address);
  assert.deepEqual(await results(page).allInnerTexts(), titles);
  assert.equal(await field(page).inputValue(), 'moon');
  assert.equal(await page.getByLabel('From').inputValue(), '1969-07-01');

  await page.goBack();
  await page.goBack();
  await answered(page, /^\d+ stories found\. (?:Page 1|Searched all)/);
  assert.equal(await results(page).count(), all);
  assert.deepEqual(complaints, []);
});

test('what is typed and what is found is text', async () => {
  const { page, complaints } = await open(`/search/?q=${encodeURIComponent('<img src=x onerror=alert(1)> moon')}`);
  await answered(page, /stor(?:y|ies)/);
  assert.equal(await page.locator('main img').count(), 0);
  assert.deepEqual(complaints, []);
});

test('nothing of the index is loaded before the reader types', async () => {
  const { page, requests } = await open('/search/');
  await untilIdle(page);
  const ofIndex = (request: Request) => request.url().includes('/search/index/');
  const asked = () => requests.filter(ofIndex).length;
  assert.equal(asked(), 0);
  const answer = page.waitForResponse((response) => ofIndex(response.request()));
  await field(page).pressSequentially('m');
  await (await answer).finished();
  assert.equal(asked(), 1);
});

test('without script the page is the way by date', async () => {
  const { page } = await open('/', { javaScriptEnabled: false });
  await page.getByRole('navigation').getByRole('link', { name: 'Search' }).click();
  assert.equal(await field(page).isVisible(), false);
  assert.ok(await page.getByText('needs JavaScript').isVisible());
  await page.getByRole('main').getByRole('link', { name: '2022' }).click();
  assert.equal(pathOf(page), '/2022/');
});

test('nobody else is asked for anything', () => assert.deepEqual(refused, []));
