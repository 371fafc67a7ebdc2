/** An article as its reader gets it: all of its text, at once, without script, in its own direction, on paper. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { rightToLeft, seedLike } from '../../support/paper/sample-site.ts';
import { startBrowser, untilIdle } from '../../support/browser/open-page.ts';
import { testContent } from '../../support/paper/test-paper.ts';

const { open } = await startBrowser();

const withoutScript = { javaScriptEnabled: false };

const wordsOf = (text: string) => [...text.toLowerCase().matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(([word]) => word);

test('all of the text is there in its order with JavaScript off', async () => {
  const { page } = await open(seedLike.url, withoutScript);
  const source = readFileSync(join(testContent, seedLike.path), 'utf8').replace(/^\s*date \d{4}-\d{2}-\d{2}\s/, '');
  const shown = wordsOf(await page.getByRole('article').innerText());
  let at = -1;
  for (const word of wordsOf(source)) {
    at = shown.indexOf(word, at + 1);
    assert.notEqual(at, -1, `the word ${word} is missing or out of place`);
  }
});

test('headline, date, credit and sub-heading are what a person would call them', async () => {
  const { page } = await open(seedLike.url, withoutScript);
  assert.equal(await page.getByRole('heading', { level: 1 }).count(), 1);
  assert.equal(await page.getByRole('article').getByRole('time').first().getAttribute('datetime'), '2022-02-07');
  assert.match(await page.getByRole('article').innerText(), /7\s+February\s+2022/i);
  assert.ok((await page.getByRole('article').getByRole('heading', { level: 2 }).count()) > 0);
});

test('a page takes three requests, HTML, CSS and a script of six kilobytes, and its script asks for nothing more', async () => {
  const { page, requests } = await open(seedLike.url);
  await untilIdle(page);
  const made = requests.filter((request) => !/favicon/.test(request.url()));
  assert.deepEqual(
    made.map((request) => request.resourceType()),
    ['document', 'stylesheet', 'script'],
  );
  const script = gzipSync((await (await made[2]?.response())?.body()) ?? '').length;
  assert.ok(script <= 6900, `${script} bytes`);
});

test('every paragraph has a permanent address', async () => {
  const { page } = await open(seedLike.url, withoutScript);
  const paragraphs = await page.locator('article p[id]').all();
  assert.ok(paragraphs.length >= 3);
  const id = await paragraphs.at(-1)?.getAttribute('id');
  await page.goto(`${seedLike.url}#${id}`);
  assert.ok(await page.locator(`[id="${id}"]`).evaluate((element) => element.matches(':target')));
});

test('a citation of a right-to-left article has its parts in the order of the article', async () => {
  const { page } = await open(rightToLeft.url, withoutScript);
  const directionOf = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => getComputedStyle(element).direction);
  assert.deepEqual(await Promise.all(['.cite p', '.cite pre'].map(directionOf)), ['rtl', 'ltr']);
});

test('a right-to-left article is set from the right', async () => {
  const { page } = await open(rightToLeft.url, withoutScript);
  const article = page.getByRole('article');
  assert.equal(await article.getAttribute('dir'), 'rtl');
  assert.match((await article.getAttribute('lang')) ?? '', /^(?:ar|ur|fa|he)/);
  for (const block of [page.getByRole('heading', { level: 1 }), page.locator('article p[id]').first()]) {
    // The last line of a block is seldom full: it begins at the right edge and leaves the left one free.
    const line = await block.evaluate((element) => {
      const text = document.createRange();
      text.selectNodeContents(element);
      const style = getComputedStyle(element);
      const box = element.getBoundingClientRect();
      const last = [...text.getClientRects()].filter(({ width }) => width > 0).toSorted((a, b) => a.bottom - b.bottom);
      const lines = last.filter(({ bottom }) => bottom > (last.at(-1)?.bottom ?? 0) - 4);
      return {
        direction: style.direction,
        free: box.right - Number.parseFloat(style.paddingRight) - Math.max(...lines.map(({ right }) => right)),
      };
    });
    assert.equal(line.direction, 'rtl');
    assert.ok(Math.abs(line.free) <= 2, `the last line begins ${line.free} px from the right edge`);
  }
});
