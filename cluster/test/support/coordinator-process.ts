/** A coordinator in a process of its own, which a test can kill. It tells which jobs are done. */
import type { Job } from '../../../src/jobs/job.ts';
import { openFolderStorage } from '../../../src/storage/folder.ts';
import { idOf } from '../../message.ts';
import { runInQueue } from '../../run-in-queue.ts';

const { store, jobs, ...options } = JSON.parse(process.argv[2] ?? '{}') as {
  readonly url: string;
  readonly name: string;
  readonly program: string;
  readonly store: string;
  readonly jobs: Job[];
};
const storage = openFolderStorage(store);
const hasResult = async (job: Job) => (await storage.get(`results/${idOf(job)}`)) !== undefined;
await runInQueue({ ...options, hasResult })(jobs, (job) => process.send?.(idOf(job)));
