/** Finds faults on pages of a paper that has set everything, for the fast and the slow tests. */
import type { Page } from 'playwright-core';
import type { Open, Reader } from '../browser/open-page.ts';
import { violationsOf } from '../browser/violations.ts';

/** Breaches of the rules of axe, and messages on the console. */
export async function axeProblems(open: Open, paths: readonly string[], reader: Reader): Promise<unknown[]> {
  const found: unknown[] = [];
  for (const path of paths) {
    const { page, complaints } = await open(path, reader);
    const violations = await violationsOf(page);
    found.push(...violations.map(({ id, where }) => [path, id, where]), ...complaints);
    await page.context().close();
  }
  return found;
}

const topOfMain = (page: Page) => page.locator('main').evaluate((main) => main.getBoundingClientRect().top);
/** The height of one line of links in pixels, at most. */
const LINE = 50;

/** Where the sections are not one line that begins in sight, or the page is wider than the screen. */
export async function sectionLineProblems(open: Open, paths: readonly string[], width: number): Promise<string[]> {
  const found: string[] = [];
  for (const path of paths) {
    const { page } = await open(path, { viewport: { width, height: 640 } });
    const line = page.getByRole('navigation', { name: 'Rubriken' });
    const { height } = (await line.boundingBox()) ?? { height: 0 };
    if (height === 0 || height > LINE) found.push(`${path}: the line is ${height} px high`);
    const { x } = (await line.getByRole('link').first().boundingBox()) ?? { x: -1 };
    if (x < 0) found.push(`${path}: the first section is out of sight, at ${x}`);
    const widest = await page.evaluate(() => document.documentElement.scrollWidth);
    if (widest > width) found.push(`${path}: ${widest} px wide at ${width}`);
    const before = await topOfMain(page);
    await line.evaluate((nav) => nav.remove());
    const lower = before - (await topOfMain(page));
    if (lower > LINE) found.push(`${path}: the page begins ${lower} px lower`);
    await page.context().close();
  }
  return found;
}
