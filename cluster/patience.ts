/** Watches whether the server of the queue answers. A server that is away for a moment is waited for. */
import { setTimeout } from 'node:timers/promises';
import { BuildError } from '../src/errors.ts';
import { StallWatch } from '../src/stall-timeout.ts';
import type { MessageQueue, Server } from './connect.ts';

/** Milliseconds for which a server may be silent at the start, when its address may be wrong. */
const FIRST_PATIENCE = 15_000;
/** Milliseconds for which it may be silent later. */
export const PATIENCE = 2 * 60_000;
/** Milliseconds between two questions. */
const INTERVAL = 1_000;

/** Codes of errors that say that there is no connection: those of Node, and those of PostgreSQL when it ends or starts. */
const UNREACHABLE = /^(?:ECONN\w+|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN|57P0[123]|08\w{3})$/;

/** Whether a command failed because the server was away. Only commands to PostgreSQL do: the client of Redis repeats its own. */
function isUnreachable(error: unknown): boolean {
  const { code = '', message = '' } = error as NodeJS.ErrnoException;
  return UNREACHABLE.test(code) || /^Connection terminated/.test(message);
}

/**
 * Repeats a step until the server was there for it. `watchServer` tells when it has been away for too long.
 * @param signal ends it: its reason is thrown
 */
export async function whileAway<T>(server: Server, step: () => Promise<T>, signal: AbortSignal): Promise<T> {
  for (;;) {
    try {
      return await step();
    } catch (error) {
      if (!isUnreachable(error)) throw error;
      server.noteError(error as Error);
      await setTimeout(INTERVAL, undefined, { signal });
    }
  }
}

/**
 * Rejects when the server has not answered for too long; never resolves.
 * @param patience milliseconds
 * @param signal ends the watch
 */
export function watchServer(
  server: Server,
  queue: MessageQueue,
  patience: number,
  signal: AbortSignal,
): Promise<never> {
  const { promise, reject } = Promise.withResolvers<never>();
  const watch = (limit: number) =>
    new StallWatch(limit, () =>
      reject(
        new BuildError(
          `The queue at ${server.shown} has not answered for ${Math.ceil(limit / 1000)} seconds (${server.lastError() ?? 'no answer'}). ` +
            'Look whether its server runs and whether the address is right.',
        ),
      ),
    );
  let current = watch(Math.min(patience, FIRST_PATIENCE));
  let isFirst = true;
  current.begin();
  signal.addEventListener('abort', () => current.end());
  const ask = async () => {
    while (!signal.aborted) {
      await whileAway(server, () => queue.getJobCountByTypes('active'), signal);
      if (isFirst && !signal.aborted) {
        current.end();
        current = watch(patience);
        current.begin();
        isFirst = false;
      }
      current.alive();
      await setTimeout(INTERVAL, undefined, { signal });
    }
  };
  ask().catch((error: unknown) => {
    if (signal.aborted) return;
    current.end();
    reject(new BuildError(`The queue at ${server.shown} refuses to answer: ${(error as Error).message}`));
  });
  return promise;
}
