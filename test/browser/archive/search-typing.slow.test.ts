/** Results while the reader types, and the search without a network. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { startBrowser } from '../../support/browser/open-page.ts';
import { startFront, untilKept } from '../../support/servers/flaky-server.ts';
import { siteDir } from '../../support/paper/sample-site.ts';
import { answered, field, results, search } from '../../support/device/search-page.ts';

const { open } = await startBrowser();
const front = await startFront(siteDir);

/** Counts how often the live region changes. */
const watchStatus = (page: Page) =>
  page.evaluate(() => {
    const counted = globalThis as { said?: string[] };
    counted.said = [];
    const status = document.querySelector('[role=status]');
    const note = () => status?.textContent && counted.said?.push(status.textContent);
    if (status) new MutationObserver(note).observe(status, { childList: true, characterData: true, subtree: true });
  });
const said = (page: Page) => page.evaluate(() => (globalThis as { said?: string[] }).said ?? []);

test('results are shown while the reader types, as one entry of the history, and are announced once', async () => {
  const { page, complaints } = await open('/search/');
  await watchStatus(page);
  const before = await page.evaluate(() => history.length);
  await field(page).pressSequentially('moon', { delay: 40 });
  await answered(page, /^\d+ stories found/);
  assert.ok((await results(page).count()) > 0);
  assert.match(page.url(), /\?q=moon$/);
  assert.equal((await said(page)).length, 1);
  await field(page).press('Backspace');
  await page.waitForURL(/\?q=moo$/);
  await field(page).press('Enter');
  await answered(page, /stor/);
  assert.equal(await page.evaluate(() => history.length), before + 1);
  await page.goBack();
  await page.waitForURL(/\/search\/$/);
  assert.equal(await results(page).count(), 0);
  assert.deepEqual(complaints, []);
});

test('a word that is not finished finds the stories with words that begin like it', async () => {
  const { page } = await open('/search/');
  await field(page).pressSequentially('parlia', { delay: 40 });
  await answered(page, /^\d+ stor/);
  assert.ok((await results(page).count()) > 0);
  await search(page, '');
  await page.waitForFunction(() => document.querySelectorAll('.results li').length === 0);
});

test('without a network the stories kept on the device are searched, and the page says so', async () => {
  const { page, context } = await front.open('/');
  await untilKept(page, 'newest');
  await page.goto('/search/');
  await context.setOffline(true);
  await page.goto('/search/?q=the');
  await answered(page, /only the stories downloaded to this device were searched\.$/);
  assert.ok((await results(page).count()) > 0);
  await results(page).first().click();
  await page.waitForURL(/\/\d{4}\//);
  assert.ok(await page.getByRole('heading', { level: 1 }).isVisible());
  await page.goto('/search/?q=zzzqqq');
  await answered(page, /^No stories found\. There is no connection/);
});
