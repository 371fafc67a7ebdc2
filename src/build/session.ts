/** One build from its settings to the switch, without Astro: what the integration does at the first and the last hook. */
import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ReportRow } from '../ingest/report-row.ts';
import { SettingError, type Site } from '../site.ts';
import { type Basis, basisOf } from './fingerprint.ts';
import type { Bundled } from './bundle-plugin.ts';
import { BuildFailure, codeOf } from '../errors.ts';
import { gather } from './output/collect.ts';
import { hostFiles } from './output/headers-file.ts';
import type { Lock } from '../release/lock.ts';
import { type Places, placeProblem, placesOf } from '../release/paths.ts';
import { Press } from './output/output.ts';
import { openShelf, type Published, publish } from '../release/publish.ts';
import { draftReport, formatReport, type Run } from './report/build-report.ts';
import { seedAstro } from './astro-data-files.ts';
import { noSearch, type SearchFiles } from '../search/build-index.ts';
import { readReportFile, readRunSettings, type RunSettings } from './options.ts';
import { formerOf, olderThan, standing, sweep } from '../release/release-store.ts';
import { Stages, type Terminal } from './report/progress.ts';
import type { FormerTree } from '../release/reuse-file.ts';
import { formerPages, runOf } from './report/summary.ts';

export interface Job extends RunSettings {
  readonly places: Places;
  readonly lock: Lock;
  readonly publicDir: string;
  readonly reportFile: string;
  readonly basis: Basis;
  readonly stages: Stages;
  /** The release that is served, and the tree the next one is made of, when pages may be taken over from them. The latter
   * is looked at only when something will be built. */
  readonly current: FormerTree | undefined;
  readonly older: () => FormerTree | undefined;
  readonly press: Press;
  /** Files of the publisher's own at the site's root, with their text. */
  readonly written: ReadonlyMap<string, string>;
  readonly bundled: Bundled;
}

/** What a build is made of, beside the program. */
export interface Content {
  readonly rows: readonly ReportRow[];
  /** See `Ledger.edition`. */
  readonly edition: string;
}

/** Absolute paths of a project. */
export interface Project {
  readonly root: string;
  readonly outDir: string;
  readonly publicDir: string;
}

/** Checks the settings before anything is touched, and opens the shelf. @throws {BuildFailure} when it cannot build. */
export function begin({ root, outDir, publicDir }: Project, site: Site, terminal?: Terminal): Job {
  try {
    const places = placesOf(root, outDir);
    const problem = placeProblem(places, { root, publicDir, contentDir: resolve(root, site.contentDir) });
    if (problem) throw new SettingError('OUT_DIR', outDir, problem, 'Choose a folder of its own such as dist.');
    const options = {
      publicDir,
      reportFile: readReportFile(process.env, root, outDir),
      ...readRunSettings(process.env, process.argv),
      basis: basisOf(root, site),
      written: hostFiles(site.base),
    };
    const job = openJob(places, options, new Stages(terminal));
    seedAstro(root);
    return job;
  } catch (error) {
    throw error instanceof SettingError ? new BuildFailure(error.message) : error;
  }
}

function lazily<T>(make: () => T): () => T {
  let made: { readonly it: T } | undefined;
  return () => {
    made ??= { it: make() };
    return made.it;
  };
}

type Options = RunSettings & Pick<Job, 'publicDir' | 'reportFile' | 'basis' | 'written'>;

/** Takes the lock and looks at what there is. */
export function openJob(places: Places, options: Options, stages: Stages): Job {
  const lock = openShelf(places);
  try {
    const there = standing(places);
    const release = there.kind === 'release' && !options.fresh ? there.release : undefined;
    const current = release === undefined ? undefined : formerOf(places, release);
    const older = lazily(() => (options.fresh ? undefined : olderThan(places, release, current?.ledger)));
    const { basis, patience } = options;
    const press = new Press({ tray: places.tray, basis: basis.pages, current, older, patience });
    return {
      ...options,
      places,
      lock,
      stages,
      current,
      older,
      press,
      bundled: { names: new Set(), modules: undefined },
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
 * @throws {BuildFailure} that says what is served now.
 */
export async function conclude(
  job: Job,
  tree: string,
  { rows, edition }: Content,
  warn: (message: string) => void,
  search: Promise<SearchFiles> = Promise.resolve(noSearch),
): Promise<Published & { run: Run }> {
  const { places, lock, reportFile, stages, press, basis, older } = job;
  const before = servedAt(places);
  let published: Published;
  let run: Run | undefined;
  try {
    await press.close();
    stages.begin('search');
    const found = await search;
    stages.progress(found.made.length, found.shards);
    stages.begin('place');
    const wanted = gather(job, tree, rows, found);
    stages.progress(wanted.size, wanted.size);
    let report: ReturnType<typeof draftReport> | undefined;
    const finish = () => {
      stages.end();
      run = runOf(job);
      const text = formatReport(rows, run);
      report = draftReport(reportFile, text);
      return text;
    };
    const site = { wanted, basis: basis.pages, edition };
    published = await publish(places, lock, site, older(), finish);
    report?.rename();
  } catch (error) {
    if (error instanceof BuildFailure) throw error;
    const now = servedAt(places) === before ? 'It is what it was before' : 'It is the new site already';
    throw new BuildFailure(`${places.site} could not be published. ${now}.`, { cause: error });
  }
  close(job, warn);
  return { ...published, run: run ?? runOf(job) };
}

/** Ends a build that found nothing to do: the site that is served is the one it would have made. */
export function settle(job: Job, { rows }: Content, warn: (message: string) => void): Run {
  job.stages.end();
  const run = { ...runOf(job), pages: { rendered: 0, reused: formerPages(job).length, removed: 0 } };
  draftReport(job.reportFile, formatReport(rows, run)).rename();
  close(job, warn);
  return run;
}

function close({ places, lock }: Job, warn: (message: string) => void): void {
  try {
    sweep(places);
  } catch (error) {
    warn(`Old releases could not be removed (${codeOf(error)}). The next build tries again.`);
  }
  lock.release();
}

const servedAt = (places: Places): string => {
  const there = standing(places);
  return there.kind === 'release' ? there.release : there.kind;
};

/** Ends a build that has failed: what it was making is of no use to the next one. After `conclude` it does nothing. */
export function abandon({ places: { incoming, tray, workshop }, lock }: Job): void {
  if (!lock.isHeld()) return;
  try {
    for (const folder of [incoming, tray, workshop]) rmSync(folder, { recursive: true, force: true });
  } catch {
    // The next build begins with this.
  }
  lock.release();
}
