/** Every kind of page for everyone: by the rules of axe, in every theme, by keyboard, on the narrowest screen. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { kinds } from '../site/site.ts';
import { startBrowser } from './visit.ts';

const { open } = await startBrowser();

/** The themes that can be chosen, two of them against what the system says. */
const themes: readonly { readonly colorScheme: 'light' | 'dark'; readonly theme?: string }[] = [
  { colorScheme: 'light' },
  { colorScheme: 'dark' },
  { colorScheme: 'dark', theme: 'light' },
  { colorScheme: 'light', theme: 'dark' },
  { colorScheme: 'light', theme: 'sepia' },
];

/** Opens a page as somebody sees it who has chosen a theme. */
async function openIn({ colorScheme, theme }: (typeof themes)[number]): Promise<Page> {
  const { page } = await open('/reading/', { colorScheme });
  if (theme) await page.evaluate((chosen) => localStorage.setItem('reading', JSON.stringify({ theme: chosen })), theme);
  return page;
}

/** What axe finds, contrast of 7 to 1 included. */
async function findingsOf(page: Page, within = 'html') {
  const rules = { 'color-contrast-enhanced': { enabled: true } };
  const { violations } = await new AxeBuilder({ page }).include(within).options({ rules }).analyze();
  return violations.map(({ id, help, nodes }) => ({ id, help, where: nodes.map(({ html }) => html).slice(0, 3) }));
}

// Those against the system have the same colours as those of the system.
for (const chosen of themes.filter(({ theme }) => !theme || theme === 'sepia')) {
  test(`axe finds nothing in ${chosen.theme ?? chosen.colorScheme}`, async (t) => {
    const page = await openIn(chosen);
    for (const [kind, path] of Object.entries(kinds)) {
      await t.test(kind, async () => {
        await page.goto(path);
        assert.deepEqual(await findingsOf(page), []);
        if (kind === 'reading') return;
        await page.getByRole('link', { name: /reading settings/i }).click();
        await page.getByRole('dialog').waitFor();
        assert.deepEqual(await findingsOf(page, 'dialog'), []);
      });
    }
  });
}

test('in every theme every colour of text has a contrast of 7 to 1 to all it stands on', async () => {
  const pairs = [
    ...['ink', 'soft', 'accent'].flatMap((text) => ['paper', 'wash'].map((on) => [text, on] as const)),
    ...[1, 2, 3].map((shade) => ['ink', `shade-${shade}`] as const),
    ...[4, 5].map((shade) => ['on-dark-shade', `shade-${shade}`] as const),
    ['paper', 'ink'],
    ['paper', 'accent'],
  ] as const;
  const papers = new Set<string>();
  for (const chosen of themes) {
    const page = await openIn(chosen);
    await page.reload();
    const colours = await page.evaluate(
      (names) => {
        const probe = document.body.appendChild(document.createElement('i'));
        return names.map((name) => {
          probe.style.color = `var(--${name})`;
          return [name, getComputedStyle(probe).color] as const;
        });
      },
      [...new Set(pairs.flat())],
    );
    const colour = new Map(colours);
    papers.add(colour.get('paper') ?? '');
    for (const [text, on] of pairs) {
      const contrast = contrastOf(colour.get(text) ?? '', colour.get(on) ?? '');
      assert.ok(contrast >= 7, `${JSON.stringify(chosen)}: ${text} on ${on} has ${contrast.toFixed(2)}`);
    }
    await page.context().close();
  }
  assert.equal(papers.size, 3);
});

/** The ratio of WCAG between two colours that are spelled as a browser computes them: `rgb(1, 2, 3)`. */
function contrastOf(one: string, other: string): number {
  const [light = 0, dark = 0] = [one, other]
    .map((colour) => {
      const [red = 0, green = 0, blue = 0] = [...colour.matchAll(/[\d.]+/g)].map(([part]) => {
        const value = Number(part) / 255;
        return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    })
    .sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
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
  // What a script offers comes when the script has come.
  await page.waitForFunction(() => !document.querySelector(':is(.keep, .kept, [data-settings]):not([data-ready])'));
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
