/** Search, dates, keys and settings in Firefox and in WebKit, as a reader uses them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { complaintsOf, inEachEngine } from '../support/browsers/engines.ts';
import { ENTER, ESCAPE, TAB, type Tab } from '../support/browsers/tab.ts';
import { seedLike } from '../support/paper/sample-site.ts';

/** Enters a date as a reader does who has chosen it in the browser's calendar. */
const enterDate = (tab: Tab, selector: string, date: string) =>
  tab.evaluate(
    (selector, date) => {
      const field = document.querySelector<HTMLInputElement>(selector);
      if (!field) throw new Error(`There is no ${selector}.`);
      field.value = date;
      for (const name of ['input', 'change']) field.dispatchEvent(new Event(name, { bubbles: true }));
    },
    selector,
    date,
  );

const titles = () => [...document.querySelectorAll('.results .headline')].map(({ textContent }) => textContent);
const status = (words: string) =>
  new RegExp(words).test(document.querySelector('[data-search=status]')?.textContent ?? '');

/** Runs in a page: the address of the element that has the focus, once a whole ring shows it, unless it is the one before. */
const ringed = (before: string) => {
  const element = document.activeElement;
  const box = element?.closest('.headline');
  const isCut = box && getComputedStyle(box).overflow === 'clip' && !CSS.supports('overflow-clip-margin: 1px');
  const isRinged = element && getComputedStyle(element).outlineStyle === 'solid' && !isCut;
  const address = element?.getAttribute('href') ?? element?.id ?? '';
  return isRinged && address !== before ? address || element.textContent : undefined;
};

inEachEngine(({ newTab }) => {
  test('a reader searches, narrows by dates, opens a story, goes back and finds the list as it was', async (t) => {
    const tab = await newTab();
    t.after(() => tab.close());
    await tab.goto('/search/');
    await tab.click('#q');
    await tab.press(...'moon');
    await tab.until(status, String.raw`^\d+ stories found`);
    const all = await tab.evaluate(titles);
    assert.ok(all.length > 3);
    await enterDate(tab, '[name=from]', '1969-07-01');
    await enterDate(tab, '[name=to]', '1969-07-31');
    await tab.until(status, '1 July 1969 to 31 July 1969');
    const some = await tab.evaluate(titles);
    assert.ok(some.length > 0 && some.length < all.length);
    const address = await tab.evaluate(() => location.search);
    await tab.click('.results .headline a');
    await tab.until(() => location.pathname.startsWith('/1969/07/') && document.readyState === 'complete');
    await tab.evaluate(() => history.back());
    await tab.until(status, 'found');
    assert.equal(await tab.evaluate(() => location.search), address);
    assert.deepEqual(await tab.evaluate(titles), some);
    for (const query of ['"white smoke"', 'election order:newest', '月']) {
      await tab.goto(`/search/?q=${encodeURIComponent(query)}`);
      await tab.until(status, 'found|No stor');
    }
    assert.deepEqual(await complaintsOf(tab), []);
  });

  test('a date leads to its day, an empty field nowhere, and it looks empty', async (t) => {
    const tab = await newTab();
    t.after(() => tab.close());
    await tab.goto('/');
    const fill = () => {
      const field = document.querySelector('#jump-date');
      return field && CSS.supports('-webkit-nbsp-mode: space')
        ? getComputedStyle(field).getPropertyValue('-webkit-text-fill-color')
        : 'rgba(0, 0, 0, 0)';
    };
    assert.equal(await tab.evaluate(fill), 'rgba(0, 0, 0, 0)');
    await tab.click('.jump button');
    assert.equal(await tab.evaluate(() => location.pathname + location.search), '/');
    await tab.goto('/');
    await enterDate(tab, '#jump-date', '1969-07-20');
    await tab.click('.jump button');
    await tab.untilAt('/1969/07/20/');
    await tab.goto('/archive/?date=1969-07-23');
    await tab.untilAt('/1969/07/21/');
    await tab.goto('/');
    await tab.evaluate(() => [...document.querySelectorAll<HTMLElement>('.calendar td a')].at(-1)?.focus());
    await tab.press(TAB);
    assert.equal(await tab.until(ringed, ''), 'jump-date');
  });

  test('Tab reaches the name of a month before its days', async (t) => {
    const tab = await newTab();
    t.after(() => tab.close());
    await tab.goto('/');
    const month = await tab.evaluate(() => {
      const link = document.querySelector<HTMLElement>('.calendar p a');
      link?.focus();
      return link?.getAttribute('href');
    });
    await tab.press(TAB);
    const first = await tab.evaluate(() => document.querySelector('.calendar td a')?.getAttribute('href'));
    assert.equal(await tab.until(ringed, month ?? ''), first);
  });

  test('keys go from story to story with a whole ring, to the search, and through days', async (t) => {
    const tab = await newTab();
    t.after(() => tab.close());
    await tab.goto('/');
    await tab.press('j');
    const first = (await tab.until(ringed, '')) ?? '';
    await tab.press('j');
    const second = (await tab.until(ringed, first)) ?? '';
    await tab.press('k');
    assert.equal(await tab.until(ringed, second), first);
    await tab.press('o');
    await tab.untilAt(first);
    await tab.press('s');
    await tab.until(() => document.querySelector('[data-tool=save]')?.getAttribute('aria-pressed') === 'true');
    await tab.press('[');
    await tab.until((path) => location.pathname !== path && document.readyState === 'complete', first);
    await tab.press('/');
    await tab.until(() => document.activeElement?.id === 'q');
    await tab.goto(seedLike.url);
    await tab.press('?');
    await tab.until(() => document.querySelector('dialog[open] #keys') !== null);
    await tab.press(ESCAPE);
    await tab.until(() => document.querySelector('dialog[open]') === null);
    assert.deepEqual(await complaintsOf(tab), []);
  });

  test('settings open by mouse and by key, change the page, and are kept', async (t) => {
    const tab = await newTab();
    t.after(() => tab.close());
    await tab.goto(seedLike.url);
    await tab.click('.aa');
    await tab.until(() => document.querySelector('dialog[open] [data-ready]') !== null);
    assert.equal((await tab.evaluate(ringed, '')) ?? 'none', 'none', 'a click shows no ring');
    await tab.click('dialog [value=sepia] + *');
    await tab.until(() => document.documentElement.dataset['theme'] === 'sepia');
    await tab.press(ESCAPE);
    await tab.until(() => document.activeElement?.matches('.aa') ?? false);
    await tab.goto(seedLike.url);
    const ground = () => getComputedStyle(document.body).backgroundColor;
    assert.equal(await tab.evaluate(ground), 'rgb(243, 231, 207)');
    await tab.evaluate(() => document.querySelector<HTMLElement>('.aa')?.focus());
    await tab.press(ENTER);
    await tab.until(() => document.querySelector('dialog[open]') !== null);
    await tab.until(ringed, '/reading/');
    assert.deepEqual(await complaintsOf(tab), []);
  });
});
