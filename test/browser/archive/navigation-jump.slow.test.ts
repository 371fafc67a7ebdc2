/** The jump to a date, with and without script. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { published } from '../../support/paper/sample-site.ts';
import { pathOf, startBrowser } from '../../support/browser/open-page.ts';

const { open } = await startBrowser();

const withoutScript = { javaScriptEnabled: false };

const main = (page: Page) => page.getByRole('main');

const dates = [...new Set(published.flatMap(({ date }) => date ?? []))].sort();

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
