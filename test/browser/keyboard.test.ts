/** Every kind of page by keyboard alone: all is reached, in order, and one sees where one is. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { kinds } from '../support/sample-site.ts';
import { startBrowser, untilReady } from '../support/open-page.ts';

const { open } = await startBrowser();

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
    const dialog = document.querySelector('dialog[open]');
    // Of a group of radio buttons, Tab stops at the one that is checked.
    const reachable = controls.filter(
      (control) =>
        control.tabIndex >= 0 &&
        control.checkVisibility({ visibilityProperty: true }) &&
        !control.matches('[type=radio]:not(:checked)') &&
        (!dialog || dialog.contains(control)),
    );
    for (const [number, control] of reachable.entries()) control.setAttribute('data-control', String(number));
    return reachable.length;
  });

/** Goes through a page by Tab until the keyboard leaves it: every control is met, in order, and is seen to be. */
async function reachAll(page: Page): Promise<void> {
  await untilReady(page);
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
}

for (const kind of ['home', 'archive', 'month', 'day', 'article', 'right-to-left article', 'reading']) {
  test(`every control of the ${kind} page is reached by Tab, in order, and is seen to be`, async () => {
    const { page } = await open(kinds[kind] ?? '/');
    await reachAll(page);
  });
}

test('the settings are opened, gone through, changed and left by keyboard alone', async () => {
  const { page } = await open(kinds['article'] ?? '/');
  const name = () => page.evaluate(() => document.activeElement?.ariaLabel);
  for (let step = 0; step < 10 && (await name()) !== 'Aa: reading settings'; step += 1)
    await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  // Opened, the dialog has its first control in hand; from the end the keyboard leaves it, and comes back to the first.
  await page.keyboard.press('Shift+Tab');
  await reachAll(page);

  await page.keyboard.press('Escape');
  assert.equal(await name(), 'Aa: reading settings');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  await page.getByRole('radio', { name: 'System' }).focus();
  await page.keyboard.press('ArrowRight');
  assert.equal(await page.evaluate(() => document.documentElement.dataset['theme']), 'light');
  await page.keyboard.press('Escape');
  assert.equal(await name(), 'Aa: reading settings');
});

test('the first stop skips to the content', async () => {
  const { page } = await open(kinds['article'] ?? '/');
  await page.keyboard.press('Tab');
  assert.match(await page.evaluate(() => document.activeElement?.textContent ?? ''), /skip/i);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  const insideMain = await page.evaluate(() => document.querySelector('main')?.contains(document.activeElement));
  assert.ok(insideMain, 'the next stop is inside the main part');
});

test('in forced colours what has the keyboard is still told from what has not', async () => {
  for (const kind of ['home', 'year', 'month', 'reading']) {
    const { page } = await open(kinds[kind] ?? '/', { forcedColors: 'active' });
    await untilReady(page);
    // What shows the focus of a choice is the words beside it.
    const looks = await page.locator('main :is(a, button, input)').evaluateAll((controls) =>
      (controls as HTMLElement[])
        .filter((control) => control.tabIndex >= 0 && control.checkVisibility({ visibilityProperty: true }))
        .map((control) => {
          const shown = control.matches('[type=radio]') ? control.nextElementSibling : control;
          const outline = () => {
            const { outlineStyle, outlineWidth, outlineOffset } = getComputedStyle(shown ?? control);
            return `${outlineStyle} ${outlineWidth} ${outlineOffset}`;
          };
          control.blur();
          const before = outline();
          control.focus({ focusVisible: true } as FocusOptions);
          return { control: control.outerHTML.slice(0, 120), same: before === outline() };
        }),
    );
    assert.ok(looks.length > 5);
    assert.deepEqual(
      looks.filter(({ same }) => same),
      [],
      kind,
    );
    await page.context().close();
  }
});
