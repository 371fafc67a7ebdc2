/** `npm run cluster -- build`: an ordinary build whose jobs are done by the workers of a queue. */
import { build } from '../src/build/build.ts';
import { fingerprintBuild } from '../src/build/fingerprint.ts';
import { BuildJobs } from '../src/build/jobs/build-jobs.ts';
import type { Project } from '../src/build/session.ts';
import type { RunJobs } from '../src/jobs/job.ts';
import { JobStore } from '../src/jobs/job-store.ts';
import { resultName } from '../src/jobs/names.ts';
import type { Site } from '../src/site.ts';
import { openStorage } from '../src/storage/open-storage.ts';
import type { ClusterOptions } from './options.ts';
import { programOf } from './program.ts';
import { ClusterProgress } from './progress.ts';
import { runInQueue } from './run-in-queue.ts';

/** @throws {BuildError} when the build fails or is cancelled; nothing is published then */
export async function buildInCluster(
  project: Project,
  site: Site,
  { storage, from, ...queue }: ClusterOptions,
): Promise<void> {
  const store = new JobStore(await openStorage(storage, from));
  const progress = new ClusterProgress(process.stdout);
  const stop = new AbortController();
  let runs = 0;
  const cancel = () => {
    // Outside of a run, no job is in the queue, and a killed build leaves the site as it is.
    if (runs === 0) process.exit(1);
    stop.abort();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, cancel);
  const inQueue = runInQueue({
    ...queue,
    program: programOf(fingerprintBuild(project.root, site)),
    hasResult: async (job) => (await store.digestAt(resultName(job))) !== undefined,
    onProgress: (state) => progress.show(state),
    signal: stop.signal,
  });
  const run: RunJobs = async (jobs, onDone) => {
    // Whether a map job is done says nothing about the next build: the folder may have changed.
    if (jobs[0]?.stage === 'map') await Promise.all(jobs.map((job) => store.removeName(resultName(job))));
    runs += 1;
    try {
      await inQueue(jobs, onDone);
    } catch (error) {
      // The pages and the search index are made at the same time. When one fails, the other is of no use.
      stop.abort(error);
      throw error;
    } finally {
      runs -= 1;
    }
  };
  try {
    await build(project, site, { jobs: new BuildJobs(store, run, { inSteps: true }), terminal: progress });
  } finally {
    await store.close();
  }
}
