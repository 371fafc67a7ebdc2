/** `npm run cluster -- worker`: does the jobs of builds, until it is ended. */
import { fingerprintBuild } from '../src/build/fingerprint.ts';
import { openJobThread } from '../src/build/jobs/job-threads.ts';
import { readRunOptions } from '../src/build/options.ts';
import type { Project } from '../src/build/session.ts';
import type { DoJob } from '../src/jobs/job.ts';
import { JobStore } from '../src/jobs/job-store.ts';
import { resultName } from '../src/jobs/names.ts';
import type { Site } from '../src/site.ts';
import { STALL_TIMEOUT } from '../src/stall-timeout.ts';
import { openStorage } from '../src/storage/open-storage.ts';
import { shownUrl } from './connect.ts';
import type { ClusterOptions } from './options.ts';
import { programOf } from './program.ts';
import { workQueue } from './work-queue.ts';

/** @throws {BuildError} when the worker cannot go on */
export async function workInCluster(
  { root }: Project,
  site: Site,
  { storage, from, ...queue }: ClusterOptions,
): Promise<void> {
  const { stallTimeout = STALL_TIMEOUT } = readRunOptions(process.env, []);
  const store = new JobStore(await openStorage(storage, from));
  const fingerprints = fingerprintBuild(root, site);
  const thread = openJobThread({ storage, from, root, fingerprints, stallTimeout });
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop.abort());
  const doJob: DoJob = async (job, onSign, signal) => {
    const end = () => void thread.close();
    signal?.addEventListener('abort', end);
    try {
      await thread.doJob(job, onSign);
    } finally {
      signal?.removeEventListener('abort', end);
    }
    // The results of map jobs have names that last from build to build; this one says that the job is done in this build.
    if (job.stage === 'map') await store.setName(resultName(job), job.plan);
  };
  console.log(
    `Waiting for jobs of ${site.title} (queue ${queue.name} at ${shownUrl(queue.url)}). Ctrl-C ends this worker.`,
  );
  const options = {
    ...queue,
    program: programOf(fingerprints),
    onMessage: (message: string) => console.log(message),
    signal: stop.signal,
    // The thread itself notices that it hangs.
    stallTimeout: 2 * stallTimeout,
  };
  try {
    await workQueue(options, doJob);
  } finally {
    await Promise.all([thread.close(), store.close()]);
  }
}
