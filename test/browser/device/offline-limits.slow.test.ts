/** Where little or nothing may be kept, and what keeping must not change: installing, parts of files, every other page. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { kinds, seedLike, siteDir } from '../../support/paper/sample-site.ts';
import { isStyled, keptIn, startFront, untilKept } from '../../support/servers/flaky-server.ts';

const { open, asked } = await startFront(siteDir);
const story = seedLike.url;

test('where the reader saves data, nothing is kept but what was asked for', async () => {
  const { page } = await open(story, {}, () =>
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } }),
  );
  await page.waitForTimeout(4000);
  assert.deepEqual(await keptIn(page), {});
  await page.getByRole('button', { name: 'Save' }).click();
  await untilKept(page, 'saved', story);
  assert.equal((await keptIn(page))['newest'], undefined);
});

test('where no worker may be, no page breaks and nothing is offered', async () => {
  const blocked = await open('/2022/02/07/', { serviceWorkers: 'block' });
  await blocked.page.waitForTimeout(4000);
  await blocked.page.goto('/reading/');
  assert.deepEqual(blocked.complaints, []);
  const { page, complaints } = await open('/2022/02/07/', {}, () =>
    Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'),
  );
  assert.equal(await page.getByRole('button', { name: 'Download this edition' }).isVisible(), false);
  await page.goto('/reading/');
  await page.getByText('cannot download pages').waitFor();
  assert.equal(await page.getByRole('checkbox', { name: 'Download pages' }).isDisabled(), true);
  assert.deepEqual(complaints, []);
});

test('without script there is nothing to press', async () => {
  for (const path of [story, '/2022/02/07/', '/2022/02/', '/saved/', '/reading/', '/offline/']) {
    const { page } = await open(path, { javaScriptEnabled: false });
    const controls = page.locator('main :is(button, input):not(.jump *):visible');
    assert.equal(await controls.count(), 0, path);
  }
});

test('the site can be installed', async () => {
  const { page } = await open('/');
  const manifest = JSON.parse(readFileSync(join(siteDir, 'site.webmanifest'), 'utf8'));
  assert.equal(manifest.start_url, '/');
  for (const { src, sizes } of manifest.icons) {
    assert.ok(existsSync(join(siteDir, src)), src);
    const size = await page.evaluate(async (src) => {
      const image = new Image();
      image.src = src;
      await image.decode();
      return `${image.width}x${image.height}`;
    }, src);
    assert.equal(size, sizes);
  }
  const link = await page.locator('link[rel=manifest]').getAttribute('href');
  const response = await page.request.get(link ?? '');
  assert.match(response.headers()['content-type'] ?? '', /^application\/manifest\+json/);
  const worker = await page.request.get('/sw.js');
  assert.match(worker.headers()['content-type'] ?? '', /^text\/javascript/);
  assert.equal(worker.headers()['cache-control'], 'no-cache');
  assert.equal((await page.request.get('/sw2.js')).status(), 404);
});

test('a part of a file is asked of the server', async () => {
  const { page } = await open(story);
  await untilKept(page, 'newest');
  await page.reload();
  asked.length = 0;
  await page.evaluate(() => fetch('/reading/', { headers: { Range: 'bytes=0-9' } }));
  assert.deepEqual(asked.filter((path) => path === '/reading/').length, 1);
});

test('every kind of page is there with the worker as it is without', async () => {
  const { page, complaints } = await open('/');
  await untilKept(page, 'newest');
  for (const path of Object.values(kinds)) {
    await page.goto(path);
    assert.ok(await isStyled(page), path);
  }
  assert.deepEqual(complaints, []);
});
