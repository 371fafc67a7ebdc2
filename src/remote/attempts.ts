/** Attempts at something that another machine does. */
import { setTimeout as pause } from 'node:timers/promises';

/** The times between attempts, in milliseconds: five attempts in eight seconds. */
const PAUSES: readonly number[] = [200, 800, 2_000, 5_000];

/**
 * Tries until there is a result, with longer and longer pauses.
 * @param waitAfter the least time to wait after an error, in milliseconds; undefined when no other attempt would succeed
 * @param pauses the times between attempts, in milliseconds; there is one attempt more
 * @throws the error of the last attempt
 */
export async function inAttempts<Result>(
  attempt: () => Promise<Result>,
  waitAfter: (error: unknown) => number | undefined,
  pauses = PAUSES,
): Promise<Result> {
  for (let failures = 0; ; failures += 1) {
    try {
      return await attempt();
    } catch (error) {
      const [usual, least] = [pauses[failures], waitAfter(error)];
      if (usual === undefined || least === undefined) throw error;
      await pause(Math.max(usual, least));
    }
  }
}
