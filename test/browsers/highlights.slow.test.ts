/** Highlights and notes in Firefox and in WebKit: made by mouse and by keys, painted, kept, in texts of both directions. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { complaintsOf, inEachEngine } from '../support/browsers/engines.ts';
import { ENTER, ESCAPE, type Tab } from '../support/browsers/tab.ts';
import { findPainted, groundOf } from '../support/browser/painted.ts';
import { rightToLeft, seedLike } from '../support/paper/sample-site.ts';

const paragraph = '.body > p:nth-of-type(2)';
/** The colour of a highlight on light pages. */
const MARK = '250,236,184';

/** The words that are painted. */
const words = () =>
  ['marked', 'noted'].flatMap((name) => Array.from(CSS.highlights.get(name) ?? [], (range) => `${range}`));
const isOffered = () => document.querySelector('.marker:not([hidden]) button') !== null;
const stored = () =>
  JSON.parse(localStorage.getItem('dateline / highlights') ?? '[]') as { exact: string; note: string }[];
/** Runs in a page: the buttons beside the words are wholly in the window. */
const isInWindow = () => {
  const {
    left = -1,
    top = -1,
    right = 0,
    bottom = 0,
  } = document.querySelector('.marker')?.getBoundingClientRect() ?? {};
  return left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
};

/** Waits until a highlight has its colour, which is below that of selected words. */
async function untilPainted(tab: Tab): Promise<void> {
  await tab.until(() => getSelection()?.isCollapsed);
  let ground = '';
  for (let look = 0; look < 20; look += 1) {
    const box = await tab.until(findPainted);
    if (box) ground = await groundOf(await tab.screenshot(), box);
    if (ground === MARK) return;
  }
  assert.equal(ground, MARK);
}

inEachEngine(({ newTab }) => {
  for (const { url } of [seedLike, rightToLeft])
    test(`words of ${url} are highlighted with the mouse, painted, kept, given a note and deleted`, async (t) => {
      const tab = await newTab();
      t.after(() => tab.close());
      await tab.goto(url);
      await tab.drag(paragraph, 40, 240);
      await tab.until(isOffered);
      assert.ok(await tab.evaluate(isInWindow));
      await tab.click('.marker button');
      await tab.until(() => (CSS.highlights.get('marked')?.size ?? 0) > 0);
      const [made = ''] = await tab.evaluate(words);
      assert.ok(made.trim().length > 5, made);
      await untilPainted(tab);
      await tab.goto(url);
      await tab.until(() => (CSS.highlights?.get('marked')?.size ?? 0) > 0);
      assert.deepEqual(await tab.evaluate(words), [made]);
      await untilPainted(tab);

      await tab.click('.highlights summary');
      await tab.click('.highlights blockquote + .tools button, .highlights li .tools button');
      await tab.until(() => document.querySelector('dialog.note[open] textarea') === document.activeElement);
      await tab.press(...'Why?', ESCAPE);
      await tab.until(() => document.querySelector('dialog.note') === null);
      assert.equal((await tab.evaluate(stored))[0]?.note, 'Why?');
      assert.deepEqual(await complaintsOf(tab), []);
    });

  test('words are highlighted by keys alone', async (t) => {
    const tab = await newTab();
    t.after(() => tab.close());
    await tab.goto(seedLike.url);
    // As with the keys of caret browsing, which a page cannot switch on.
    await tab.evaluate((selector) => {
      const text = document.querySelector(selector)?.firstChild;
      if (text) getSelection()?.setBaseAndExtent(text, 0, text, 30);
    }, paragraph);
    await tab.until(isOffered);
    await tab.press('h');
    await tab.until(() => Boolean(document.activeElement?.closest('.marker')));
    await tab.press(ENTER);
    await untilPainted(tab);
    assert.deepEqual(await complaintsOf(tab), []);
  });
});
