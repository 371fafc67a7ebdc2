/**
 * `npm run rollback`: serves the previous release again, with its build report; a second rollback leads back. Nothing is
 * built. A release of which a file is missing or altered is not served.
 */
import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { BuildError } from '../errors.ts';
import { applyOptions } from './command-line.ts';
import { type BuildPaths, buildPathsOf } from '../release/paths.ts';
import { openReleaseStore } from '../release/release-store.ts';
import { type TakenDown, takenDownIn, unknownTo, VANISHED } from '../release/taken-down.ts';
import { stageReport } from '../build/report/build-report.ts';

/** Of what has vanished, only the number is told. */
function describeRefusal(site: string, release: string, back: readonly TakenDown[]): string {
  const [named] = back.filter(({ kind }) => kind !== VANISHED);
  const story = named ? `${named.address}, for example` : 'of which nothing is to be left';
  return `${site}: release ${release} is not served again, because it was made before ${back.length === 1 ? 'a story was' : `${back.length} stories were`} taken down (${story}). Mend the content and run npm run build.`;
}

/** @returns a sentence that says what was done. @throws {BuildError} when there is no release to go back to. */
export function rollBack(paths: BuildPaths, reportFile: string): string {
  const { site } = paths;
  const store = openReleaseStore(paths);
  try {
    const from = store.current();
    if (from === undefined) throw new BuildError(`${site}: no release is served here. Run npm run build.`);
    const to = store.previous();
    if (!to)
      throw new BuildError(
        `${site}: there is no release but ${from}. Each build keeps the one before it, unless that has a story that has vanished since.`,
      );
    const text = store.readReport(to);
    const back = unknownTo(takenDownIn(text), takenDownIn(store.readReport(from)));
    if (back.length > 0) throw new BuildError(describeRefusal(site, to, back));
    const { files } = store.readIntact(to);
    const report = text === undefined ? undefined : stageReport(reportFile, text);
    store.switchTo(to);
    report?.rename();
    const missing = report ? '' : ` Its build report is not known: ${reportFile} is that of ${from}.`;
    return `${site} is release ${to} again (${files.length} files), no longer ${from}.${missing} The same command goes back.`;
  } finally {
    store.close();
  }
}

async function main(): Promise<void> {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  try {
    applyOptions('npm run rollback', ['paper']);
    // Imported here because a setting that cannot be used is thrown by the import.
    const { site } = await import('../site.ts');
    const { readReportFile } = await import('../build/options.ts');
    console.log(
      rollBack(buildPathsOf(root, site.outDir), readReportFile(process.env, root, site.outDir, site.paperDir)),
    );
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) await main();
