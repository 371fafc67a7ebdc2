/** Finding one's way by date: down the years by clicks, from story to story, straight to a day. With and without script. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { published, seedLike } from '../../support/paper/sample-site.ts';
import { pathOf, startBrowser } from '../../support/browser/open-page.ts';

const { open } = await startBrowser();

const withoutScript = { javaScriptEnabled: false };

const main = (page: Page) => page.getByRole('main');

const dates = [...new Set(published.flatMap(({ date }) => date ?? []))].sort();

test('from the front page to an article: archive, year, month, day, by clicks alone', async () => {
  const { page } = await open('/', withoutScript);
  await page.getByRole('navigation').getByRole('link', { name: 'Archive' }).first().click();
  await main(page).getByRole('link', { name: '2022', exact: true }).click();
  assert.equal(pathOf(page), '/2022/');
  await main(page)
    .getByRole('link', { name: /^February\b/ })
    .first()
    .click();
  assert.equal(pathOf(page), '/2022/02/');
  await main(page).getByRole('table').getByRole('link', { name: /^7\b/ }).click();
  assert.equal(pathOf(page), '/2022/02/07/');
  const { article, headline } = await headlineOf(seedLike.url);
  // A run-in headline goes on into its sentence.
  await main(page).getByRole('link', { name: headline }).first().click();
  assert.equal(pathOf(page), article);

  const crumbs = page.getByRole('navigation', { name: 'Breadcrumb' });
  await crumbs.getByRole('link', { name: '2022', exact: true }).click();
  assert.equal(pathOf(page), '/2022/');
});

async function headlineOf(article: string) {
  const { page } = await open(article, withoutScript);
  return { article, headline: await page.getByRole('heading', { level: 1 }).innerText() };
}

test('the front page leads with the newest day', async () => {
  const { page } = await open('/', withoutScript);
  await main(page).getByRole('heading', { level: 2 }).first().getByRole('link').click();
  const newest = published.filter(({ date }) => date === dates.at(-1)).map(({ url }) => url);
  assert.ok(newest.includes(pathOf(page)), `${pathOf(page)} is of the newest day`);
});

test('next and previous day skip days without stories', async () => {
  const at = dates.indexOf('2022-02-07');
  const path = (date: string | undefined) => `/${date?.replaceAll('-', '/')}/`;
  const { page } = await open('/2022/02/07/', withoutScript);
  await page.getByRole('link', { name: /^Next day/ }).click();
  assert.equal(pathOf(page), path(dates[at + 1]));
  await page.getByRole('link', { name: /^Previous day/ }).click();
  await page.getByRole('link', { name: /^Previous day/ }).click();
  assert.equal(pathOf(page), path(dates[at - 1]));
});

test('an address that is not there says so and leads on', async () => {
  const { page } = await open('/2022/02/30/', withoutScript);
  assert.match(await main(page).innerText(), /no page/i);
  await main(page)
    .getByRole('link', { name: /archive/i })
    .click();
  assert.equal(pathOf(page), '/archive/');
});
