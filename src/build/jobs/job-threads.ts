/** Does jobs in threads of this process. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeJob, type DoJob, type Job, type RunJobs } from '../../jobs/job.ts';
import { stallError } from '../../stall-timeout.ts';
import { WorkerThread } from '../../worker-thread.ts';
import type { JobWorkerOptions } from './job-worker.ts';

type JobThread = WorkerThread<Job, void>;
type ThreadOptions = Omit<JobWorkerOptions, 'folder'>;

function startThread(options: ThreadOptions, onSign?: () => void): JobThread {
  const { stallTimeout } = options;
  // A thread that is ended during a job cannot remove its files itself.
  const folder = mkdtempSync(join(tmpdir(), 'dateline-job-'));
  const workerData: JobWorkerOptions = { ...options, folder };
  const thread: JobThread = new WorkerThread(new URL('./job-worker.ts', import.meta.url), {
    workerData,
    stallTimeout,
    stallError: (job) => stallError(`The thread of the ${describeJob(job)}`, stallTimeout, 'Build again.'),
    exitMessage: 'A thread that does jobs exited unexpectedly.',
    ...(onSign && { onSign }),
  });
  void thread.exited.then(() => rmSync(folder, { recursive: true, force: true }));
  return thread;
}

/**
 * A driver that does all jobs here.
 * @param count number of threads
 */
export const runInThreads =
  (options: ThreadOptions, count: number): RunJobs =>
  async (jobs, onDone) => {
    const threads = Array.from({ length: Math.min(count, jobs.length) }, () => startThread(options));
    const queue = jobs.values();
    const work = async (thread: JobThread) => {
      for (const job of queue) {
        await thread.run(job);
        onDone(job);
      }
    };
    try {
      await Promise.all(threads.map(work));
    } finally {
      await Promise.all(threads.map((thread) => thread.close()));
    }
  };

/** A thread that does one job at a time; `close` ends it, also during a job. */
export function openJobThread(options: ThreadOptions): { readonly doJob: DoJob; close(): Promise<void> } {
  let onSign = () => {};
  let thread: JobThread | undefined;
  return {
    async doJob(job, onSignOfJob) {
      onSign = onSignOfJob;
      thread ??= startThread(options, () => onSign());
      try {
        await thread.run(job);
      } catch (error) {
        // A thread whose job has failed may be in any state.
        await thread.close();
        thread = undefined;
        throw error;
      }
    },
    async close() {
      await thread?.close();
    },
  };
}
