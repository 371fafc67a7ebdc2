/** A thread of `job-threads.ts`: does jobs with a store of its own. */
import { workerData } from 'node:worker_threads';
import type { Job } from '../../jobs/job.ts';
import { JobStore } from '../../jobs/job-store.ts';
import { site } from '../../site.ts';
import { openStorage } from '../../storage/open-storage.ts';
import { serveJobs } from '../../worker-thread.ts';
import type { Fingerprints } from '../fingerprint.ts';
import { jobDoer } from './do-job.ts';

export interface JobWorkerOptions {
  /** The address of the storage, and the folder from which a relative one is meant. */
  readonly storage: string;
  readonly from: string;
  /** An empty folder for files of the jobs. */
  readonly folder: string;
  /** The project. */
  readonly root: string;
  /** Computed once for all threads. */
  readonly fingerprints: Fingerprints;
  readonly stallTimeout: number;
}

const { storage, from, root, fingerprints, folder, stallTimeout } = workerData as JobWorkerOptions;
const store = new JobStore(await openStorage(storage, from));
const doJob = jobDoer({ store, root, fingerprints, site, folder, stallTimeout });

/** Milliseconds between two signs of life. The stall timeout is minutes. */
const SIGN_INTERVAL = 1000;

serveJobs(async (job: Job, sendSign): Promise<void> => {
  let last = performance.now();
  await doJob(job, () => {
    if (performance.now() - last < SIGN_INTERVAL) return;
    sendSign();
    last = performance.now();
  });
});
