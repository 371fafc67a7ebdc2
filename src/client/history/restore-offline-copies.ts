/** Caches the pages of stories again after an undo or an import has restored them to the history. */
import { sendToWorker, mayCacheUnasked } from '../offline/worker-client.ts';
import { list } from './history.ts';

/** Maximum number of pages to fetch per list without being asked. */
const MAX_PAGES = 100;

export async function restoreOfflineCopies(): Promise<void> {
  for (const kind of ['saved', 'read'] as const) {
    if (kind === 'read' && !mayCacheUnasked()) continue;
    for (const { url } of list(kind).slice(0, MAX_PAGES).reverse())
      await sendToWorker({ wish: 'keep', kind, path: url });
  }
}
