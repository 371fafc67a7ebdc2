/** An edition with an end: a day and the front page say what is left to read, one key leads to it, and there is an end. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { keep } from '../../support/device/history.ts';
import { forbidStorage, pathOf, startBrowser } from '../../support/browser/open-page.ts';
import { go, marked, press } from '../../support/browser/press-keys.ts';

const { open, refused } = await startBrowser();
const DAY = '/2025/05/08/';
const line = (page: Page) => page.locator('.edition-end');
const headlines = (page: Page) =>
  page
    .locator('.edition-stories .headline a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
const asRead = (urls: readonly string[]) =>
  urls.map((url, at) => ({ url, title: 'A story', lang: 'en', dir: 'ltr', date: '', at: at + 1 }));

/** Opens an edition of which this device has read stories. @returns the addresses of all of its stories */
async function openRead(path: string, count: (all: number) => number) {
  const { page, complaints } = await open(path, { viewport: { width: 1000, height: 600 } });
  const all = await headlines(page);
  assert.ok(all.length > 3, `${path} has ${all.length} stories`);
  await keep(page, 'read', asRead(all.slice(0, count(all.length))));
  await page.reload();
  return { page, all, complaints };
}

for (const path of ['/', DAY])
  test(`${path} says what is left and leads to it, and says when a reader is through`, async () => {
    const { page, all, complaints } = await openRead(path, () => 2);
    await line(page).getByRole('link').waitFor();
    assert.match(
      await line(page).innerText(),
      new RegExp(`^(?:On this page: )?2 of ${all.length} read, \\d+ minutes? left\\s+Next unread story$`),
    );
    const next = page.getByRole('link', { name: /^Next unread story: ./ });
    assert.ok((await next.getAttribute('href'))?.endsWith(all[2] ?? '?'));
    await keep(page, 'read', asRead(all));
    await page.reload();
    await page
      .getByText(/^You are through: that was the whole edition\.$|^You have read everything on this page\.$/)
      .waitFor();
    assert.equal(await next.count(), 0);
    assert.deepEqual(complaints, []);
  });

test('n marks one unread story after another, and then the end', async () => {
  const { page, all } = await openRead(DAY, (count) => count - 2);
  await line(page).getByRole('link').waitFor();
  for (const href of all.slice(-2)) {
    await press(page, 'n');
    assert.deepEqual(await marked(page), { href, seen: true });
  }
  await press(page, 'n');
  assert.ok(
    await line(page).evaluate(
      (end) => end === document.activeElement && end.getBoundingClientRect().bottom <= innerHeight,
    ),
  );
  await keep(page, 'read', asRead(all));
  await page.reload();
  await page.getByText('You are through').waitFor();
  await press(page, 'n');
  assert.ok(await line(page).evaluate((end) => end === document.activeElement));
});

test('n leads from a story to its day, and there to the next unread one', async () => {
  const { page, all } = await openRead(DAY, () => 1);
  await page.goto(all[1] ?? '');
  await go(page, 'n', DAY);
  await press(page, 'n');
  assert.equal((await marked(page))?.href, all[1]);
});

test('on the front page n stays within the edition', async () => {
  const { page } = await openRead('/', (count) => count);
  await line(page).filter({ hasText: /./ }).waitFor();
  await press(page, 'n');
  assert.ok(await line(page).evaluate((end) => end === document.activeElement));
});

test('what was read in another tab counts, and nothing on the page moves', async () => {
  const { page, all } = await openRead(DAY, () => 0);
  assert.equal(await line(page).innerText(), '');
  const heights = () =>
    page.evaluate(() => [
      document.documentElement.scrollHeight,
      document.querySelector('.day-page > .furniture')?.getBoundingClientRect().top,
    ]);
  for (const width of [360, 1000]) {
    await page.setViewportSize({ width, height: 700 });
    await keep(page, 'read', []);
    await page.reload();
    const before = await heights();
    const other = await page.context().newPage();
    await other.goto('/about/');
    await keep(other, 'read', asRead(all.slice(0, 1)));
    await line(page).getByRole('link').waitFor();
    assert.deepEqual(await heights(), before);
    await other.close();
  }
});

test('nothing is said to a reader without script, without storage or without history', async () => {
  const without = await open(DAY, { javaScriptEnabled: false });
  assert.ok(!(await line(without.page).isVisible()));
  const { page, complaints } = await open('/about/');
  await forbidStorage(page);
  await page.goto(DAY);
  await press(page, 'n');
  await page.waitForFunction(() => document.activeElement?.matches('.headline a'));
  assert.equal(await line(page).innerText(), '');
  assert.deepEqual(complaints, []);
  const { page: off, all } = await openRead(DAY, () => 2);
  await keep(off, 'memory', 'off');
  await off.reload();
  assert.equal(await line(off).innerText(), '');
  assert.equal(pathOf(off), DAY);
  assert.ok(all.length > 0);
});

test('nobody is told', () => assert.deepEqual(refused, []));
