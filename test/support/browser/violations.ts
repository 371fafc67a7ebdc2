/** The rules of axe, run within a page. Its package for Playwright sends all that it has passed as well, which takes ten times as long. */
import axe, { type RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

export interface Violation {
  readonly id: string;
  readonly help: string;
  /** The elements, as HTML; three at most. */
  readonly where: readonly string[];
}

/** @param within a selector of the part of the page that is checked @param options of axe, such as the rules to run */
export async function violationsOf(page: Page, options: RunOptions = {}, within = 'html'): Promise<Violation[]> {
  if (await page.evaluate(() => !('axe' in globalThis))) await page.evaluate(`${axe.source};undefined`);
  return page.evaluate(
    async ([within, options]) => {
      const { axe: runner } = globalThis as unknown as { axe: typeof axe };
      const { violations } = await runner.run(within, { ...options, resultTypes: ['violations'] });
      return violations.map(({ id, help, nodes }) => ({ id, help, where: nodes.map(({ html }) => html).slice(0, 3) }));
    },
    [within, options] as const,
  );
}
