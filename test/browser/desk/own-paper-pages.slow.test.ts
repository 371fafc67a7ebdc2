/** The pages, as a reader sees them, of a paper that has set everything: sections in the head, own pages, logo, colours. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { Page } from 'playwright-core';
import { startBrowser } from '../../support/browser/open-page.ts';
import { makeOwnPaper } from '../../support/paper/own-paper.ts';
import { axeProblems, sectionLineProblems } from '../../support/paper/own-paper-pages.ts';

const paper = makeOwnPaper();
after(() => paper.remove());
const built = await paper.run('src/commands/build.mjs');
assert.equal(built.code, 0, built.printed);
const { open, refused } = await startBrowser(join(paper.folder, 'dist'));
const pages = ['/', '/impressum/'];

test('pages of a paper of its own keep the rules of axe', async () => {
  assert.deepEqual(await axeProblems(open, pages, {}), []);
  assert.deepEqual(refused, []);
});

test('the sections take one line of a narrow screen, which is nowhere wider than it', async () => {
  assert.deepEqual(await sectionLineProblems(open, pages, 360), []);
});

test('every section is reached with the keyboard, and scrolls into sight', async () => {
  const { page } = await open('/impressum/', { viewport: { width: 360, height: 640 } });
  const last = page.getByRole('navigation', { name: 'Rubriken' }).getByRole('link').last();
  await last.focus();
  const { x, width } = (await last.boundingBox()) ?? { x: 0, width: 0 };
  assert.ok(x >= 0 && x + width <= 361, `${x} to ${x + width}`);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/haltung\/$/);
  assert.equal(
    await page.getByRole('navigation', { name: 'Rubriken' }).locator('[aria-current]').innerText(),
    'Haltung',
  );
});

test('the logo stands for the name, also in the heading, and is not distorted', async () => {
  const { page } = await open('/');
  assert.equal(await page.getByRole('heading', { level: 1, name: 'Der Hafenkurier' }).count(), 1);
  for (const path of ['/', '/impressum/']) {
    for (const viewport of [
      { width: 320, height: 640 },
      { width: 1280, height: 800 },
    ]) {
      const { page } = await open(path, { viewport });
      const logo = page.locator('.nameplate img');
      assert.ok(await logo.evaluate((img: HTMLImageElement) => img.complete && img.naturalWidth > 0));
      const box = await logo.boundingBox();
      assert.ok(box && Math.abs(box.width / box.height - 5) < 0.1, JSON.stringify(box));
      await page.context().close();
    }
  }
});

const accentOf = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.querySelector('.kicker, .numeral') as Element).color);

test('the accent of the paper is that of each theme, and prints black', async () => {
  const light = await open('/');
  assert.equal(await accentOf(light.page), 'rgb(20, 80, 143)');
  assert.equal(await accentOf((await open('/', { colorScheme: 'dark' })).page), 'rgb(150, 195, 242)');
  await light.page.evaluate(() => {
    document.documentElement.dataset['theme'] = 'sepia';
  });
  assert.equal(await accentOf(light.page), 'rgb(15, 60, 110)');
  await light.page.emulateMedia({ media: 'print' });
  const accent = await light.page.evaluate(() => getComputedStyle(document.body).getPropertyValue('--accent'));
  assert.equal(accent, '#000');
});

test('the styles of the paper come after those of the site', async () => {
  const { page } = await open('/impressum/');
  assert.equal(await page.locator('.masthead').evaluate((head) => getComputedStyle(head).outlineColor), 'rgb(1, 2, 3)');
});

test('own pages are read without a script', async () => {
  const { page } = await open('/', { javaScriptEnabled: false });
  await page.getByRole('contentinfo').getByRole('link', { name: 'Impressum' }).click();
  await page.getByRole('heading', { level: 1, name: 'Impressum' }).waitFor();
  await page.getByRole('main').getByRole('link', { name: 'Datenschutz' }).click();
  await page.getByRole('heading', { level: 1, name: 'Datenschutz' }).waitFor();
});
