/** Five hundred states of a browser's storage on pages of every kind: no exception, no blank page, nothing good lost. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { goodHighlight } from '../../support/device/highlight-states.ts';
import { startFront, untilKept } from '../../support/servers/flaky-server.ts';
import { importFile } from '../../support/device/hostile-storage.ts';
import { startBrowser, untilReady } from '../../support/browser/open-page.ts';
import { kinds, seedLike, siteDir } from '../../support/paper/sample-site.ts';
import {
  cacheStates,
  fileStates,
  goodStory,
  type Items,
  itemStates,
  problemsOf,
} from '../../support/device/stored-states.ts';

/** Every how many of the states of localStorage is tried: CI has no time for all of them. */
const every = Number(process.env['STATES_EVERY'] || 1);

/** A newspaper in a folder of its host, so that a link out of it can be told from one within. */
const base = '/daily/';
const { open } = await startBrowser(`${siteDir}-elsewhere`, base);
const front = await startFront(siteDir);
const good = goodStory(base).url;
const paths = Object.values(kinds).map((path) => base + path.slice(1));

/** A highlight of an article of the sample, which all states have. */
const mark = goodHighlight(base + seedLike.url.slice(1), 'the good words');
const hasMark = ([base, at, exact]: readonly [string, number, string]) =>
  JSON.parse(localStorage.getItem(`dateline ${base} highlights`) ?? '[]').some(
    (one: { at?: unknown; exact?: unknown } | null) => one?.at === at && one.exact === exact,
  );

/** Items of a page's localStorage, of this and of earlier versions, that have the good story in their list. */
const keepers = ({ base, good }: { base: string; good: string }) =>
  [`dateline ${base} saved`, 'saved'].filter((key) => {
    try {
      return JSON.parse(localStorage.getItem(key) ?? '').some((one: { url?: unknown } | null) => one?.url === good);
    } catch {
      return false;
    }
  });

/** Opens pages of several kinds with each state, in a browser of its own. */
async function visitAll(states: readonly Items[]): Promise<void> {
  const { page, complaints } = await open('about/');
  // Another tab writes the states, so the page that is open hears of each before it is left.
  const writer = await page.context().newPage();
  await writer.goto('site.webmanifest');
  for (const [at, state] of states.entries()) {
    const kinds = [paths[at % paths.length] ?? base, ...(at % 4 === 0 ? [`${base}saved/`] : [])];
    await writer.evaluate((items) => {
      localStorage.clear();
      for (const [key, value] of Object.entries(items)) localStorage.setItem(key, value);
    }, state);
    for (const path of kinds) {
      await page.goto(path);
      // Whoever has turned offline pages off is offered no button to keep a day.
      await page.waitForFunction(() => !document.querySelector(':is(.kept, [data-settings]):not([data-ready])'));
      const what = `${path} with ${JSON.stringify(state)}`;
      // A page that is not there is answered with 404, which the browser reports.
      const others = complaints.filter((text) => !/404 \(Not Found\)/.test(text));
      assert.deepEqual([...(await problemsOf(page, base)), ...others], [], what);
      assert.equal((await page.evaluate(keepers, { base, good })).length, 1, what);
      assert.ok(await page.evaluate(hasMark, [base, mark.at, mark.exact] as const), what);
    }
  }
}

test(`${400 / every} states of localStorage break no page, and the good story and highlight stay`, async () => {
  const states = itemStates(base, 400, 20220207, mark).filter((_, at) => at % every === 0);
  const half = Math.ceil(states.length / 2);
  await Promise.all([visitAll(states.slice(0, half)), visitAll(states.slice(half))]);
});

test('50 imported files change nothing that was there, and each is answered with a sentence', async () => {
  const { page, complaints } = await open('reading/');
  await untilReady(page);
  const own = JSON.stringify([goodStory(base)]);
  await page.evaluate(([key, own]) => localStorage.setItem(key, own), [`dateline ${base} saved`, own] as const);
  const status = page.locator('[data-memory=status]');
  for (const content of fileStates(50, 20220208)) {
    await status.evaluate((node) => node.replaceChildren());
    await importFile(page, content);
    await status.getByText(/not exported from this site|Restored/).waitFor();
    assert.equal((await page.evaluate(keepers, { base, good })).length, 1, content);
    assert.deepEqual(await problemsOf(page, base), [], content);
  }
  await page.goto('saved/');
  await untilReady(page);
  assert.deepEqual([...(await problemsOf(page, base)), ...complaints], []);
});

test('50 states of the caches break no page, with and without a network', async (t) => {
  t.after(() => front.turn('fair'));
  const { page, complaints } = await front.open('/saved/');
  const { newest = [] } = await untilKept(page, 'newest');
  const assets = newest.filter((path) => path.includes('/_astro/'));
  const states = cacheStates(['/', seedLike.url, '/offline/', '/saved/', ...assets], 50, 20220209);
  for (const [at, state] of states.entries()) {
    const what = JSON.stringify(state);
    await page.evaluate(async (state) => {
      for (const { name, responses } of state) {
        const cache = await caches.open(name);
        for (const { path, body, ...more } of responses) await cache.put(path, new Response(body, more));
      }
    }, state);
    front.turn(at % 2 === 0 ? 'fair' : 'gone');
    for (const path of [['/', seedLike.url, '/2022/', '/offline/', '/saved/'][at % 5] ?? '/', '/reading/']) {
      await page.goto(path);
      await untilReady(page);
      assert.deepEqual(await problemsOf(page, '/'), [], `${path} with ${what}`);
    }
    front.turn('fair');
    await page.goto('/site.webmanifest');
    await page.evaluate(
      async (names) => Promise.all(names.map((name) => caches.delete(name))),
      state.map(({ name }) => name),
    );
  }
  const failed = /Failed to load resource|503|ERR_/;
  assert.deepEqual(
    complaints.filter((text) => !failed.test(text)),
    [],
  );
});
