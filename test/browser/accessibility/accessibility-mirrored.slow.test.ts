/** Every kind of page of a newspaper that is written from right to left: the rules of axe, contrast and width. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { buildSite } from '../../support/paper/build-site.ts';
import { startBrowser } from '../../support/browser/open-page.ts';
import { testMatrix } from '../../support/browser/page-matrix.ts';
import { kinds } from '../../support/paper/sample-site.ts';

/** One of how many kinds of page is opened. 1, unless `MIRRORED_EVERY` says otherwise. */
const every = Number(process.env['MIRRORED_EVERY'] || 1);

const folder = mkdtempSync(join(tmpdir(), 'dateline-mirrored-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const outDir = join(folder, 'dist');
await buildSite({ outDir, env: { SITE_LANG: 'ar' } });
const { open } = await startBrowser(outDir);

testMatrix(open, Object.fromEntries(Object.entries(kinds).filter((_, at) => at % every === 0)));
