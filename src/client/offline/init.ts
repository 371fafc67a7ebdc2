/**
 * Starts the offline features: loads `init-stored-lists.ts` on the pages that need it, and asks the service worker to cache
 * the newest day once the page has loaded and the browser is idle.
 */
import { sendToWorker, mayCacheUnasked } from './worker-client.ts';

const root = document.querySelector<HTMLElement>('[data-saved=page], [data-offline=page], [data-keep]');
if (root) void import('./init-stored-lists.ts').then(({ initStoredLists }) => initStoredLists(root));

function cacheNewestDay(): void {
  if (mayCacheUnasked()) void sendToWorker({ wish: 'newest' }, true);
}
const scheduleWhenIdle = () =>
  'requestIdleCallback' in globalThis
    ? requestIdleCallback(cacheNewestDay, { timeout: 3000 })
    : setTimeout(cacheNewestDay, 1000);
if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  if (document.readyState === 'complete') scheduleWhenIdle();
  else addEventListener('load', scheduleWhenIdle);
}
