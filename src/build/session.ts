/** One build from its settings to the switch, without Astro: what the integration does at the first and the last hook. */
import { rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { ReportRow } from '../ingest/report-row.ts';
import { SettingError, type Site } from '../site.ts';
import { type Fingerprints, fingerprintBuild } from './fingerprint.ts';
import type { BundleRecord } from './bundle-plugin.ts';
import { BuildError, errorCode } from '../errors.ts';
import { collectOutput } from './output/collect.ts';
import { hostFiles } from './output/headers-file.ts';
import type { Lock } from '../release/lock.ts';
import { type BuildPaths, checkOutDir, buildPathsOf } from '../release/paths.ts';
import { IncrementalOutput } from './output/output.ts';
import { openReleaseStore, type PublishedRelease, publishRelease } from '../release/publish.ts';
import { stageReport, formatReport, type BuildRun } from './report/build-report.ts';
import { createAstroDataFiles } from './astro-data-files.ts';
import { noSearchFiles, type SearchFiles } from '../search/build-index.ts';
import { readReportFile, readRunOptions, type RunOptions } from './options.ts';
import { loadRelease, loadReusableTree, inspectOutDir, pruneReleases } from '../release/release-store.ts';
import { Progress, type Terminal } from './report/progress.ts';
import type { PreviousTree } from '../release/reuse-file.ts';
import { previousPages, runOf } from './report/summary.ts';

export interface BuildSession extends RunOptions {
  readonly paths: BuildPaths;
  readonly lock: Lock;
  readonly publicDir: string;
  readonly reportFile: string;
  readonly fingerprints: Fingerprints;
  readonly progress: Progress;
  /** The release that is served, and the tree the next one is made of, when pages may be taken over from them. The latter
   * is looked at only when something will be built. */
  readonly previous: PreviousTree | undefined;
  readonly reusable: () => PreviousTree | undefined;
  readonly output: IncrementalOutput;
  /** Files of the publisher's own at the site's root, with their text. */
  readonly written: ReadonlyMap<string, string>;
  readonly bundle: BundleRecord;
}

/** What a build is made of, beside the program. */
export interface BuildContent {
  readonly rows: readonly ReportRow[];
  /** See `Ledger.edition`. */
  readonly inputHash: string;
}

/** Absolute paths of a project. */
export interface Project {
  readonly root: string;
  readonly outDir: string;
  readonly publicDir: string;
}

/** Checks the settings before anything is touched, and opens the shelf. @throws {BuildError} when it cannot build. */
export function openSession({ root, outDir, publicDir }: Project, site: Site, terminal?: Terminal): BuildSession {
  try {
    const places = buildPathsOf(root, outDir);
    const problem = checkOutDir(places, { root, publicDir, contentDir: resolve(root, site.contentDir) });
    if (problem) throw new SettingError('OUT_DIR', outDir, problem, 'Choose a folder of its own such as dist.');
    const options = {
      publicDir,
      reportFile: readReportFile(process.env, root, outDir),
      ...readRunOptions(process.env, process.argv),
      fingerprints: fingerprintBuild(root, site),
      written: hostFiles(site.base),
    };
    const job = lockSession(places, options, new Progress(terminal));
    createAstroDataFiles(root);
    return job;
  } catch (error) {
    throw error instanceof SettingError ? new BuildError(error.message) : error;
  }
}

function lazily<T>(make: () => T): () => T {
  let made: { readonly it: T } | undefined;
  return () => {
    made ??= { it: make() };
    return made.it;
  };
}

type Options = RunOptions & Pick<BuildSession, 'publicDir' | 'reportFile' | 'fingerprints' | 'written'>;

/** Takes the lock and looks at what there is. */
export function lockSession(places: BuildPaths, options: Options, stages: Progress): BuildSession {
  const lock = openReleaseStore(places);
  try {
    const there = inspectOutDir(places);
    const release = there.kind === 'release' && !options.fresh ? there.release : undefined;
    const current = release === undefined ? undefined : loadRelease(places, release);
    const older = lazily(() => (options.fresh ? undefined : loadReusableTree(places, release, current?.index)));
    const { fingerprints, stallTimeout } = options;
    const press = new IncrementalOutput({
      tray: places.stagedPages,
      basis: fingerprints.pages,
      current,
      older,
      patience: stallTimeout,
    });
    return {
      ...options,
      paths: places,
      lock,
      progress: stages,
      previous: current,
      reusable: older,
      output: press,
      bundle: { names: new Set(), modules: undefined },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/**
 * Checks the finished site, publishes it, and clears up.
 * @param tree what Astro has written: everything but the pages
 * @param warn told what went wrong once the site was published
 * @param search what is being made beside the pages
 * @throws {BuildError} that says what is served now.
 */
export async function finishSession(
  job: BuildSession,
  tree: string,
  { rows, inputHash }: BuildContent,
  warn: (message: string) => void,
  search: Promise<SearchFiles> = Promise.resolve(noSearchFiles),
): Promise<PublishedRelease & { run: BuildRun }> {
  const { paths, lock, reportFile, progress, output, fingerprints, reusable } = job;
  const before = servedAt(paths);
  let published: PublishedRelease;
  let run: BuildRun | undefined;
  try {
    await output.close();
    progress.begin('index');
    const found = await search;
    progress.progress(found.built.length, found.shards);
    progress.begin('publish');
    const files = collectOutput(job, tree, rows, found);
    progress.progress(files.size, files.size);
    let report: ReturnType<typeof stageReport> | undefined;
    const finish = () => {
      progress.end();
      run = runOf(job);
      const text = formatReport(rows, run);
      report = stageReport(reportFile, text);
      return text;
    };
    const site = { files, fingerprint: fingerprints.pages, inputHash };
    published = await publishRelease(paths, lock, site, reusable(), finish);
    report?.rename();
  } catch (error) {
    if (error instanceof BuildError) throw error;
    const now = servedAt(paths) === before ? 'It is what it was before' : 'It is the new site already';
    throw new BuildError(`${paths.site} could not be published. ${now}.`, { cause: error });
  }
  close(job, warn);
  return { ...published, run: run ?? runOf(job) };
}

/** Ends a build that found nothing to do: the site that is served is the one it would have made. */
export function finishUnchanged(job: BuildSession, { rows }: BuildContent, warn: (message: string) => void): BuildRun {
  job.progress.end();
  const run = { ...runOf(job), pages: { rendered: 0, reused: previousPages(job).length, removed: 0 } };
  stageReport(job.reportFile, formatReport(rows, run)).rename();
  close(job, warn);
  return run;
}

function close({ paths, lock }: BuildSession, warn: (message: string) => void): void {
  try {
    pruneReleases(paths);
  } catch (error) {
    warn(`Old releases could not be removed (${errorCode(error)}). The next build tries again.`);
  }
  lock.release();
}

const servedAt = (places: BuildPaths): string => {
  const there = inspectOutDir(places);
  return there.kind === 'release' ? there.release : there.kind;
};

/** Ends a build that has failed: what it was making is of no use to the next one. After `conclude` it does nothing. */
export function abortSession({ paths: { stagedPages, tmp }, lock }: BuildSession): void {
  if (!lock.isHeld()) return;
  try {
    for (const folder of [dirname(stagedPages), tmp]) rmSync(folder, { recursive: true, force: true });
  } catch {
    // The next build begins with this.
  }
  lock.release();
}
