/**
 * A worker in a process of its own. It tells the test of every job that it begins, waits until the test says how it goes on,
 * and puts its result into a folder. Started by `startWorker`.
 */
import { once } from 'node:events';
import { BuildError } from '../../../src/errors.ts';
import type { DoJob } from '../../../src/jobs/job.ts';
import { openFolderStorage } from '../../../src/storage/folder.ts';
import { idOf } from '../../message.ts';
import { workQueue } from '../../work-queue.ts';

interface Settings {
  readonly url: string;
  readonly name: string;
  readonly program: string;
  readonly store: string;
  readonly patience?: number;
  readonly lockDuration: number;
  readonly maxDeaths?: number;
  readonly stallTimeout?: number;
}

const { store, ...options } = JSON.parse(process.argv[2] ?? '{}') as Settings;
const storage = openFolderStorage(store);
const stop = new AbortController();
process.once('SIGTERM', () => stop.abort());

const doJob: DoJob = async (job, onSign, signal) => {
  process.send?.({ begins: idOf(job), pid: process.pid });
  onSign();
  const [answer] = (await once(process, 'message', { signal })) as [string];
  if (answer !== 'go on') throw new BuildError(answer);
  await storage.put(`results/${idOf(job)}`, Buffer.from(`${job.stage} ${job.number}`));
};

const tell = (what: object) => new Promise((told) => process.send?.(what, told));
const error = await workQueue(
  { ...options, onMessage: (message) => void tell({ message }), signal: stop.signal },
  doJob,
)
  .then(() => undefined)
  .catch((error: Error) => error.message);
if (error !== undefined) await tell({ error });
// BullMQ may wait for a server that is away.
process.exit(error === undefined ? 0 : 1);
