/**
 * `npm run rollback`: serves the previous release again, with its build report. A second call goes back to the newer one.
 * Builds nothing, and refuses a release that is not complete.
 */
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { BuildError } from '../errors.ts';
import { type BuildPaths, buildPathsOf } from '../release/paths.ts';
import { openReleaseStore } from '../release/publish.ts';
import { stageReport } from '../build/report/build-report.ts';
import { previousReleaseOf, readHistory, readIntact, reportFileOf, inspectOutDir } from '../release/release-store.ts';
import { pointLinkTo } from '../release/activate.ts';

/** @returns sentences for the publisher. @throws {BuildError} when there is no release to go back to */
export function rollBack(places: BuildPaths, reportFile: string): string {
  const lock = openReleaseStore(places);
  try {
    const there = inspectOutDir(places);
    if (there.kind !== 'release') throw new BuildError(`${places.site}: no release is served here. Run npm run build.`);
    const from = there.release;
    const to = previousReleaseOf(from, readHistory(places));
    if (!to)
      throw new BuildError(`${places.site}: there is no release but ${from}. Each build keeps the one before it.`);
    const { files } = readIntact(places, to);
    const known = existsSync(reportFileOf(places, to));
    const report = known ? stageReport(reportFile, readFileSync(reportFileOf(places, to), 'utf8')) : undefined;
    lock.assertHeld();
    pointLinkTo(places, to);
    report?.rename();
    const missing = known ? '' : ` Its build report is not known: ${reportFile} is that of ${from}.`;
    return `${places.site} is release ${to} again (${files.length} files), no longer ${from}.${missing} The same command goes back.`;
  } finally {
    lock.release();
  }
}

async function main(): Promise<void> {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  try {
    // Imported here because the import throws when a setting cannot be used.
    const { site } = await import('../site.ts');
    const { readReportFile } = await import('../build/options.ts');
    console.log(rollBack(buildPathsOf(root, site.outDir), readReportFile(process.env, root, site.outDir)));
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) await main();
