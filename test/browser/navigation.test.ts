/** Finding one's way by date: down the years by clicks, from story to story, straight to a day. With and without script. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { published, seedLike } from '../support/sample-site.ts';
import { pathOf, startBrowser } from '../support/open-page.ts';

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
  await main(page).getByRole('link', { name: headline, exact: true }).click();
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

test('the jump to a date leads to the archive without script', async () => {
  const { page } = await open('/', withoutScript);
  await page.getByLabel('Go to a date').fill('2022-02-07');
  await page.getByRole('button', { name: 'Go' }).click();
  assert.equal(pathOf(page), '/archive/');
  await main(page).getByRole('link', { name: '2022', exact: true }).click();
  assert.equal(pathOf(page), '/2022/');
});

/** A day in a year of the archive that has no story, after one that has. */
const emptyDay = () => {
  for (const date of dates) {
    const next = new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
    if (!dates.includes(next) && next.slice(0, 4) === date.slice(0, 4) && next < (dates.at(-1) ?? ''))
      return { date, next };
  }
  throw new Error('Every day of the sample newspaper has stories.');
};

test('the jump to a date leads to the day with script, or to the nearest that has stories', async () => {
  const { date, next } = emptyDay();
  for (const start of ['/', '/2022/02/', '/archive/']) {
    for (const [wanted, expected] of [
      ['2022-02-07', '2022-02-07'],
      [next, date],
    ] as const) {
      const { page, complaints } = await open(start);
      await page.getByLabel('Go to a date').fill(wanted);
      await page.getByRole('button', { name: 'Go' }).click();
      await page.waitForURL(`**/${expected.replaceAll('-', '/')}/`);
      assert.deepEqual(complaints, []);
      await page.context().close();
    }
  }
});

test('an address that is not there says so and leads on', async () => {
  const { page } = await open('/2022/02/30/', withoutScript);
  assert.match(await main(page).innerText(), /no page/i);
  await main(page)
    .getByRole('link', { name: /archive/i })
    .click();
  assert.equal(pathOf(page), '/archive/');
});
