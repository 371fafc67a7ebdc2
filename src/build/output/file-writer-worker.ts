/** The file writer's thread. Receives jobs, and answers each in order with the size and digest, or with the error. */
import { parentPort } from 'node:worker_threads';
import { type WriteJob, writeOutputFile, type WrittenFile } from './write-file.ts';

export type WriteResult = WrittenFile | { readonly error: unknown };

function write(job: WriteJob): WriteResult {
  try {
    return writeOutputFile(job);
  } catch (error) {
    return { error };
  }
}

parentPort?.on('message', (job: WriteJob) => parentPort?.postMessage(write(job)));
