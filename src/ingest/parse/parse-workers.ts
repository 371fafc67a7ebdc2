/**
 * Worker threads that parse files in parallel, for a first build or a change of everything: parsing is the only part of
 * a build that needs a single file only. Results are stored by path, so their order of arrival does not matter.
 */
import { mkdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { escapeUnprintable } from '../../article/text/escape-unprintable.ts';
import { stallError, STALL_TIMEOUT } from '../../stall-timeout.ts';
import { WorkerThread } from '../../worker-thread.ts';
import type { ParseResult, ParseWorkerOptions } from './parse-worker.ts';

/** For fewer files, loading the parser in a thread takes longer than parsing. */
export const MIN_FILES_FOR_WORKERS = 400;
/** Number of files that a thread receives at a time. */
const BATCH_SIZE = 32;
/** Number of batches queued for a thread, so that it does not wait for the next one. */
const QUEUED_BATCHES = 2;
/** Maximum number of threads. More threads would wait for the disk, and each has its own parser in memory. */
const MAX_THREADS = 4;

/**
 * @param received called for each file in any order
 * @param stallTimeout milliseconds; see `STALL_TIMEOUT`
 * @throws the error of a thread that failed, or an error when a thread hangs
 */
export async function parseInWorkers(
  paths: readonly string[],
  options: ParseWorkerOptions,
  received: (path: string, read: ParseResult) => void,
  stallTimeout = STALL_TIMEOUT,
): Promise<void> {
  mkdirSync(options.folder, { recursive: true });
  const threads = Array.from(
    { length: Math.max(2, Math.min(MAX_THREADS, availableParallelism())) },
    () =>
      new WorkerThread<readonly string[], readonly ParseResult[]>(new URL('./parse-worker.ts', import.meta.url), {
        workerData: options,
        stallTimeout,
        stallError: (batch) => batchStallError(batch, stallTimeout),
        exitMessage: 'A parser thread exited unexpectedly.',
      }),
  );
  let next = 0;
  const sendBatches = async (thread: (typeof threads)[number]) => {
    while (next < paths.length) {
      const batch = paths.slice(next, next + BATCH_SIZE);
      next += batch.length;
      const results = await thread.run(batch);
      for (const [at, path] of batch.entries()) received(path, results[at] as ParseResult);
    }
  };
  try {
    const queues = threads.flatMap((thread) => Array.from({ length: QUEUED_BATCHES }, () => sendBatches(thread)));
    await Promise.all(queues);
  } finally {
    next = paths.length;
    await Promise.all(threads.map((thread) => thread.close()));
  }
}

function batchStallError(batch: readonly string[], stallTimeout: number): Error {
  const [first = '', last = ''] = [batch[0], batch.at(-1)].map((path) => path && escapeUnprintable(path));
  const remedy = `It was at the files from ${first} to ${last}: look whether the disk answers, and build again.`;
  return stallError('A thread that reads articles', stallTimeout, remedy);
}
