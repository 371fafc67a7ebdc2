/** Values that no page of ours writes, for a browser's storage, and the check that a page works in spite of them. */
import { test } from 'node:test';
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { choices } from '../../../src/client/settings/preference-values.ts';
import { kinds } from '../paper/sample-site.ts';
import { long, story } from './history.ts';
import { type Open, untilReady } from '../browser/open-page.ts';

const pages = ['home', 'day', 'long article', 'search', 'saved', 'reading', 'offline'];
/** The names of all items of localStorage. */
export const names = ['reading', 'read', 'saved', 'highlights', 'places', 'visit', 'memory', 'offline', 'memory-works'];
/** The keys of all items, and those under which earlier versions stored them. */
const stores = [...names.map((name) => `dateline / ${name}`), ...names];

export const entry = (more: object) => ({
  url: story,
  title: 'A good story',
  lang: 'en',
  dir: 'ltr',
  date: '',
  at: 1,
  ...more,
});
export const odd = [
  entry({ date: '2024-99-99' }),
  entry({ url: long, date: '2023-02-29', at: 1e300 }),
  entry({ url: '/%2e%2e/a/' }),
  entry({ url: 'javascript:alert(1)' }),
  entry({ url: 'https://evil.example/a/' }),
  entry({ url: '/a/', title: { toString: 'x' } }),
  ...[null, 3, 'x', [], {}],
];

/** Hostile values for every key. */
export const values: readonly string[] = [
  ...['null', '0', '1e300', 'true', '"page"', '""', '[]', '[[]]', '[null]', '{}', '{', '', 'NaN'],
  '{"offline":"page"}',
  '{"saved":"page"}',
  '{"search":"form","keep":"day","tool":"save","settings":"memory"}',
  '{"script":null,"theme":{"dark":1},"size":["large"],"keys":7}',
  '{"__proto__":{"theme":"dark"},"constructor":"x","toString":1,"length":-1}',
  '{"at":"x","seen":{"0":1},"before":"y","url":7,"id":{}}',
  '{"at":1e300,"seen":[null,{},"//b/"],"before":[[1]]}',
  `"${'x'.repeat(20_000)}"`,
  `{"theme":"${'x'.repeat(20_000)}","x y":"1","é":"2"}`,
  '['.repeat(5000) + ']'.repeat(5000),
  JSON.stringify(odd),
  JSON.stringify([{ url: long, id: 'top"><b>' }, { url: long, id: 'p-none' }, null]),
];

/** Attributes of the root element that neither a page nor a known setting has set. */
export const strange = (page: Page) =>
  page.evaluate((known: Readonly<Record<string, readonly string[]>>) => {
    const { script, ...rest } = document.documentElement.dataset;
    const unknown = Object.entries(rest).filter(
      ([name, value = '']) => !(Object.hasOwn(known, name) && known[name]?.includes(value)),
    );
    const others = document.documentElement
      .getAttributeNames()
      .filter((name) => !/^(?:data-|lang$|dir$|id$)/.test(name));
    return [...(script === '' ? [] : ['script']), ...unknown.map(([name]) => name), ...others];
  }, choices);

export async function assertShown(page: Page, what: string): Promise<void> {
  await page.waitForLoadState('load');
  await untilReady(page);
  for (const part of ['body', 'main', 'main h1, .nameplate']) {
    const box = await page.locator(part).first().boundingBox();
    assert.ok(box && box.width > 100 && box.height > 10, `${what}: ${part} has a box`);
  }
  assert.ok((await page.locator('body').innerText()).length > 200, `${what}: the page has text`);
  assert.deepEqual(await strange(page), [], what);
}

/** The round of the fast tests: each store has an object of the wrong type. `stored-states.slow.test.ts` has many more. */
export const fastRounds = [stores.map(() => '{"script":null,"theme":{"dark":1},"size":["large"],"keys":7}')];

/** The test of one round: every page is shown whatever the stores hold. */
export function testRound(open: Open, round: readonly string[]): void {
  const what = [...new Set(round)].join(' ').slice(0, 70);
  test(`${what} in the stores breaks no page`, async () => {
    const { page, complaints } = await open('/about/');
    // A visit writes what it has seen, so all is put there again before each page.
    await page.context().addInitScript(
      (pairs) => {
        for (const [name, value] of pairs) localStorage.setItem(name, value);
      },
      stores.map((name, at) => [name, round[at] ?? ''] as const),
    );
    for (const kind of pages) {
      await page.goto(kinds[kind] ?? '/');
      await assertShown(page, kind);
    }
    assert.deepEqual(complaints, []);
    await page.context().close();
  });
}

/** Fills localStorage to the last character. */
export const fillStorage = (page: Page) =>
  page.evaluate(() => {
    for (let size = 2 ** 22, number = 0; size >= 1; number += 1) {
      try {
        localStorage.setItem(`${number}`, 'x'.repeat(size));
      } catch {
        size = Math.floor(size / 2);
      }
    }
  });

/** Gives a file to the import of `/reading/`. */
export const importFile = (page: Page, content: string) =>
  page
    .locator('input[type=file]')
    .setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(content) });
