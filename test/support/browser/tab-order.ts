/** Goes through a page by Tab and checks that every control is reached, in order, and is visibly focused. */
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { untilReady } from './open-page.ts';

/** The focused element: its place among the page's controls, its name, and whether its focus is visible. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return undefined;
    const style = getComputedStyle(element);
    const { width, height, bottom, right } = element.getBoundingClientRect();
    return {
      number: element.getAttribute('data-control'),
      name: element.outerHTML.slice(0, 120),
      // Controls that the browser puts into a date field (the picker's button) show their focus in the browser's own way.
      visible:
        !element.matches(':focus') || (style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 1),
      onScreen: width > 0 && height > 0 && bottom > 0 && right > 0,
    };
  });

/** Numbers all controls that Tab must reach. @returns how many there are */
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

/** Presses Tab until the focus leaves the page. */
export async function reachAll(page: Page): Promise<void> {
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
