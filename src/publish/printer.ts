/**
 * A thread that writes printed pages and takes their digests, so that the thread that renders them need not wait for the
 * disk. Messages in: a file and its bytes. Messages out: the digest, or the code of what went wrong.
 */
import { hash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';

export interface PrintOrder {
  readonly file: string;
  readonly bytes: Uint8Array;
}

export type PrintResult = { readonly sha256: string } | { readonly error: unknown };

function print({ file, bytes }: PrintOrder): PrintResult {
  try {
    writeFileSync(file, bytes);
    return { sha256: hash('sha256', bytes) };
  } catch (error) {
    return { error };
  }
}

parentPort?.on('message', (order: PrintOrder) => parentPort?.postMessage(print(order)));
