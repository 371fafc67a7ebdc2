/** Highlights as a reader makes them, and as they are painted. */
import type { Page } from 'playwright-core';

export const bar = (page: Page) => page.getByRole('group', { name: 'Your highlights and notes' });
export const press = (page: Page, name: string) => bar(page).getByRole('button', { name, exact: true }).click();
export const list = (page: Page) => page.locator('.highlights');
export const summary = (page: Page) => list(page).locator('summary');
/** The words that are painted. */
export const painted = (page: Page) =>
  page.evaluate(() =>
    ['marked', 'noted'].flatMap((name) => Array.from(CSS.highlights.get(name) ?? [], (range) => `${range}`)),
  );
export const html = (page: Page) => page.locator('.text').evaluate((element) => element.innerHTML);

/** Selects words of the second paragraph with the mouse. */
export async function selectByMouse(page: Page): Promise<void> {
  const paragraph = page.locator('.body > p').nth(1);
  await paragraph.scrollIntoViewIfNeeded();
  const { x, y, width } = (await paragraph.boundingBox()) ?? { x: 0, y: 0, width: 0 };
  await page.mouse.move(x + 5, y + 12);
  await page.mouse.down();
  await page.mouse.move(x + width / 2, y + 12, { steps: 4 });
  await page.mouse.up();
  await bar(page).waitFor();
}
/** Highlights words and waits until they are listed. */
export async function highlight(page: Page): Promise<void> {
  await selectByMouse(page);
  await press(page, 'Highlight');
  await list(page).getByText('Highlighted.').waitFor();
}
