/** Highlights in the storage and in imported files that nobody would make: every page works, and a good one among them stays. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { craftedLists, goodHighlight } from '../../support/device/highlight-states.ts';
import { list, painted, summary } from '../../support/device/highlights.ts';
import { fillStorage, importFile } from '../../support/device/hostile-storage.ts';
import { forbidStorage, startBrowser, untilReady } from '../../support/browser/open-page.ts';
import { seedLike, siteDir } from '../../support/paper/sample-site.ts';
import { problemsOf } from '../../support/device/stored-states.ts';

/** A newspaper in a folder of its host, so that a link out of it can be told from one within. */
const base = '/daily/';
const { open, refused } = await startBrowser(`${siteDir}-elsewhere`, base);
const story = base + seedLike.url.slice(1);
const key = `dateline ${base} highlights`;

const kept = (page: Page): Promise<{ exact: string; at: number; note: string }[]> =>
  page.evaluate((key) => JSON.parse(localStorage.getItem(key) ?? '[]'), key);
const put = (page: Page, list: unknown) =>
  page.evaluate(([key, list]) => localStorage.setItem(key, list), [key, JSON.stringify(list)] as const);
const take = (page: Page, content: unknown) => importFile(page, JSON.stringify(content));
const status = (page: Page) => page.locator('[data-memory=status]');
/** The words of two paragraphs of the story. */
const words = await open(story).then(async ({ page }) => {
  const texts = await page
    .locator('.body > p')
    .evaluateAll((all) => all.map(({ textContent }) => textContent.replaceAll('\u00AD', '').replace(/\s+/g, ' ')));
  await page.context().close();
  return texts;
});
const good = goodHighlight(story, (words[1] ?? '').split(' ').slice(0, 8).join(' '));
const crafted = craftedLists(good, base, words[2] ?? '');

for (const [what, { list: bad, valid }] of Object.entries(crafted))
  test(`${what}: the good highlight among them is painted, listed, and imported`, async () => {
    const { page, complaints } = await open('about/');
    await put(page, [...bad, good, ...bad.slice(0, 3)]);
    await page.goto(story);
    await summary(page).waitFor();
    assert.ok((await painted(page)).includes(good.exact), 'painted');
    assert.deepEqual(await problemsOf(page, base), []);
    await page.goto(`${base}saved/`);
    await page.locator('[data-saved=highlights] .story').getByText('A good note').first().waitFor();
    assert.equal(await page.locator('[data-saved=highlights] .story').count(), valid + 1, 'those that are valid');
    assert.deepEqual(await problemsOf(page, base), []);

    await page.goto(`${base}reading/`);
    await untilReady(page);
    const own = { ...good, note: 'My own note' };
    await put(page, [own]);
    await take(page, { highlights: [...bad, good] });
    await status(page).getByText('1 highlight was there already.').waitFor();
    const said = await status(page).innerText();
    assert.equal(/(\d+) highlights? restored/.exec(said)?.[1] ?? '0', `${valid}`, said);
    const others = bad.length - valid;
    const left = Array.from(said.matchAll(/(\d+) (?:highlights? (?:is|are)|entr(?:y is|ies are)) not/g), ([, n]) =>
      Number(n),
    );

    assert.equal(
      left.reduce((sum, n) => sum + n, 0),
      others,
      said,
    );
    const all = await kept(page);
    assert.equal(all.length, valid + 1);
    assert.equal(all.find(({ at, exact }) => at === good.at && exact === good.exact)?.note, own.note);
    assert.deepEqual(await problemsOf(page, base), []);
    assert.deepEqual(complaints, []);
    await page.context().close();
  });

test('of a thousand highlights in a file those that fit are taken, and the others counted', async () => {
  const { page, complaints } = await open('reading/');
  await untilReady(page);
  await put(page, [good]);
  const many = Array.from({ length: 1000 }, (_, at) => ({ ...good, exact: `word ${at}`, at: 1e12 + at, note: '' }));
  await take(page, { highlights: many });
  await status(page).getByText('499 highlights restored.').waitFor();
  await status(page).getByText('501 highlights did not fit: there is room for 500.').waitFor();
  assert.ok((await kept(page)).some(({ exact }) => exact === good.exact));
  await page.goto(`${base}saved/`);
  await page.getByText('A good note').waitFor();
  assert.equal(await page.locator('[data-saved=highlights] .story').count(), 500);
  assert.deepEqual(complaints, []);
});

test('a highlight with a time in the future can be deleted and restored', async () => {
  const { page, complaints } = await open('about/');
  await put(page, [{ ...good, at: Date.now() * 2 }]);
  await page.goto(`${base}saved/`);
  await page.getByRole('button', { name: /^Delete: / }).click();
  await page.getByText('Nothing highlighted yet.').waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText('A good note').waitFor();
  assert.equal((await kept(page)).length, 1);
  assert.deepEqual(complaints, []);
});

test('undoing a deletion pushes no other highlight out of a full list, and says so', async () => {
  const { page } = await open('about/');
  const many = Array.from({ length: 500 }, (_, at) => ({ ...good, exact: `word ${at}`, at, note: '' }));
  await put(page, many);
  await page.goto(`${base}saved/`);
  await page.getByRole('button', { name: 'Delete: word 499' }).click();
  await put(page, [...many.slice(0, 499), good]);
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText('There is room for 500 highlights').waitFor();
  assert.equal((await kept(page)).length, 500);
  assert.ok((await kept(page)).some(({ exact }) => exact === good.exact));
});

test('a full device takes no imported highlight, says so, and keeps those that were there', async () => {
  const { page, complaints } = await open('reading/');
  await untilReady(page);
  await put(page, [good]);
  await fillStorage(page);
  await take(page, { highlights: [{ ...good, at: 6, note: 'x'.repeat(2000) }] });
  await status(page).getByText('not enough space').waitFor();
  assert.deepEqual(await kept(page), [good]);
  await page.goto(story);
  await summary(page).waitFor();
  await summary(page).click();
  await list(page).getByText('A good note').waitFor();
  assert.deepEqual(complaints, []);
});

test('where storage is forbidden, pages work and a file with highlights is answered with a sentence', async () => {
  const { page, complaints } = await open('about/');
  await forbidStorage(page);
  for (const path of [story, `${base}saved/`, `${base}reading/`]) {
    await page.goto(path);
    assert.deepEqual(await problemsOf(page, base), [], path);
  }
  const file = page.locator('input[type=file]');
  if (await file.isEnabled()) {
    await take(page, { highlights: [good] });
    await status(page).getByText(/\S/).waitFor();
  }
  assert.deepEqual(complaints, []);
});

test('no page asks another origin for anything', () => assert.deepEqual(refused, []));
