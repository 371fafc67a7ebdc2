/** Printed pages. */
import type { Page } from 'playwright-core';

/** The number of sheets that a page takes on paper. */
export const sheetsOf = async (page: Page, format: 'A4' | 'Letter' = 'A4'): Promise<number> =>
  (await page.pdf({ format })).toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
