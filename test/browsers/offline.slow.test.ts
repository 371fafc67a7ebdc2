/** Reading in Firefox and in WebKit while the server is stopped, which their own offline switches do not stand for. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { complaintsOf, inEachEngine } from '../support/browsers/engines.ts';
import type { Tab } from '../support/browsers/tab.ts';
import { findKept } from '../support/servers/flaky-server.ts';
import { published, seedLike, siteDir } from '../support/paper/sample-site.ts';

const { pages: newest } = JSON.parse(readFileSync(join(siteDir, 'offline.json'), 'utf8')) as { pages: string[] };
/** A saved story, a read one, and a day with its story. None is of the newest day. */
const urlOf = (date: string) => published.find((article) => article.date === date)?.url ?? '';
const saved = urlOf('1969-07-20');
const read = urlOf('2003-11-26');
const day = '/2022/02/07/';
const ofDay = seedLike.url;

/** Waits until the worker has kept a page. */
const untilKept = async (tab: Tab, kind: string, path: string) => {
  for (let look = 0; look < 600; look += 1) {
    if ((await tab.evaluate(findKept))[kind]?.includes(path)) return;
    await tab.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));
  }
  assert.fail(`${path} is not kept as ${kind}: ${JSON.stringify(await tab.evaluate(findKept))}`);
};

/** The state of a page that was opened, as a reader sees it: where it is, whether it looks as it should, its heading. */
const look = (tab: Tab) =>
  tab.evaluate(() => ({
    path: location.pathname,
    isStyled: getComputedStyle(document.body ?? document.documentElement).display === 'grid',
    title: document.querySelector('h1')?.textContent?.trim() ?? '',
    links: [...document.querySelectorAll('main a')].map((link) => link.getAttribute('href') ?? ''),
  }));

const save = '[data-tool="save"]';

inEachEngine(({ site, newTab }) => {
  test('a story that is saved at once on a first visit is kept', async () => {
    const tab = await newTab();
    await tab.goto(saved);
    await tab.click(save);
    await untilKept(tab, 'saved', saved);
    await tab.close();
  });

  test('fourteen ways to read while the server is stopped', async (t) => {
    const tab = await newTab();
    t.after(() => tab.close());
    await tab.goto('/');
    await untilKept(tab, 'newest', newest.at(-1) ?? '');
    await tab.goto(saved);
    await tab.click(save);
    await untilKept(tab, 'saved', saved);
    await tab.goto(day);
    await tab.click('[data-keep] button');
    await untilKept(tab, day, ofDay);
    await tab.goto(read);
    await tab.evaluate(() => document.querySelector('.site-footer')?.scrollIntoView({ behavior: 'instant' }));
    await untilKept(tab, 'read', read);
    await site().stop();

    /** Opens a page that has to be there, with its own heading. */
    const opens = async (path: string) => {
      await tab.goto(path);
      const { path: at, isStyled, title } = await look(tab);
      assert.deepEqual([at, isStyled], [path, true]);
      assert.doesNotMatch(title, /offline/i, path);
      assert.deepEqual(await complaintsOf(tab), [], path);
    };
    for (const path of ['/', ...newest.slice(0, 3), saved, read, day, ofDay, '/reading/']) await opens(path);
    await opens('/saved/');
    await tab.until((path) => document.querySelector(`main a[href="${path}"]`) !== null, saved);
    await tab.click(`main a[href="${saved}"]`);
    await tab.untilAt(saved);
    await tab.reload();
    await tab.until(() => document.querySelector('.article h1') !== null);

    await tab.goto(saved.slice(0, -1));
    assert.equal((await look(tab)).path, saved);

    await opens('/search/');
    await tab.click('#q');
    await tab.press(...'moon');
    await tab.until((path) => document.querySelector(`.results a[href="${path}"]`) !== null, saved);

    const isOffline = () => document.querySelector('h1')?.textContent === 'Offline';
    await tab.goto('/1912/');
    await tab.until(isOffline);
    const { path, isStyled } = await look(tab);
    assert.deepEqual([path, isStyled], ['/1912/', true]);
    await tab.reload();
    await tab.until(isOffline);

    await site().restart();
    await tab.click('[data-offline=again]');
    await tab.until(() => /1912/.test(document.querySelector('h1')?.textContent ?? ''));
    assert.deepEqual(await complaintsOf(tab), []);
  });
});
