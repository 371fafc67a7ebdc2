/**
 * A thread that prints, so that the one that renders need not wait for the disk. Messages in: orders. Messages out: what was
 * printed, or what went wrong.
 */
import { parentPort } from 'node:worker_threads';
import { writeOutputFile, type WrittenFile, type WriteJob } from './write-file.ts';

export type WriteResult = WrittenFile | { readonly error: unknown };

function print(order: WriteJob): WriteResult {
  try {
    return writeOutputFile(order);
  } catch (error) {
    return { error };
  }
}

parentPort?.on('message', (order: WriteJob) => parentPort?.postMessage(print(order)));
