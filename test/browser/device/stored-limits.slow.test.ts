/** Storage that is full, is cleared meanwhile, or is written by two tabs: nothing good is lost, and the reader is told. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keep, kept, long, save, story } from '../../support/device/history.ts';
import { entry, fillStorage, importFile } from '../../support/device/hostile-storage.ts';
import { startBrowser, untilReady } from '../../support/browser/open-page.ts';

const { open } = await startBrowser();

test('with a full storage a story is not saved, the button says so, and what was saved stays', async () => {
  const { page, complaints } = await open(story);
  await keep(page, 'saved', [entry({ url: long })]);
  await page.reload();
  await fillStorage(page);
  await save(page).click();
  await page.getByText('not enough space').waitFor();
  assert.equal(await save(page).getAttribute('aria-pressed'), 'false');
  assert.deepEqual(await kept(page, 'saved'), [entry({ url: long })]);
  await page.goto('/reading/');
  await untilReady(page);
  assert.ok(await page.getByRole('button', { name: 'Export to a file' }).isEnabled(), 'what there is can be exported');
  await importFile(page, JSON.stringify({ saved: [entry({ url: story })] }));
  await page.getByText('not enough space').waitFor();
  await page.goto('/saved/');
  await page.locator('[data-saved=saved] .story').waitFor();
  assert.equal(await page.locator('[data-saved=saved] .story').count(), 1);
  assert.deepEqual(complaints, []);
});

test('a list of a thousand saved stories takes no further one, and loses none', async () => {
  const { page } = await open(story);
  const full = Array.from({ length: 1000 }, (_, at) => entry({ url: `/undated/${at}/`, at }));
  await keep(page, 'saved', full);
  await page.reload();
  await save(page).click();
  await page.getByText('The list of saved stories is full').waitFor();
  assert.equal((await kept(page, 'saved')).length, 1000);
});

test('undoing a deletion keeps what another tab has saved meanwhile', async () => {
  const { page } = await open('/about/');
  await keep(page, 'saved', [entry({ url: long })]);
  await page.goto('/saved/');
  const other = await page.context().newPage();
  await other.goto(story);
  await page.bringToFront();
  await page.getByRole('button', { name: 'Remove', exact: false }).first().click();
  await other.bringToFront();
  await save(other).click();
  await page.bringToFront();
  await page.getByRole('button', { name: 'Undo' }).click();
  const urls = (await kept(page, 'saved')).map(({ url }: { url: string }) => url);
  assert.deepEqual(urls.toSorted(), [long, story].toSorted());
});

test('a storage that is cleared while pages are open breaks none of them', async () => {
  const { page, complaints } = await open(story);
  await save(page).click();
  const other = await page.context().newPage();
  await other.goto('/saved/');
  await page.evaluate(() => localStorage.clear());
  await other.getByText('Nothing saved yet').waitFor();
  await page.bringToFront();
  await page.reload();
  await save(page).click();
  assert.equal((await kept(page, 'saved')).length, 1);
  assert.deepEqual(complaints, []);
});
