/**
 * Worker threads that parse files in parallel, for a first build or a change of everything: parsing is the only part of
 * a build that needs a single file only. Results are stored by path, so their order of arrival does not matter.
 */
import { mkdirSync } from 'node:fs';
import { getCompileCacheDir } from 'node:module';
import { availableParallelism } from 'node:os';
import { dirname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { escapeUnprintable } from '../article/text/escape-unprintable.ts';
import { stallError, STALL_TIMEOUT, StallWatch } from '../stall-timeout.ts';
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
  // A thread starts faster with the compile cache.
  const compiled = getCompileCacheDir();
  const env = { ...process.env, ...(compiled && { NODE_COMPILE_CACHE: dirname(compiled) }) };
  let next = 0;
  const readAll = () =>
    new Promise<void>((resolve, reject) => {
      const thread = new Worker(new URL('./parse-worker.ts', import.meta.url), { workerData: options, env });
      const inFlight: (readonly string[])[] = [];
      const watch = new StallWatch(stallTimeout, () => {
        const [first = '', last = ''] = [inFlight[0]?.[0], inFlight[0]?.at(-1)].map(
          (path) => path && escapeUnprintable(path),
        );
        const remedy = `It was at the files from ${first} to ${last}: look whether the disk answers, and build again.`;
        reject(stallError('A thread that reads articles', stallTimeout, remedy));
        void thread.terminate();
      });
      const sendBatch = () => {
        const batch = paths.slice(next, next + BATCH_SIZE);
        next += batch.length;
        if (batch.length === 0) return;
        inFlight.push(batch);
        thread.postMessage(batch);
      };
      thread.on('message', (results: readonly ParseResult[] | undefined) => {
        watch.alive();
        if (!results) return;
        const batch = inFlight.shift() ?? [];
        sendBatch();
        for (const [at, path] of batch.entries()) received(path, results[at] as ParseResult);
        if (inFlight.length === 0) void thread.terminate();
      });
      thread.once('error', reject);
      thread.once('exit', () => watch.end());
      thread.once('exit', () =>
        inFlight.length === 0 ? resolve() : reject(new Error('A parser thread exited unexpectedly.')),
      );
      for (let batch = 0; batch < QUEUED_BATCHES; batch += 1) sendBatch();
      if (inFlight.length === 0) void thread.terminate();
      else watch.begin();
    });
  const threads = Math.max(2, Math.min(MAX_THREADS, availableParallelism()));
  await Promise.all(Array.from({ length: threads }, readAll));
}
