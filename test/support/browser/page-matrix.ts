/** Looks at a page in each of its colours at each width without loading it again for each. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { findLowContrast } from './contrast.ts';
import type { Open } from './open-page.ts';
import { violationsOf } from './violations.ts';

/** Widths in pixels: the narrowest of WCAG (1280 px at a zoom of 400 %), and a desk. */
const widths = [320, 1280] as const;

/** The colours of a page: the three themes, and the two palettes of a system that forces its own. */
const colours = [
  { name: 'light', media: { colorScheme: 'light', forcedColors: 'none' } },
  { name: 'dark', media: { colorScheme: 'dark', forcedColors: 'none' } },
  { name: 'sepia', media: { colorScheme: 'light', forcedColors: 'none' }, theme: 'sepia' },
  { name: 'forced light', media: { colorScheme: 'light', forcedColors: 'active' } },
  { name: 'forced dark', media: { colorScheme: 'dark', forcedColors: 'active' } },
] as const;

/** The contrast that WCAG asks of small text at its level AAA. */
const LEAST = 7;

/** The rules of axe; on a narrow screen without those of contrast, which take the most time and are measured here as well. */
const rulesAt = (width: number): RunOptions => ({
  rules: {
    'color-contrast': { enabled: width > 320 },
    'color-contrast-enhanced': { enabled: width > 320 },
    'target-size': { enabled: true },
  },
});

/** Runs in a page: elements that are not within the window, where the page is wider than it. */
function findOverflow(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  const isOut = ({ left, right }: DOMRect) => right > clientWidth + 1 || left < -1;
  const outside = [...document.querySelectorAll('body *')].filter((one) => isOut(one.getBoundingClientRect()));
  const names = outside.slice(-3).map(({ localName, className }) => `${localName}.${className}`);
  return [`the page is ${scrollWidth} px wide: ${names.join(', ')}`];
}

/** The faults of an open page, or of a part of it. @param within a selector of the part for axe */
export async function faultsOf(page: Page, within = 'html'): Promise<string[]> {
  const faults: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    const violations = await violationsOf(page, rulesAt(width), within);
    const broken = violations.map(({ id, where }) => `${id}: ${where.join(' ')}`);
    faults.push(...[...(await page.evaluate(findOverflow)), ...broken].map((fault) => `${width} px: ${fault}`));
    for (const { name, media, ...more } of colours) {
      await page.emulateMedia(media);
      await page.evaluate(
        (theme) => {
          if (theme) document.documentElement.dataset['theme'] = theme;
          else delete document.documentElement.dataset['theme'];
        },
        'theme' in more ? more.theme : '',
      );
      const low = await page.evaluate(findLowContrast, LEAST);
      faults.push(...low.map(({ ratio, colours, where }) => `${width} px, ${name}: ${ratio}, ${colours}, in ${where}`));
    }
    await page.emulateMedia(colours[0].media);
  }
  return faults;
}

/** Declares a test for each kind of page, and of the dialog over two of them: over a list and over a text. */
export function testMatrix(open: Open, kinds: Readonly<Record<string, string>>): void {
  for (const [kind, path] of Object.entries(kinds))
    test(`${kind}: nothing is wrong in three themes and in forced colours at 320 and 1280 px`, async () => {
      const { page } = await open(path, { colorScheme: 'light' });
      assert.deepEqual(await faultsOf(page), []);
      if (kind === 'home' || kind === 'article') {
        await page.locator('.aa').click();
        await page.getByRole('dialog').waitFor();
        assert.deepEqual(await faultsOf(page, 'dialog'), []);
      }
      await page.context().close();
    });
}
