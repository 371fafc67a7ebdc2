/**
 * A thread that prints, so that the one that renders need not wait for the disk. Messages in: orders. Messages out: what was
 * printed, or what went wrong.
 */
import { parentPort } from 'node:worker_threads';
import { carryOut, type Printed, type PrintOrder } from './write-file.ts';

export type PrintResult = Printed | { readonly error: unknown };

function print(order: PrintOrder): PrintResult {
  try {
    return carryOut(order);
  } catch (error) {
    return { error };
  }
}

parentPort?.on('message', (order: PrintOrder) => parentPort?.postMessage(print(order)));
