/** Tells which elements of a page are moved by files that arrive after the page was laid out: scripts or pictures. */
import type { Page } from 'playwright-core';

type Places = Map<Element, DOMRect>;

/**
 * Opens a page while some of its files are held back, lets them through, and compares the places of all elements. The browser's
 * own record of layout shifts is not used, because it also has those of a page whose HTML arrives in parts.
 * @param files a pattern of the addresses that are held back
 * @param path the page to open
 * @param untilDone waits until the files have had their effect
 * @returns the opening tags of the elements that are at another place of the page than before
 */
export async function elementsMovedBy(
  page: Page,
  files: string,
  path: string,
  untilDone: () => Promise<unknown>,
): Promise<readonly string[]> {
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  await page.route(files, async (route) => {
    await released;
    await route.continue();
  });
  await page.goto(path, { waitUntil: 'commit' });
  await page.waitForFunction(
    () =>
      document.readyState !== 'loading' &&
      [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')].every(({ sheet }) => sheet),
  );
  await page.evaluate(() => {
    const all = [...document.body.querySelectorAll('*')];
    (globalThis as unknown as { places: Places }).places = new Map(
      all.map((element) => [element, element.getBoundingClientRect()]),
    );
  });
  release();
  await untilDone();
  await page.unroute(files);
  return page.evaluate(() =>
    [...(globalThis as unknown as { places: Places }).places].flatMap(([element, before]) => {
      const after = element.getBoundingClientRect();
      const isShown = before.width * before.height > 0 && after.width * after.height > 0;
      const isMoved = Math.abs(after.x - before.x) > 0.5 || Math.abs(after.y + scrollY - before.y) > 0.5;
      return isShown && isMoved ? [element.outerHTML.slice(0, element.outerHTML.indexOf('>') + 1)] : [];
    }),
  );
}
