/** Every control of most kinds of page by keyboard alone, and in forced colours. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kinds } from '../../support/paper/sample-site.ts';
import { startBrowser, untilReady } from '../../support/browser/open-page.ts';
import { reachAll } from '../../support/browser/tab-order.ts';

const { open } = await startBrowser();

for (const kind of ['home', 'archive', 'month', 'day', 'right-to-left article', 'reading']) {
  test(`every control of the ${kind} page is reached by Tab, in order, and its focus is visible`, async () => {
    const { page } = await open(kinds[kind] ?? '/');
    await reachAll(page);
  });
}

test('in forced colours what has the keyboard is still told from what has not', async () => {
  for (const kind of ['home', 'year', 'month', 'reading']) {
    const { page } = await open(kinds[kind] ?? '/', { forcedColors: 'active' });
    await untilReady(page);
    // The focus of a radio button or check box is shown by the words beside it.
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
