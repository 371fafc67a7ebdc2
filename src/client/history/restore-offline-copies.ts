/** Keeps the pages again of stories that are remembered again. */
import { sendToWorker, mayKeepUnasked } from '../offline/worker-client.ts';
import { list } from './history.ts';

/** As many of each list as are worth it unasked. */
const MOST = 100;

export async function restoreOfflineCopies(): Promise<void> {
  for (const kind of ['saved', 'read'] as const) {
    if (kind === 'read' && !mayKeepUnasked()) continue;
    for (const { url } of list(kind).slice(0, MOST).reverse()) await sendToWorker({ wish: 'keep', kind, path: url });
  }
}
