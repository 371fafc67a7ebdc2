/** Keeps the pages again of stories that are remembered again. */
import { ask, mayKeepUnasked } from '../offline/worker-client.ts';
import { list } from './history.ts';

/** As many of each list as are worth it unasked. */
const MOST = 100;

export async function keepAgain(): Promise<void> {
  for (const kind of ['saved', 'read'] as const) {
    if (kind === 'read' && !mayKeepUnasked()) continue;
    for (const { url } of list(kind).slice(0, MOST).reverse()) await ask({ wish: 'keep', kind, path: url });
  }
}
