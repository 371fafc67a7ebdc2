/** All that a reader can keep and give up again, and a network that fails in every way. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { seedLike, siteDir } from '../../support/paper/sample-site.ts';
import { isStyled, keptIn, startFront, untilKept } from '../../support/servers/flaky-server.ts';
import { pathOf } from '../../support/browser/open-page.ts';
import { violationsOf } from '../../support/browser/violations.ts';

const { open, turn } = await startFront(siteDir);

const { pages: newest } = JSON.parse(readFileSync(join(siteDir, 'offline.json'), 'utf8')) as { pages: string[] };
const story = seedLike.url;

test('a page that is not kept is answered with what there is, at its own address', async () => {
  const { page, context } = await open('/');
  await untilKept(page, 'newest');
  await context.setOffline(true);
  await page.goto('/1969/');
  assert.equal(pathOf(page), '/1969/');
  assert.ok(await page.getByText('You are offline').isVisible());
  assert.ok(await isStyled(page));
  const violations = await violationsOf(page);
  assert.deepEqual(
    violations.map(({ id }) => id),
    [],
  );
  await page.getByRole('main').getByRole('link', { name: 'The latest edition' }).click();
  assert.equal(pathOf(page), '/');
  await page.goto('/1969/');
  await context.setOffline(false);
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByRole('heading', { name: '1969' }).waitFor();
});

test('what was saved is there while the server is gone, fails, or says nothing', async (t) => {
  t.after(() => turn('fair'));
  const { page } = await open(story);
  await page.getByRole('button', { name: 'Save' }).click();
  await untilKept(page, 'saved', story);
  for (const weather of ['gone', 'failing', 'silent'] as const) {
    turn(weather);
    await page.goto(story);
    assert.ok(await page.locator('.article h1').isVisible(), weather);
    assert.ok(await isStyled(page), weather);
  }
  turn('gone');
  await page.goto('/saved/');
  await page.getByRole('main').getByRole('link').first().click();
  assert.equal(pathOf(page), story);
});

test('what is taken from the list of saved stories is kept no longer', async () => {
  const { page } = await open(story);
  const save = page.getByRole('button', { name: 'Save' });
  await save.click();
  await untilKept(page, 'saved', story);
  await save.click();
  for (let wait = 0; wait < 50 && (await keptIn(page))['saved']?.length; wait += 1) await page.waitForTimeout(100);
  assert.deepEqual((await keptIn(page))['saved'], []);
});

test('a day is kept whole when asked for, and removed again', async () => {
  const { page, context } = await open('/2022/02/07/');
  const press = page.getByRole('button', { name: 'Download this edition' });
  await page.locator('[data-keep]').getByText('about').waitFor();
  await press.click();
  const kept = await untilKept(page, '/2022/02/07/');
  assert.ok(kept['/2022/02/07/']?.includes(story));
  await page.getByText('Downloaded to this device').waitFor();
  assert.equal(await press.getAttribute('aria-pressed'), 'true');
  await context.setOffline(true);
  await page.goto(story);
  assert.ok(await isStyled(page));
  await page.goto('/1999/');
  await page.getByRole('main').getByRole('link', { name: '7 February 2022' }).click();
  await page.getByText('Downloaded to this device').waitFor();
  await press.click();
  await page.locator('[data-keep]').getByText('about').waitFor();
  assert.equal((await keptIn(page))['/2022/02/07/'], undefined);
});

test('a month is kept with all its days', async () => {
  const { page, context } = await open('/2022/02/');
  await page.getByRole('button', { name: 'Download this month' }).click();
  await page.getByText('Downloaded to this device').waitFor();
  const kept = (await keptIn(page))['/2022/02/'];
  for (const path of ['/2022/02/', '/2022/02/07/', story]) assert.ok(kept?.includes(path), path);
  await context.setOffline(true);
  await page.goto('/2022/02/');
  assert.ok(await isStyled(page));
});

test('where a page of a day cannot be had, nothing of the day is kept', async (t) => {
  t.after(() => turn('fair'));
  const { page } = await open('/2022/02/07/');
  await untilKept(page, 'newest');
  turn('failing');
  await page.getByRole('button', { name: 'Download this edition' }).click();
  await page.getByText('The download failed').waitFor();
  assert.equal((await keptIn(page))['/2022/02/07/'], undefined);
});

test('neither the search’s index nor feeds nor anything of elsewhere is kept', async () => {
  const { page } = await open('/search/?q=moon');
  await page.locator('.results .headline').first().waitFor();
  await page.goto('/feeds/');
  await untilKept(page, 'newest');
  const paths = new Set(Object.values(await keptIn(page)).flat());
  for (const path of paths)
    assert.match(path, /^\/(?:$|_astro\/|favicon\.svg|offline|saved\/|reading\/|search\/$|\d{4}\/)/);
});

test('the settings say how much is kept, and take it away', async () => {
  const { page } = await open('/');
  await untilKept(page, 'newest');
  await page.goto('/reading/');
  const row = page.locator('.stock li').filter({ hasText: 'The latest edition' });
  assert.match(await row.innerText(), new RegExp(`Pages: ${newest.length} \\(\\d+ kB\\)`));
  const violations = await violationsOf(page);
  assert.deepEqual(
    violations.map(({ id }) => id),
    [],
  );
  await row.getByRole('button').click();
  await row.waitFor({ state: 'detached' });
  assert.equal((await keptIn(page))['newest'], undefined);

  const box = page.getByRole('checkbox', { name: 'Download pages' });
  await box.uncheck();
  await page.getByText('No pages have been downloaded').waitFor();
  assert.deepEqual(await page.evaluate(() => caches.keys()), []);
  await page.goto('/');
  await page.waitForTimeout(4000);
  assert.equal(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length), 0);
  await page.goto('/reading/');
  await box.check();
  await untilKept(page, 'newest');
});
