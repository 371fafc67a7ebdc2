/** Tests that readers can clear, export, import and switch off the reading history, and that pages do not trust it. */
import assert from 'node:assert/strict';
import { text } from 'node:stream/consumers';
import { test } from 'node:test';
import { keep, kept, long, save, story } from '../../support/device/history.ts';
import { forbidStorage, pathOf, startBrowser } from '../../support/browser/open-page.ts';

const { open, refused } = await startBrowser();

test('one switch forgets all, can be undone, and stays off', async () => {
  const { page } = await open(story);
  await save(page).click();
  await page.goto('/reading/');
  const box = page.getByRole('checkbox', { name: 'Remember' });
  await box.waitFor();
  assert.equal(await box.isChecked(), true);
  await box.uncheck();
  assert.equal(await kept(page, 'saved'), null);
  await page.getByRole('button', { name: 'Undo' }).click();
  assert.equal((await kept(page, 'saved')).length, 1);
  assert.equal(await box.isChecked(), true);
  await box.uncheck();
  await page.goto('/');
  await page.goto(story);
  await page.waitForTimeout(1500);
  assert.equal(await save(page).isVisible(), false);
  assert.deepEqual(
    (await page.evaluate(() => Object.keys(localStorage))).filter((name) => name !== 'dateline / memory'),
    [],
  );
  await page.goto('/reading/');
  await box.waitFor();
  assert.equal(await box.isChecked(), false);
});

test('a copy as a file, and back', async () => {
  const { page, complaints } = await open(story);
  await save(page).click();
  await page.goto('/reading/');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export to a file' }).click(),
  ]);
  const copy = await text(await download.createReadStream());
  assert.equal(JSON.parse(copy).saved[0].url, story);
  await page.getByRole('button', { name: 'Delete everything' }).click();
  assert.equal(await kept(page, 'saved'), null);
  const field = page.locator('input[type=file]');
  await field.setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{"saved":3}') });
  await page.getByText('not exported from this site').waitFor();
  await field.setInputFiles({ name: 'reading.json', mimeType: 'application/json', buffer: Buffer.from(copy) });
  await page.getByText('Restored').waitFor();
  assert.equal((await kept(page, 'saved'))[0].url, story);
  assert.deepEqual(complaints, []);
});

test('whatever stands in storage is text, and leads nowhere else', async () => {
  const { page, complaints } = await open('/about/');
  const evil = '<img src=x onerror=alert(1)><script>alert(1)</script>';
  const urls = ['javascript:alert(1)', 'https://evil.example/', '//evil.example/', story];
  const list = urls.map((url) => ({ url, title: evil, lang: evil, dir: evil, date: evil, at: 1 }));
  for (const name of ['saved', 'read']) await keep(page, name, [...list, null, 3]);
  await keep(page, 'places', [{ url: long, id: 'top"><b>' }]);
  await keep(page, 'visit', 'x');
  await keep(page, 'memory', { x: 1 });
  await page.goto('/saved/');
  await page.locator('main .story').nth(1).waitFor();
  assert.equal(await page.locator('main .story').count(), 2);
  assert.equal(await page.locator('main img').count(), 0);
  assert.equal(await page.locator('main .story .headline').first().textContent(), evil);
  for (const path of ['/', story, long, '/reading/', '/offline/']) await page.goto(path);
  await page.evaluate(() => {
    for (const name of ['saved', 'read', 'places', 'visit', 'memory', 'offline'])
      localStorage.setItem(`dateline / ${name}`, '{');
  });
  for (const path of ['/', story, '/saved/', '/reading/', '/offline/']) await page.goto(path);
  assert.deepEqual(complaints, []);
});

test('where nothing may be stored, nothing is offered that cannot be kept', async () => {
  const { page, complaints } = await open('about:blank');
  await forbidStorage(page);
  for (const path of ['/', story, long, '/saved/', '/offline/', '/2022/02/07/']) await page.goto(path);
  await page.goto(story);
  await page.waitForTimeout(500);
  assert.equal(await save(page).isVisible(), false);
  await page.goto('/reading/');
  await page.getByText('does not let sites store anything').waitFor();
  assert.equal(await page.getByRole('checkbox', { name: 'Remember' }).isDisabled(), true);
  assert.deepEqual(complaints, []);
});

test('settings work in the dialog, too', async () => {
  const { page } = await open('/about/');
  await page.getByRole('link', { name: 'Aa: reading settings' }).click();
  const box = page.getByRole('dialog').getByRole('checkbox', { name: 'Remember' });
  assert.equal(await box.isChecked(), true);
  await box.uncheck();
  assert.equal(await kept(page, 'memory'), 'off');
  assert.equal(pathOf(page), '/about/');
});

test('nobody is told', () => assert.deepEqual(refused, []));
