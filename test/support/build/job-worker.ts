/** A worker thread for tests: what it does with a job is the job. */
import { workerData } from 'node:worker_threads';
import { serveJobs } from '../../../src/worker-thread.ts';

export type TestJob =
  | { readonly echo: string }
  | { readonly fail: string }
  | { readonly exit: number }
  | { readonly hang: true }
  | { readonly signs: readonly string[] };

serveJobs(async (job: TestJob, sendSign) => {
  if ('fail' in job) throw new Error(job.fail);
  if ('exit' in job) process.exit(job.exit);
  if ('signs' in job) for (const sign of job.signs) sendSign(sign);
  if ('hang' in job) await new Promise(() => setInterval(() => {}, 1000));
  return 'echo' in job ? job.echo : 'done';
});

// A test sees that the whole module was evaluated.
(workerData as Uint8Array | undefined)?.fill(1);
