/** Waits for a service worker registration to have an active worker. */

type Workers = Pick<ServiceWorkerRegistration, 'active' | 'waiting' | 'installing'>;

/** Time between two looks at the registration, in milliseconds. */
const INTERVAL = 100;

/**
 * The active worker of a registration, or else the first of the others to become active. The registration is looked at again and
 * again: WebKitGTK 2.50 sometimes leaves the `state` of an active worker at `installing` and sends no `statechange` event.
 * @returns undefined if the registration has no worker, or if no worker could install its shell
 */
export async function workerOf(registration: Workers): Promise<ServiceWorker | undefined> {
  while (!registration.active && (registration.waiting ?? registration.installing))
    await new Promise((resolve) => setTimeout(resolve, INTERVAL));
  return registration.active ?? undefined;
}
