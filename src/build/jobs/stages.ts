/**
 * The stages of a build that several machines share: `map` parses the files, `reduce` plans the pages, `render` renders them and
 * builds the search index, and `merge` makes the release. Nothing is published before `merge`, which does itself whatever has no
 * result.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { BuildError } from '../../errors.ts';
import type { Job, RunJobs } from '../../jobs/job.ts';
import { JobStore } from '../../jobs/job-store.ts';
import { mapName, planName, resultName } from '../../jobs/names.ts';
import { jobsOf, jobsOfShard, numberOfMapJobs, type Shard } from '../../jobs/partition.ts';
import type { Site } from '../../site.ts';
import { STALL_TIMEOUT } from '../../stall-timeout.ts';
import { openStorage } from '../../storage/open-storage.ts';
import { build } from '../build.ts';
import { fingerprintBuild } from '../fingerprint.ts';
import { readRunOptions } from '../options.ts';
import type { BuildRun } from '../report/build-report.ts';
import type { Project } from '../session.ts';
import { BuildJobs } from './build-jobs.ts';
import { runInThreads } from './job-threads.ts';
import { filesToMap, type MapPlan } from './map-job.ts';

export interface StageOptions {
  readonly project: Project;
  readonly site: Site;
  /** The address of the storage, and the folder from which a relative one is meant. */
  readonly storage: string;
  readonly from: string;
}

/** The work of a stage, for its last line. */
export interface StageResult {
  readonly done: number;
  readonly of: number;
}

/** The jobs of a build that was planned and not made. */
interface Planned {
  readonly jobs: readonly Job[];
}

/** Ends a build whose pages are planned. */
class PagesPlanned extends BuildError {}

/** Parses the files of a shard. */
export async function mapStage(options: StageOptions, shard: Shard): Promise<StageResult> {
  const { project, site } = options;
  using opened = await openJobs(options);
  const files = await filesToMap(resolve(project.root, site.contentDir));
  const { editionDate, editionTime, timeZone } = site;
  const edition = { editionDate, editionTime, timeZone, preview: false };
  const plan = await opened.store.put({ fingerprint: opened.fingerprints.entries, edition, files } satisfies MapPlan);
  return runShard(opened, jobsOf('map', plan, numberOfMapJobs(files.length)), shard);
}

/** Plans the pages, and puts the plan under the name of the inputs. */
export async function reduceStage(options: StageOptions): Promise<StageResult> {
  const planned = await planPages(options, options.project);
  return { done: planned.jobs.length, of: planned.jobs.length };
}

/** Renders the pages and indexes the stories of a shard. A build that nobody has planned yet is planned here as one without an earlier release. */
export async function renderStage(options: StageOptions, shard: Shard): Promise<StageResult> {
  using opened = await openJobs(options);
  const planned =
    (await opened.store.valueAt<Planned>(await nameOfPlan(options, opened))) ?? (await planInPassing(options));
  return runShard(opened, planned.jobs, shard);
}

/** Makes the release from the results, and does the jobs that have none. */
export async function mergeStage(options: StageOptions): Promise<BuildRun> {
  using opened = await openJobs(options);
  let missing = 0;
  const run: RunJobs = async (jobs, onDone) => {
    const [first] = jobs;
    // Files that no job has parsed are parsed by the build itself.
    if (first?.stage === 'map') return;
    const left: Job[] = [];
    for (const job of jobs) {
      if ((await opened.store.digestAt(resultName(job))) === undefined) left.push(job);
      else onDone(job);
    }
    missing += left.length;
    await opened.runHere(left, onDone);
  };
  const { project, site } = options;
  const made = await build(project, site, { jobs: new BuildJobs(opened.store, run) });
  if (missing > 0) console.log(`${missing} jobs had no result in the store, and were done here.`);
  return made;
}

interface OpenedJobs extends Disposable {
  readonly store: JobStore;
  readonly fingerprints: ReturnType<typeof fingerprintBuild>;
  /** Does jobs in threads of this process. */
  readonly runHere: RunJobs;
}

async function openJobs({ project, site, storage, from }: StageOptions): Promise<OpenedJobs> {
  const { root } = project;
  const store = new JobStore(await openStorage(storage, from));
  const { jobs: threads = 1, stallTimeout = STALL_TIMEOUT } = readRunOptions(process.env, []);
  return {
    store,
    fingerprints: fingerprintBuild(root, site),
    runHere: runInThreads({ storage, from, root, stallTimeout }, threads),
    [Symbol.dispose]: () => void store.close(),
  };
}

async function runShard({ runHere }: OpenedJobs, jobs: readonly Job[], shard: Shard): Promise<StageResult> {
  const mine = jobsOfShard(jobs, shard);
  await runHere(mine, () => {});
  return { done: mine.length, of: jobs.length };
}

/** The plan of a build depends on the settings, the edition, and the results of the map jobs. */
async function nameOfPlan({ project, site }: StageOptions, { store, fingerprints }: OpenedJobs): Promise<string> {
  const files = await filesToMap(resolve(project.root, site.contentDir));
  const of = numberOfMapJobs(files.length);
  const names = Array.from({ length: of }, (_, number) => mapName(fingerprints.entries, number, of));
  const mapped = await Promise.all(names.map((name) => store.digestAt(name)));
  return planName([fingerprints.site, site.editionDate, site.editionTime, mapped]);
}

/** Runs a build up to its pages. @param project with the folder of the release that the next one is compared with */
async function planPages(options: StageOptions, project: Project): Promise<Planned> {
  using opened = await openJobs(options);
  const name = await nameOfPlan(options, opened);
  const planned: Job[] = [];
  const run: RunJobs = async (jobs) => {
    const stage = jobs[0]?.stage;
    if (stage === 'map') return;
    planned.push(...jobs);
    // The search index is planned before the pages.
    if (stage === 'index') await new Promise<never>(() => {});
    throw new PagesPlanned('The pages are planned.');
  };
  try {
    await build(project, options.site, { jobs: new BuildJobs(opened.store, run, { isPlan: true }) });
  } catch (error) {
    if (!(error instanceof PagesPlanned)) throw error;
  }
  const plan: Planned = { jobs: planned };
  await opened.store.setName(name, await opened.store.put(plan));
  return plan;
}

async function planInPassing(options: StageOptions): Promise<Planned> {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-plan-'));
  try {
    return await planPages(options, { ...options.project, outDir: join(folder, 'dist') });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
