/** Highlights that are found again, saved as files, restored, or have no room; and browsers in which there are none. */
import assert from 'node:assert/strict';
import { text } from 'node:stream/consumers';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { highlight, list, painted, press, selectByMouse, summary } from '../../support/device/highlights.ts';
import { keep, kept, story } from '../../support/device/history.ts';
import { forbidStorage, startBrowser } from '../../support/browser/open-page.ts';

const { open, refused } = await startBrowser();

test('words that were corrected are found, and words that are gone are listed as such', async () => {
  const { page } = await open(story);
  await highlight(page);
  const [stored] = await kept(page, 'highlights');
  const words: string[] = stored.exact.split(' ');
  const corrected = { ...stored, exact: [words[0], 'formerly', ...words.slice(1)].join(' '), start: 7, at: 1 };
  const gone = {
    ...stored,
    exact: 'Roses grow in gardens',
    prefix: 'Nobody knows why. ',
    suffix: ' and thorns too.',
    at: 2,
  };
  await keep(page, 'highlights', [corrected, gone]);
  await page.reload();
  await summary(page).filter({ hasText: ': 2' }).waitFor();
  assert.equal((await painted(page)).length, 1);
  await summary(page).click();
  const lost = list(page).getByRole('listitem').filter({ hasText: 'Roses grow in gardens' });
  assert.ok(await lost.getByText('Not found in the present text').isVisible());
});

test('highlights are saved as files, listed with those of all stories, and restored', async () => {
  const { page, complaints } = await open(story);
  await highlight(page);
  const [stored] = await kept(page, 'highlights');
  await summary(page).click();
  const exported = async (format: string) => {
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: `Export as ${format}` }).click();
    const download = await waiting;
    return { name: download.suggestedFilename(), content: await text(await download.createReadStream()) };
  };
  assert.match((await exported('Markdown')).content, /^## \[.+\]\(http.+\)\n\n2022-02-07\n\n> /);
  assert.equal((await exported('CSV')).name, 'highlights.csv');
  await page.goto('/saved/');
  await page.getByText(stored.exact).waitFor();
  const { content } = await exported('JSON');
  assert.deepEqual(JSON.parse(content), { highlights: [stored] });
  await page.getByRole('button', { name: /^Delete/ }).click();
  await page.getByText('Nothing highlighted yet.').waitFor();
  await page.goto('/reading/');
  const file = { name: 'highlights.json', mimeType: 'application/json', buffer: Buffer.from(content) };
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByText('1 highlight restored.').waitFor();
  assert.deepEqual(await kept(page, 'highlights'), [stored]);
  await page.getByRole('button', { name: 'Delete everything' }).click();
  assert.equal(await kept(page, 'highlights'), null);
  await page.getByRole('button', { name: 'Undo' }).click();
  assert.deepEqual(await kept(page, 'highlights'), [stored]);
  assert.deepEqual(complaints, []);
});

test('a full list and a full device say so', async () => {
  const { page } = await open(story);
  const many = Array.from({ length: 500 }, (_, at) => ({ url: '/a/', title: 'A', exact: `word ${at}`, at }));
  await keep(page, 'highlights', many);
  await selectByMouse(page);
  await press(page, 'Highlight');
  await list(page).getByText('There is room for 500 highlights').waitFor();
  await keep(page, 'highlights', []);
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await selectByMouse(page);
  await press(page, 'Highlight');
  await list(page).getByText('There is not enough space on this device.').waitFor();
});

test('nothing is offered without script, storage, history or the interface', async () => {
  const without = await open(story, { javaScriptEnabled: false });
  assert.equal(await without.page.locator('.marker, .highlights').count(), 0);
  const ways: ((page: Page) => Promise<unknown>)[] = [
    forbidStorage,
    (page) => keep(page, 'memory', 'off'),
    (page) => page.addInitScript(() => Reflect.deleteProperty(CSS, 'highlights')),
  ];
  for (const prevent of ways) {
    const { page, complaints } = await open('/about/');
    await prevent(page);
    await page.goto(story);
    await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('.body > p') as Node));
    await page.keyboard.press('h');
    assert.equal(await page.locator('.marker, .highlights').count(), 0);
    assert.deepEqual(complaints, []);
  }
});

test('nobody is told', () => assert.deepEqual(refused, []));
