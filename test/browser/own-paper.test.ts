/** What a reader sees of a paper that has set everything: sections in the head, own pages, logo, colours. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { startBrowser } from '../support/open-page.ts';
import { makeOwnPaper } from '../support/own-paper.ts';

const paper = makeOwnPaper();
after(() => paper.remove());
const built = await paper.run('src/commands/build.ts');
assert.equal(built.code, 0, built.printed);
const { open, refused } = await startBrowser(join(paper.folder, 'dist'));
const pages = ['/', '/impressum/', '/about/', '/sections/kultur/', '/2024/05/10/faehre/'];

for (const scheme of ['light', 'dark'] as const)
  test(`pages of a paper of its own keep the rules of axe, in ${scheme} colours`, async () => {
    const found: unknown[] = [];
    for (const path of pages) {
      const { page, complaints } = await open(path, { colorScheme: scheme });
      const { violations } = await new AxeBuilder({ page }).analyze();
      found.push(
        ...violations.map(({ id, nodes }) => [path, id, nodes.map(({ html }) => html).slice(0, 2)]),
        ...complaints,
      );
      await page.context().close();
    }
    assert.deepEqual(found, []);
    assert.deepEqual(refused, []);
  });

const topOfMain = (page: Page) => page.locator('main').evaluate((main) => main.getBoundingClientRect().top);

test('the sections take one line of a narrow screen, which is nowhere wider than it', async () => {
  for (const width of [320, 360]) {
    for (const path of pages) {
      const { page } = await open(path, { viewport: { width, height: 640 } });
      const line = page.getByRole('navigation', { name: 'Rubriken' });
      const first = line.getByRole('link').first();
      const { height } = (await line.boundingBox()) ?? { height: 0 };
      assert.ok(height > 0 && height < 50, `${path}: ${height} px high`);
      assert.ok(((await first.boundingBox())?.x ?? -1) >= 0, `${path}: the first section is in sight`);
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width, path);
      const before = await topOfMain(page);
      await line.evaluate((nav) => nav.remove());
      assert.ok(before - (await topOfMain(page)) <= 50, `${path}: one line lower`);
      await page.context().close();
    }
  }
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
