/** Opens pages in each theme and checks them by the rules of axe. */
import type { RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { startBrowser } from './open-page.ts';
import { violationsOf } from './violations.ts';

/** The themes that can be chosen, two of them against what the system says. */
export const themes: readonly { readonly colorScheme: 'light' | 'dark'; readonly theme?: string }[] = [
  { colorScheme: 'light' },
  { colorScheme: 'dark' },
  { colorScheme: 'dark', theme: 'light' },
  { colorScheme: 'light', theme: 'dark' },
  { colorScheme: 'light', theme: 'sepia' },
];

/** Starts a browser. @returns a function that opens a page for a reader who has chosen a theme, and the plain one */
export async function startThemes() {
  const { open } = await startBrowser();
  const openIn = async ({ colorScheme, theme }: (typeof themes)[number]): Promise<Page> => {
    const { page } = await open('/reading/', { colorScheme });
    if (theme)
      await page.evaluate(
        (chosen) => localStorage.setItem('dateline / reading', JSON.stringify({ theme: chosen })),
        theme,
      );
    return page;
  };
  return { open, openIn };
}

/** The rules about colours: all that differs from one theme to another. */
const contrastRules = ['color-contrast', 'color-contrast-enhanced'];

/** All rules, or those of contrast alone. A contrast of 7 to 1 and targets of 24 px are not among those that axe checks unasked. */
const optionsFor = (contrastOnly: boolean): RunOptions =>
  contrastOnly
    ? { runOnly: contrastRules }
    : { rules: { 'color-contrast-enhanced': { enabled: true }, 'target-size': { enabled: true } } };

/** The violations on a page and, unless `dialog` is false, in the dialog of settings that every page but that of settings opens. */
export async function violationsOn(page: Page, path: string, { contrastOnly = false, dialog = true } = {}) {
  await page.goto(path);
  const found = await violationsOf(page, optionsFor(contrastOnly));
  if (path === '/reading/' || !dialog) return found;
  await page.getByRole('link', { name: 'Aa: reading settings' }).click();
  await page.getByRole('dialog').waitFor();
  return [...found, ...(await violationsOf(page, optionsFor(contrastOnly), 'dialog'))];
}
