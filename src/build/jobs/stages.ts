/**
 * The stages of a build that many machines do: `map` parses the files, and `render` renders the pages and builds the search index.
 * Their processes live for seconds, so the program of a whole build is not loaded here (`whole-stages.ts`).
 */
import { jobsOf, jobsOfShard, numberOfMapJobs, type Shard } from '../../jobs/partition.ts';
import type { Job } from '../../jobs/job.ts';
import type { MapPlan } from './map-job.ts';
import { filesOf, nameOfPlan, type OpenedJobs, openJobs, type Planned, type StageOptions } from './open-jobs.ts';

/** The work of a stage, for its last line. */
export interface StageResult {
  readonly done: number;
  readonly of: number;
}

/** Parses the files of a shard. */
export async function mapStage(options: StageOptions, shard: Shard): Promise<StageResult> {
  using opened = await openJobs(options);
  const files = await filesOf(options);
  const { editionDate, editionTime, timeZone } = options.site;
  const edition = { editionDate, editionTime, timeZone, preview: false };
  const plan = await opened.store.put({ fingerprint: opened.fingerprints.entries, edition, files } satisfies MapPlan);
  return runShard(opened, jobsOf('map', plan, numberOfMapJobs(files.length)), shard);
}

/** Renders the pages and indexes the stories of a shard. A build that nobody has planned yet is planned here as one without an earlier release. */
export async function renderStage(options: StageOptions, shard: Shard): Promise<StageResult> {
  using opened = await openJobs(options);
  const name = await nameOfPlan(options, opened);
  const planned =
    (await opened.store.valueAt<Planned>(name)) ??
    (await (await import('./whole-stages.ts')).planInPassing(options, opened, name));
  return runShard(opened, planned.jobs, shard);
}

async function runShard({ runHere }: OpenedJobs, jobs: readonly Job[], shard: Shard): Promise<StageResult> {
  const mine = jobsOfShard(jobs, shard);
  await runHere(mine, () => {});
  return { done: mine.length, of: jobs.length };
}
