/** Opens pages in each theme and checks them by the rules of axe. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { startBrowser } from './open-page.ts';

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

/** The violations that axe finds on a page, with all rules or only those of contrast. */
async function violationsOf(page: Page, within: string, contrastOnly: boolean) {
  // Legacy mode: the pages have no frames, for which axe would open a page of its own at each check.
  const axe = new AxeBuilder({ page }).setLegacyMode().include(within);
  // A contrast of 7 to 1 and targets of 24 px are not among the rules that axe checks unasked.
  const rules = { 'color-contrast-enhanced': { enabled: true }, 'target-size': { enabled: true } };
  const chosen = contrastOnly ? axe.withRules(contrastRules) : axe.options({ rules });
  const { violations } = await chosen.analyze();
  return violations.map(({ id, help, nodes }) => ({ id, help, where: nodes.map(({ html }) => html).slice(0, 3) }));
}

/** The violations on a page and, unless `dialog` is false, in the dialog of settings that every page but that of settings opens. */
export async function violationsOn(page: Page, path: string, { contrastOnly = false, dialog = true } = {}) {
  await page.goto(path);
  const found = await violationsOf(page, 'html', contrastOnly);
  if (path === '/reading/' || !dialog) return found;
  await page.getByRole('link', { name: 'Aa: reading settings' }).click();
  await page.getByRole('dialog').waitFor();
  return [...found, ...(await violationsOf(page, 'dialog', contrastOnly))];
}
