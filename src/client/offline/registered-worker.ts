/** Waits for a service worker registration to have an active worker. */

type Workers = Pick<ServiceWorkerRegistration, 'active' | 'waiting' | 'installing'>;

/**
 * The active worker, or else the first of the others to become active. An installed worker waits for a moment before it is
 * activated, so a registration may have only a waiting worker.
 * @returns undefined if the registration has no worker, or if no worker could install its shell
 */
export async function workerOf({ active, waiting, installing }: Workers): Promise<ServiceWorker | undefined> {
  if (active) return active;
  const pending = [waiting, installing].filter((one) => one !== null);
  const activated = pending.map(
    (one) =>
      new Promise<ServiceWorker>((resolve, reject) => {
        const check = () => {
          if (one.state === 'activated') resolve(one);
          if (one.state === 'redundant') reject(new Error('The worker could not install its shell.'));
        };
        one.addEventListener('statechange', check);
        check();
      }),
  );
  try {
    return await Promise.any(activated);
  } catch {
    return undefined;
  }
}
