/**
 * A build session holds the lock of a site from the first look at its folders until the new release is published. It knows
 * the paths, the options and the previous release.
 */
import { rmSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { BuildError, errorCode, SettingError } from '../errors.ts';
import type { Site } from '../site.ts';
import { type BuildPaths, buildPathsOf, checkOutDir } from '../release/paths.ts';
import { inspectOutDir } from '../release/out-dir.ts';
import { makePreviewFolder } from '../release/preview-mark.ts';
import { openReleaseStore, type PublishedRelease, type ReleaseStore } from '../release/release-store.ts';
import type { PreviousTree } from '../release/reuse-file.ts';
import { bringsBack, vanishedAmong } from '../release/taken-down.ts';
import { noSearchFiles, type SearchFiles } from '../search/build-index.ts';
import { createAstroDataFiles } from './astro-data-files.ts';
import type { BuildJobs } from './jobs/build-jobs.ts';
import type { BuildContent } from './load-content.ts';
import { nothingRecorded, type Recorded, type RecordedContent, stageRecords } from './addresses/record-addresses.ts';
import { type Assets, collectOutput } from './output/collect.ts';
import { type SiteSize, sizeOfSite } from './output/host-limits.ts';
import { IncrementalOutput } from './output/output.ts';
import type { PublicDirs } from './output/public-dir.ts';
import { type BuildRun, formatReport } from './report/build-report.ts';
import { Progress, type Terminal } from './report/progress.ts';
import { measureRun, reusablePages } from './report/console-summary.ts';
import { type SessionOptions, sessionOptions } from './session-options.ts';

/** Absolute paths of a project. */
export interface Project extends PublicDirs {
  readonly root: string;
  readonly outDir: string;
}

/**
 * Checks the settings before anything is touched, and takes the lock.
 * @param terminal receives the progress; without it, standard output does
 * @param jobs where the build shares out its work
 * @throws {BuildError} when a setting or the folder forbids the build, or another build holds the lock
 */
export function openSession(project: Project, site: Site, terminal?: Terminal, jobs?: BuildJobs): BuildSession {
  const { root, outDir } = project;
  try {
    const paths = buildPathsOf(root, outDir, site.preview !== undefined);
    const problem = checkOutDir(paths, { ...project, ...site, contentDir: resolve(root, site.contentDir) });
    if (problem && site.preview)
      throw new BuildError(`Previews are made in ${paths.site}: ${problem}. Remove the obstacle.`);
    if (problem) throw new SettingError('OUT_DIR', outDir, problem, 'Choose a folder of its own such as dist.');
    if (site.preview) makePreviewFolder(paths.site);
    const session = new BuildSession(paths, sessionOptions(project, site), new Progress(terminal), jobs);
    createAstroDataFiles(root);
    return session;
  } catch (error) {
    throw error instanceof SettingError ? new BuildError(error.message) : error;
  }
}

/** Ends with `publish` or `finishUnchanged`. A session that ends otherwise is aborted when it is disposed of. */
export class BuildSession implements Disposable {
  readonly paths: BuildPaths;
  readonly options: SessionOptions;
  readonly progress: Progress;
  /** The release that is served; undefined when there is none, or nothing may be reused. */
  readonly previous: PreviousTree | undefined;
  readonly output: IncrementalOutput;
  /** Undefined when this process does all the work. */
  readonly jobs: BuildJobs | undefined;
  readonly #store: ReleaseStore;
  #reusable: { readonly tree: PreviousTree | undefined } | undefined;

  /** Takes the lock. @throws {BuildError} when another build holds it, or the site cannot be written here */
  constructor(paths: BuildPaths, options: SessionOptions, progress: Progress, jobs?: BuildJobs) {
    this.paths = paths;
    this.jobs = jobs;
    this.options = options;
    this.progress = progress;
    this.#store = openReleaseStore(paths);
    try {
      const current = options.fresh ? undefined : this.#store.current();
      this.previous = current === undefined ? undefined : this.#store.load(current);
      this.output = new IncrementalOutput({
        stagingDir: paths.stagedPages,
        fingerprint: options.fingerprints.pages,
        previous: this.previous,
        reusable: () => this.reusable,
        stallTimeout: options.stallTimeout,
      });
    } catch (error) {
      this.#store.close();
      throw error;
    }
  }

  /** The tree of files that the next release is made from. Loaded when it is first asked for: an unchanged build never asks. */
  get reusable(): PreviousTree | undefined {
    this.#reusable ??= { tree: this.#loadReusable() };
    return this.#reusable.tree;
  }

  #loadReusable(): PreviousTree | undefined {
    return this.options.fresh ? undefined : this.#store.loadReusableTree(this.previous?.index);
  }

  /** The build report of the site that is served. */
  servedReport(): string | undefined {
    const current = this.#store.current();
    return current === undefined ? undefined : this.#store.readReport(current);
  }

  /** Whether the site that is served is the one that this content would make. */
  isUpToDate({ inputHash }: BuildContent): boolean {
    const { previous } = this;
    return previous?.index.inputHash === inputHash && this.#store.isUnmodified(basename(previous.tree), previous.index);
  }

  /** Ends a build that found nothing to do. */
  finishUnchanged({ rows, folds, recorded = nothingRecorded }: RecordedContent): BuildRun {
    this.progress.end();
    const pages = { rendered: 0, reused: reusablePages(this.previous).length, removed: 0 };
    const run = { ...measureRun(this), pages };
    stageRecords(this.options.reportFile, formatReport(rows, run, folds, recorded.report), recorded).rename();
    this.#close(recorded);
    return run;
  }

  /**
   * Checks the finished site, publishes it as a release, and ends the session.
   * @param assets everything of the site that is not a page
   * @throws {BuildError} that says which site is served now
   */
  async publish(
    content: RecordedContent,
    assets: Assets,
    search: Promise<SearchFiles> = Promise.resolve(noSearchFiles),
  ): Promise<PublishedRelease & { readonly run: BuildRun; readonly size: SiteSize }> {
    const before = this.#served();
    const published = await this.#publish(content, assets, search).catch((error: unknown) => {
      if (error instanceof BuildError) throw error;
      const now = this.#served() === before ? 'It is what it was before' : 'It is the new site already';
      throw new BuildError(`${this.paths.site} could not be published. ${now}.`, { cause: error });
    });
    return { ...published, previous: this.#close(content.recorded) };
  }

  async #publish(content: RecordedContent, assets: Assets, search: Promise<SearchFiles>) {
    const [{ rows, folds, inputHash, recorded = nothingRecorded }, { progress, output, options }] = [content, this];
    await output.close();
    progress.begin('index');
    const searchFiles = await search;
    progress.progress(searchFiles.built.length, searchFiles.shards);
    progress.begin('publish');
    const written = new Map([...options.written, ...recorded.written]);
    const files = collectOutput({ store: this.#store, output, assets, searchFiles, rows, ...options, written });
    progress.progress(files.size, files.size);
    let run: BuildRun | undefined;
    let report: ReturnType<typeof stageRecords> | undefined;
    const makeReport = () => {
      progress.end();
      run = measureRun(this);
      const text = formatReport(rows, run, folds, recorded.report);
      report = stageRecords(options.reportFile, text, recorded);
      return text;
    };
    const site = { files, fingerprint: options.fingerprints.pages, inputHash };
    const published = await this.#store.publish(site, this.reusable, makeReport);
    report?.rename();
    return { ...published, run: run ?? measureRun(this), size: sizeOfSite(files.values()) };
  }

  #served(): string {
    const current = inspectOutDir(this.paths);
    return current.kind === 'release' ? current.release : current.kind;
  }

  /** @returns the release that `npm run rollback` would serve */
  #close({ report: { takenDown = [] } }: Recorded = nothingRecorded): string | undefined {
    let previous: string | undefined;
    try {
      this.#store.prune(vanishedAmong(takenDown));
      const kept = this.#store.previous();
      if (kept !== undefined && !bringsBack(() => this.#store.readReport(kept), takenDown)) previous = kept;
    } catch (error) {
      console.warn(`Old releases could not be removed (${errorCode(error)}). The next build tries again.`);
    }
    this.#store.close();
    return previous;
  }

  /** Aborts the build if it has not ended: removes what it has staged, and releases the lock. */
  [Symbol.dispose](): void {
    if (!this.#store.isOpen()) return;
    const { stagedPages, tmp } = this.paths;
    try {
      for (const folder of [dirname(stagedPages), tmp]) rmSync(folder, { recursive: true, force: true });
    } catch {
      // The next build removes them before it begins.
    }
    this.#store.close();
  }
}
