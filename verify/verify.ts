/**
 * `npm run verify`: an independent check. It reads the articles, the site, the build report and the manifest of the release, and
 * prints every disagreement between the four. With the address of a site, it checks that from outside (`remote.ts`). It imports
 * nothing from `src/`, because a check that shares code with the build would share its mistakes.
 *
 * Exit code 0: all agree. 1: disagreements, one line each. 2: the check could not run.
 */
import { realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import {
  compareContent,
  compareFiles,
  compareFormerAddresses,
  comparePages,
  compareSources,
  inspectReport,
} from './compare.ts';
import { readBytes, readContent } from './content.ts';
import { printable } from './printable.ts';
import { namesSite, verifySite } from './remote.ts';
import { locateRelease, readFiles, readListedSources, readManifest, readReport } from './site.ts';

/** The file that every preview has (docs/preview.md). */
const PREVIEW_MARK = 'preview-only.txt';

/** Absolute paths of the inputs. */
export interface Evidence {
  readonly contentDir: string;
  readonly outDir: string;
  readonly reportFile: string;
}

/** @returns one line for each disagreement @throws if an input cannot be read */
export function verify({ contentDir, outDir, reportFile }: Evidence): { disagreements: string[]; checked: string } {
  const report = readReport(reportFile);
  const content = readContent(contentDir);
  // Resolve the release once, in case another one is published during the check.
  const { tree, manifestFile } = locateRelease(outDir);
  const manifest = readManifest(manifestFile);
  const files = readFiles(tree);
  const paths = new Map(report.entries.flatMap(({ url, path }) => (url ? [[url, path]] : [])));
  const contentOf = (url: string) => {
    const path = paths.get(url);
    return path === undefined ? undefined : readBytes(join(contentDir, path));
  };
  const disagreements = [
    ...inspectReport(report),
    ...compareContent(report, content),
    ...comparePages(report, files),
    ...(files.has(PREVIEW_MARK) ? [`site: it is a preview, which must not be published (${PREVIEW_MARK})`] : []),
    ...compareFormerAddresses(report, files, readBytes(join(tree, '_redirects'))?.toString() ?? ''),
    ...compareSources(report, files, readListedSources(tree, files.keys(), contentOf)),
    ...compareFiles(manifest, files),
  ];
  return {
    disagreements: disagreements.map(printable),
    checked: `${report.entries.length} rows, ${content.length} files of content, ${files.size} files of the site`,
  };
}

/** Reads the settings of a build, independently of the build's code. */
function settings(env: Readonly<Record<string, string | undefined>>, args: readonly string[]): Evidence {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const { paper: named = env['PAPER'] } = parseArgs({ args: [...args], options: { paper: { type: 'string' } } }).values;
  const paper = named ? resolve(env['INIT_CWD'] ?? '.', named) : resolve(root);
  const outDir = env['OUT_DIR'] ? resolve(root, env['OUT_DIR']) : join(paper, 'dist');
  const besides = outDir === join(paper, 'dist') ? join(paper, 'build-report.json') : `${outDir}.report.json`;
  return {
    contentDir: env['CONTENT_DIR'] ? resolve(root, env['CONTENT_DIR']) : join(paper, 'content'),
    outDir,
    reportFile: env['REPORT_FILE'] ? resolve(root, env['REPORT_FILE']) : besides,
  };
}

function main(): void {
  try {
    const { disagreements, checked } = verify(settings(process.env, process.argv.slice(2)));
    for (const line of disagreements) console.error(line);
    const { length } = disagreements;
    console.log(`${length === 0 ? 'All agree' : `${length} disagreement${length === 1 ? '' : 's'}`}: ${checked}.`);
    process.exitCode = length === 0 ? 0 : 1;
  } catch (error) {
    console.error(`Cannot check: ${printable(error instanceof Error ? error.message : String(error))}`);
    process.exitCode = 2;
  }
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const args = process.argv.slice(2);
  if (namesSite(args)) await verifySite(args);
  else main();
}
