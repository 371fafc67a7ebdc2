/** The settings as a reader finds them on a page, and what they have changed. */
import type { Page } from 'playwright-core';

export const control = (page: Page) => page.getByRole('banner').getByRole('link', { name: 'Aa: reading settings' });
export const dialog = (page: Page) => page.getByRole('dialog');
export const choose = (page: Page, group: string, choice: string) =>
  page.getByRole('group', { name: group }).getByRole('radio', { name: choice, exact: true }).check({ force: true });
export const kept = (page: Page) => page.evaluate(() => localStorage.getItem('dateline / reading'));
export const themeOf = (page: Page) => page.evaluate(() => document.documentElement.dataset['theme']);
export const paperOf = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
export const SEPIA = 'rgb(243, 231, 207)';

/** Opens the dialog as a reader does. */
export async function openDialog(page: Page): Promise<void> {
  await control(page).click();
  await dialog(page).waitFor();
}
