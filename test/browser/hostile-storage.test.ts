/** Whatever lies in a browser's storage, and in a file that is taken back, every page is shown and works. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { choices } from '../../src/client/settings/preference-values.ts';
import { kinds } from '../support/sample-site.ts';
import { kept, long, story } from '../support/history.ts';
import { startBrowser, untilReady } from '../support/open-page.ts';

const { open, refused } = await startBrowser();
const pages = ['home', 'day', 'long article', 'search', 'saved', 'reading', 'offline'];
const stores = ['reading', 'read', 'saved', 'places', 'visit', 'memory', 'offline', 'memory-works'];

const entry = (more: object) => ({
  url: story,
  title: 'A good story',
  lang: 'en',
  dir: 'ltr',
  date: '',
  at: 1,
  ...more,
});
const odd = [
  entry({ date: '2024-99-99' }),
  entry({ url: long, date: '2023-02-29', at: 1e300 }),
  entry({ url: '/%2e%2e/a/' }),
  entry({ url: 'javascript:alert(1)' }),
  entry({ url: 'https://evil.example/a/' }),
  entry({ url: '/a/', title: { toString: 'x' } }),
  ...[null, 3, 'x', [], {}],
];

/** What is of the wrong type for all or nearly all. */
const plain = ['null', '0', '1e300', 'true', '"page"', '""', '[]', '[[]]', '[null]', '{}', '{', '', 'NaN'];

/** What may stand in every one of the stores. */
const values: readonly string[] = [
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

/** What stands on the root element that no page and no known setting has put there. */
const strange = (page: Page) =>
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

async function assertShown(page: Page, what: string): Promise<void> {
  await page.waitForLoadState('load');
  await untilReady(page);
  for (const part of ['body', 'main', 'main h1, .nameplate']) {
    const box = await page.locator(part).first().boundingBox();
    assert.ok(box && box.width > 100 && box.height > 10, `${what}: ${part} has a box`);
  }
  assert.ok((await page.locator('body').innerText()).length > 200, `${what}: the page has text`);
  assert.deepEqual(await strange(page), [], what);
}

/** Rounds of what stands in each store: the same in all, then of the plain ones another in each. */
const rounds = [
  ...values.map((value) => stores.map(() => value)),
  ...[0, 5].map((shift) => stores.map((_, at) => plain[(at + shift) % plain.length] ?? '')),
];

for (const round of rounds) {
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

test('what another tab writes reaches the document by the same rule', async () => {
  const { page, complaints } = await open(story);
  const other = await page.context().newPage();
  await other.goto('/about/');
  const write = (value: string) => other.evaluate((text) => localStorage.setItem('reading', text), value);
  for (const value of values) {
    await write(value);
    // A tab hears of what another writes in order: with this, all before it has been heard.
    await write('{"theme":"sepia"}');
    await page.waitForFunction(() => document.documentElement.dataset['theme'] === 'sepia');
    await write('{"theme":"pink","offline":"page"}');
    await page.waitForFunction(() => document.documentElement.dataset['theme'] === undefined);
    assert.deepEqual(await strange(page), [], value.slice(0, 70));
  }
  assert.deepEqual(complaints, []);
});

test('of a file that is taken back the good entries are kept, the others counted, and nothing gives way', async () => {
  const { page, complaints } = await open(story);
  await page.evaluate((own) => localStorage.setItem('saved', own), JSON.stringify([entry({ url: '/own/' })]));
  await page.goto('/reading/');
  await untilReady(page);
  const take = async (content: unknown) => {
    const buffer = Buffer.from(typeof content === 'string' ? content : JSON.stringify(content));
    await page.locator('input[type=file]').setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer });
  };
  const status = page.locator('[data-memory=status]');
  for (const content of ['', '{', 'null', '[]', '3', '{"saved":{"0":1},"read":"x"}', { saved: [null, 3] }]) {
    await take(content);
    await status.getByText('not a copy').waitFor();
    await status.evaluate((node) => node.replaceChildren());
  }
  await take({ saved: odd, read: 7 });
  await status.getByText('Taken back from the copy: saved stories: 2, read stories: 0. Not taken back: 9.').waitFor();
  assert.deepEqual(
    (await kept(page, 'saved')).map(({ url }: { url: string }) => url).toSorted(),
    ['/own/', story, long].toSorted(),
  );
  await take({ saved: Array.from({ length: 5000 }, (_, at) => entry({ url: `/${at}/`, at: 1e12 + at })) });
  await status.getByText('saved stories: 997').waitFor();
  const all = (await kept(page, 'saved')).map(({ url }: { url: string }) => url);
  assert.equal(all.length, 1000);
  for (const url of ['/own/', story, long]) assert.ok(all.includes(url), url);
  await page.goto('/saved/');
  await assertShown(page, 'saved');
  assert.equal(await page.locator('[data-saved=saved] .story').count(), 1000);
  assert.deepEqual(complaints, []);
});

test('nobody else is asked for anything', () => assert.deepEqual(refused, []));
