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
      await queue.getJobCountByTypes('active');
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
