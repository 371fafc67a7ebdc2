/** Every kind of page for everyone: by the rules of axe, by keyboard, on the narrowest screen, in light and dark. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { kinds } from '../site/site.ts';
import { startBrowser } from './visit.ts';

const { open } = await startBrowser();

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in ${colorScheme} mode`, async (t) => {
    for (const [kind, path] of Object.entries(kinds)) {
      await t.test(kind, async () => {
        const { page } = await open(path, { colorScheme });
        const { violations } = await new AxeBuilder({ page }).analyze();
        const found = violations.map(({ id, help, nodes }) => ({
          id,
          help,
          where: nodes.map(({ html }) => html).slice(0, 3),
        }));
        assert.deepEqual(found, []);
        await page.context().close();
      });
    }
  });
}

test('dark mode is dark', async () => {
  const background = async (colorScheme: 'light' | 'dark') => {
    const { page } = await open('/', { colorScheme });
    return page.evaluate(() =>
      [document.documentElement, document.body].map((element) => getComputedStyle(element).backgroundColor).join(),
    );
  };
  assert.notEqual(await background('light'), await background('dark'));
});

for (const width of [320, 360]) {
  test(`nothing is wider than a screen of ${width} px`, async (t) => {
    for (const [kind, path] of Object.entries(kinds)) {
      await t.test(kind, async () => {
        const { page } = await open(path, { viewport: { width, height: 640 } });
        const widest = await page.evaluate(() => document.documentElement.scrollWidth);
        assert.ok(widest <= width, `the page is ${widest} px wide`);
        await page.context().close();
      });
    }
  });
}

/** What has the focus: its place among the page's controls, its name, and whether one can see that it has it. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return undefined;
    const style = getComputedStyle(element);
    const { width, height, bottom, right } = element.getBoundingClientRect();
    return {
      number: element.getAttribute('data-control'),
      name: element.outerHTML.slice(0, 120),
      // What the browser itself puts into a date field (its picker's button) shows its focus in the browser's own way.
      visible:
        !element.matches(':focus') || (style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 1),
      onScreen: width > 0 && height > 0 && bottom > 0 && right > 0,
    };
  });

/** Numbers everything that one must be able to reach, and tells how many there are. */
const numberControls = (page: Page) =>
  page.evaluate(() => {
    const controls = [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary')];
    const reachable = controls.filter((control) => control.tabIndex >= 0 && control.checkVisibility());
    for (const [number, control] of reachable.entries()) control.setAttribute('data-control', String(number));
    return reachable.length;
  });

for (const kind of ['home', 'archive', 'month', 'day', 'article', 'right-to-left article']) {
  test(`every control of the ${kind} page is reached by Tab, in order, and is seen to be`, async () => {
    const { page } = await open(kinds[kind] ?? '/');
    const controls = await numberControls(page);
    assert.ok(controls > 5);
    const reached: string[] = [];
    // A date field has several stops, hence more steps than controls.
    for (let step = 0; step < controls + 20; step += 1) {
      await page.keyboard.press('Tab');
      let focus = await focused(page);
      // The page scrolls to what has the focus a moment after it has it.
      for (let wait = 0; wait < 20 && focus && !focus.onScreen; wait += 1) {
        await page.waitForTimeout(50);
        focus = await focused(page);
      }
      if (!focus) break;
      assert.ok(focus.visible, `focus cannot be seen on ${focus.name}`);
      assert.ok(focus.onScreen, `what has focus is off the screen: ${focus.name}`);
      if (focus.number !== null && reached.at(-1) !== focus.number) reached.push(focus.number);
    }
    assert.deepEqual(
      reached,
      Array.from({ length: controls }, (_, number) => String(number)),
    );
  });
}

test('the first stop skips to the content', async () => {
  const { page } = await open(kinds['article'] ?? '/');
  await page.keyboard.press('Tab');
  assert.match(await page.evaluate(() => document.activeElement?.textContent ?? ''), /skip/i);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  const insideMain = await page.evaluate(() => document.querySelector('main')?.contains(document.activeElement));
  assert.ok(insideMain, 'the next stop is inside the main part');
});
