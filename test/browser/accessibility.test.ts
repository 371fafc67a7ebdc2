/** Every kind of page for everyone: by the rules of axe, in every theme, on the narrowest screen. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { kinds } from '../support/sample-site.ts';
import { startBrowser } from '../support/open-page.ts';

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

/** What axe finds, contrast of 7 to 1 and targets of 24 px included. */
async function findingsOf(page: Page, within = 'html') {
  const rules = { 'color-contrast-enhanced': { enabled: true }, 'target-size': { enabled: true } };
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
