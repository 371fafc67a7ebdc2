/** The worker of a registration, once there is one that can be asked. */

type Workers = Pick<ServiceWorkerRegistration, 'active' | 'waiting' | 'installing'>;

/**
 * The active worker, or the first of those to come that is activated. One that has its shell waits for a moment before it is
 * activated, so a registration may have a waiting one alone.
 * @returns undefined where there is none, or where none of them could have its shell
 */
export async function workerOf({ active, waiting, installing }: Workers): Promise<ServiceWorker | undefined> {
  if (active) return active;
  const coming = [waiting, installing].filter((one) => one !== null);
  const activated = coming.map(
    (one) =>
      new Promise<ServiceWorker>((resolve, reject) => {
        const look = () => {
          if (one.state === 'activated') resolve(one);
          if (one.state === 'redundant') reject(new Error('It could not have its shell.'));
        };
        one.addEventListener('statechange', look);
        look();
      }),
  );
  try {
    return await Promise.any(activated);
  } catch {
    return undefined;
  }
}
