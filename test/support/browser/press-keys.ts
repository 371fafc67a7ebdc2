/** Keyboard shortcuts as a reader uses them. */
import type { Page } from 'playwright-core';

/** Presses a key, or several together such as `Control+j`. */
export const press = (page: Page, key: string) => page.keyboard.press(key);

/** Presses a key that leads somewhere. */
export async function go(page: Page, key: string, path: string): Promise<void> {
  await press(page, key);
  await page.waitForURL((url) => url.pathname === path);
}

/** The story that has the keyboard, and whether it and its focus ring are in sight. */
export const marked = (page: Page) =>
  page.evaluate(() => {
    const { activeElement } = document;
    if (!activeElement?.matches('.headline a')) return undefined;
    const { top, bottom } = activeElement.getBoundingClientRect();
    const seen = top >= 0 && bottom <= innerHeight && getComputedStyle(activeElement).outlineStyle === 'solid';
    return { href: activeElement.getAttribute('href'), seen };
  });
