/** Stories that the site removes or moves after a reader has saved them: copies and lists follow. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { published, seedLike, siteDir } from '../../support/paper/sample-site.ts';
import { keptIn, startFront, untilKept } from '../../support/servers/flaky-server.ts';
import { axe, kept } from '../../support/device/history.ts';
import { pathOf } from '../../support/browser/open-page.ts';

const { open, answers, turn } = await startFront(siteDir);
const story = seedLike.url;
const target = published.find(({ url, date }) => date && url !== story)?.url ?? '';
const lists = ['read', 'saved'] as const;

/** A page of a reader who has saved and read the story, with the copies of both. */
async function reader() {
  const visit = await open(story);
  await visit.page.getByRole('button', { name: 'Save', exact: true }).click();
  await untilKept(visit.page, 'saved', story);
  await visit.page.evaluate(async (path) => {
    const saved = localStorage.getItem('dateline / saved') ?? '';
    localStorage.setItem('dateline / read', saved);
    localStorage.setItem('dateline / places', JSON.stringify([{ url: path, id: 'p-1' }]));
    const { active } = await navigator.serviceWorker.ready;
    const { port1, port2 } = new MessageChannel();
    await new Promise((done) => {
      port1.onmessage = done;
      active?.postMessage({ wish: 'keep', kind: 'read', path }, [port2]);
    });
  }, story);
  await untilKept(visit.page, 'read', story);
  return visit;
}
/** Waits until a value of the page is as wanted. */
async function until(what: string, isSo: () => Promise<boolean>): Promise<void> {
  for (let look = 0; look < 100; look += 1) {
    if (await isSo().catch(() => false)) return;
    await new Promise((soon) => setTimeout(soon, 100));
  }
  assert.fail(what);
}
const copies = async (page: Page) => Object.values(await keptIn(page)).flat();
const isMarked = async (page: Page) =>
  (await Promise.all(lists.map((name) => kept(page, name)))).every(([one]) => one.gone === true && one.url === story);
const hasMoved = async (page: Page) =>
  (await Promise.all(lists.map((name) => kept(page, name)))).every(([one]) => one.url === target);

for (const status of [404, 410]) {
  test(`an answer of ${status} removes every copy of a story, and the lists say so`, async (t) => {
    t.after(() => {
      answers.clear();
      turn('fair');
    });
    const { page, context } = await reader();
    answers.set(story, { status, body: '<!doctype html><title>Gone</title><p>Not here.' });
    await page.goto(story);
    await until('the copies are removed', async () => !(await copies(page)).includes(story));
    await page.goto('/saved/');
    await until('both lists are marked', () => isMarked(page));
    await page.goto('/saved/');
    await until('both stories are named so', async () => (await page.getByText('No longer available').count()) === 2);
    assert.deepEqual(await axe(page), []);
    await context.setOffline(true);
    await page.goto(story);
    assert.ok(await page.getByText('You are offline').isVisible());
    await context.setOffline(false);

    answers.clear();
    await page.goto(story);
    await page.goto('/saved/');
    assert.equal(await page.getByText('No longer available').count(), 0, 'a page that is back is not marked');
    await page.getByRole('button', { name: 'Remove', exact: false }).first().click();
    assert.deepEqual(await kept(page, 'saved'), []);
  });
}

test('the site’s list of removed stories takes the copies away at the next visit, and marks the lists', async (t) => {
  t.after(() => answers.clear());
  // The worker asks again for a list that was not there only after a minute.
  answers.set('/gone.json', { status: 200, body: '{"gone":[]}' });
  const { page } = await reader();
  answers.set('/gone.json', { status: 200, body: JSON.stringify({ gone: [story, '//evil.example/', 7] }) });
  await page.goto('/about/');
  await until('the copies are removed', async () => !(await copies(page)).includes(story));
  await page.goto('/saved/');
  await until('both lists are marked', () => isMarked(page));
  await until('both stories are named so', async () => (await page.getByText('No longer available').count()) === 2);
});

test('a digest in the list takes the copies of a story away, and those of pages that link to it', async (t) => {
  t.after(() => answers.clear());
  answers.set('/gone.json', { status: 200, body: '{"gone":[]}' });
  const { page } = await reader();
  const day = story.replace(/[^/]+\/$/, '');
  await page.evaluate(async (path) => {
    const cache = await caches.open('dateline / read - 0');
    await cache.put(path, new Response(`<a href="${location.pathname}">The headline</a>`));
  }, day);
  const dropped = [createHash('sha256').update(story).digest('hex').slice(0, 32), 'x', 7];
  answers.set('/gone.json', { status: 200, body: JSON.stringify({ gone: [], dropped }) });
  // The page of the day has no link to the story any more.
  answers.set(day, { status: 200, body: '<!doctype html><title>Day</title><p>Others.' });
  await page.goto('/about/');
  await until('the copies are removed', async () => !(await copies(page)).includes(story));
  await until('the other copy is replaced', () =>
    page.evaluate(async (path) => !(await (await caches.match(path))?.text())?.includes('headline'), day),
  );
  await page.goto('/saved/');
  await until('both lists are marked', () => isMarked(page));
});

test('without a worker the answer of the page marks the lists', async (t) => {
  t.after(() => answers.clear());
  const { page } = await open(story, { serviceWorkers: 'block' });
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.evaluate(() => localStorage.setItem('dateline / read', localStorage.getItem('dateline / saved') ?? ''));
  answers.set(story, { status: 404, body: readFileSync(join(siteDir, '404.html'), 'utf8') });
  await page.goto(story);
  await page.goto('/saved/');
  await until('both lists are marked', () => isMarked(page));
  await until('both stories are named so', async () => (await page.getByText('No longer available').count()) === 2);
});

const redirectPage = `<!doctype html><title>Moved</title><link rel="canonical" href="https://news.example${target}">
  <meta http-equiv="refresh" content="0;url=${target}">`;
for (const [how, answer] of [
  ['a redirect with status 301', { status: 301, to: target }],
  ['a redirect with status 308', { status: 308, to: target }],
  ['a page that redirects', { status: 200, body: redirectPage }],
] as const) {
  test(`${how} moves a story in the lists and in the copies`, async (t) => {
    t.after(() => {
      answers.clear();
      turn('fair');
    });
    const { page } = await reader();
    answers.set(story, answer);
    await page.goto(story);
    await page.waitForURL(`**${target}`);
    await until('the copies have moved', async () => {
      const { read, saved } = await keptIn(page);
      return [read, saved].every((paths) => paths?.includes(target) && !paths.includes(story));
    });
    await page.goto(target);
    await until('both lists have moved', () => hasMoved(page));
    assert.equal((await kept(page, 'places'))[0].url, target);
    assert.equal(await page.getByRole('button', { name: 'Save', exact: true }).getAttribute('aria-pressed'), 'true');
    turn('gone');
    await page.goto('/saved/');
    await page.getByRole('main').getByRole('link').first().click();
    assert.equal(pathOf(page), target);
    assert.ok(await page.locator('.article h1').isVisible());
  });
}

test('a redirect to another site or to a page that is no story moves nothing', async (t) => {
  t.after(() => answers.clear());
  const { page } = await reader();
  for (const to of ['/', '/2022/', '/about/']) {
    answers.set(story, { status: 302, to });
    await page.goto(story);
    await page.waitForTimeout(500);
    assert.equal((await kept(page, 'saved'))[0].url, story, to);
    assert.ok((await keptIn(page))['saved']?.includes(story), to);
  }
});
