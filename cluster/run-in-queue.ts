/**
 * The coordinator's side of the queue: puts jobs into it and waits until their results are in the store. The store says which
 * jobs are done; the queue only hands them out, so a queue that has lost everything delays a build and does not harm it.
 */
import { BuildError } from '../src/errors.ts';
import type { Job, RunJobs } from '../src/jobs/job.ts';
import { connect } from './connect.ts';
import { JobsInQueue, type Progress } from './jobs-in-queue.ts';
import { PATIENCE, watchServer, whileAway } from './patience.ts';

export interface RunInQueueOptions {
  /** The address of the queue's server (`connect`). */
  readonly url: string;
  /** The queue that this build and its workers share. */
  readonly name: string;
  /** The version of this program. Workers with another one refuse its jobs. */
  readonly program: string;
  /** Whether the result of a job is in the store. */
  readonly hasResult: (job: Job) => Promise<boolean>;
  /** Called when a job is done, and about every `interval`. */
  readonly onProgress?: (progress: Progress) => void;
  /** Cancels the build. Its reason is thrown, if that is a `BuildError`. */
  readonly signal?: AbortSignal;
  /** Milliseconds for which the server may be silent. */
  readonly patience?: number;
  /** Milliseconds between two looks at all jobs. Between them, events of the queue tell which jobs to look at. */
  readonly interval?: number;
}

/**
 * A driver that has jobs done by the workers of a queue (`workQueue`).
 * Jobs whose results are in the store already are not done again. However a run ends, no job of it stays in the queue.
 */
export const runInQueue =
  (options: RunInQueueOptions): RunJobs =>
  async (jobs, onDone) => {
    const { url, name, signal, patience = PATIENCE, interval = 3_000 } = options;
    const server = connect(url);
    const stop = new AbortController();
    const cancelled = Promise.withResolvers<never>();
    const cancel = () => {
      const { reason } = signal ?? {};
      cancelled.reject(
        reason instanceof BuildError ? reason : new BuildError('The build was cancelled. Nothing was published.'),
      );
    };
    signal?.addEventListener('abort', cancel);
    if (signal?.aborted) cancel();
    let news = Promise.withResolvers<void>();
    let isDue = false;
    const timer = setInterval(() => {
      isDue = true;
      news.resolve();
    }, interval);
    try {
      const queue = server.queue(name);
      const silent = watchServer(server, queue, patience, stop.signal);
      const unlessEnded = <T>(step: () => Promise<T>) =>
        Promise.race([whileAway(server, step, stop.signal), silent, cancelled.promise]);
      const inQueue = new JobsInQueue(queue, options, jobs, onDone);
      const hear = ({ jobId }: { jobId: string }) => {
        inQueue.hear(jobId);
        news.resolve();
      };
      server
        .events(name)
        .on('completed', hear)
        .on('failed', hear)
        .on('active', ({ jobId }) => inQueue.hearBegin(jobId));
      try {
        await unlessEnded(() => inQueue.begin());
        while (inQueue.size > 0) {
          await unlessEnded(() => news.promise);
          news = Promise.withResolvers();
          const all = isDue;
          isDue = false;
          await unlessEnded(() => inQueue.look(all));
        }
      } finally {
        // A server that is gone has nothing to be removed from.
        await Promise.race([inQueue.removeAll(), silent]).catch(() => {});
      }
    } finally {
      clearInterval(timer);
      signal?.removeEventListener('abort', cancel);
      stop.abort();
      await server.close();
    }
  };
