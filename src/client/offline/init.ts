/**
 * Starts the offline features: loads `init-stored-lists.ts` on the pages that need it, and asks the service worker to cache
 * the newest day once the page has loaded and the browser is idle.
 */
import { afterLoad } from '../page/after-load.ts';
import { isOfflineSupported, sendToWorker, mayCacheUnasked } from './worker-client.ts';

const root = document.querySelector<HTMLElement>('[data-saved=page], [data-offline=page], [data-keep]');
if (root) void import('./init-stored-lists.ts').then(({ initStoredLists }) => initStoredLists(root));

function cacheNewestDay(): void {
  if (mayCacheUnasked()) void sendToWorker({ wish: 'newest' }, true);
}
if (isOfflineSupported())
  afterLoad(() =>
    'requestIdleCallback' in window
      ? requestIdleCallback(cacheNewestDay, { timeout: 3000 })
      : setTimeout(cacheNewestDay, 1000),
  );

// Here, because a press must not wait for the list of the offline page.
document.querySelector('[data-offline=again]')?.addEventListener('click', () => location.reload());
