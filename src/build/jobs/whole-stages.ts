/**
 * The stages of a shared build that one machine does: `reduce` plans the pages, and `merge` makes the release. Nothing is published
 * before `merge`, which does itself whatever has no result.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BuildError } from '../../errors.ts';
import type { Job, RunJobs } from '../../jobs/job.ts';
import { resultName } from '../../jobs/names.ts';
import { build } from '../build.ts';
import type { BuildRun } from '../report/build-report.ts';
import type { Project } from '../session.ts';
import { BuildJobs } from './build-jobs.ts';
import { nameOfPlan, type OpenedJobs, openJobs, type Planned, type StageOptions } from './open-jobs.ts';
import type { StageResult } from './stages.ts';

/** Ends a build whose pages are planned. */
class PagesPlanned extends BuildError {}

/** Plans the pages, and puts the plan under the name of the inputs. */
export async function reduceStage(options: StageOptions): Promise<StageResult> {
  using opened = await openJobs(options);
  const name = await nameOfPlan(options, opened);
  const { jobs } = await planPages(options, options.project, opened, name);
  return { done: jobs.length, of: jobs.length };
}

/** Plans the pages as those of a build without an earlier release. @param name of the plan */
export async function planInPassing(options: StageOptions, opened: OpenedJobs, name: string): Promise<Planned> {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-plan-'));
  try {
    return await planPages(options, { ...options.project, outDir: join(folder, 'dist') }, opened, name);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
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

/** Runs a build up to its pages. @param project with the folder of the release that the next one is compared with */
async function planPages(
  { site }: StageOptions,
  project: Project,
  { store }: OpenedJobs,
  name: string,
): Promise<Planned> {
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
    await build(project, site, { jobs: new BuildJobs(store, run, { isPlan: true }) });
  } catch (error) {
    if (!(error instanceof PagesPlanned)) throw error;
  }
  const plan: Planned = { jobs: planned };
  await store.setName(name, await store.put(plan));
  return plan;
}
