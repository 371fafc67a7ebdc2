/** The search page as a reader uses it. */
import type { Page } from 'playwright-core';

/** The line in which the page announces its results. */
const status = (page: Page) => page.getByRole('status');

/** The headlines of the results. */
export const results = (page: Page) => page.locator('main .results .headline a');

export const field = (page: Page) => page.getByRole('searchbox');

/** Waits for the answer that is announced. */
export const answered = (page: Page, text: RegExp) => status(page).filter({ hasText: text }).waitFor();

/** Types words into the search and sends them. */
export async function search(page: Page, words: string): Promise<void> {
  await field(page).fill(words);
  await field(page).press('Enter');
}
