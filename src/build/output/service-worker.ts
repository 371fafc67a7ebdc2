/**
 * Writes a digest of the app shell (the pages and assets that the worker caches first) into the service worker. A browser
 * installs a new worker only when the bytes of its file have changed, and only then caches the shell again.
 */
import { hash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IncrementalOutput } from './output.ts';

/** The name must not change: browsers identify the worker by its address. */
const WORKER = 'sw.js';
/**
 * See `shellPages` of `client/service-worker/fetch-handler.ts`. The search page is left out: it names years and sections, so nearly
 * every build changes it, and without a connection a former one does as well.
 */
const shellPages = ['offline/index.html', 'saved/index.html', 'reading/index.html'];

/** A worker that removes itself and all that was kept for its site. */
const removingWorker =
  "addEventListener('install',()=>skipWaiting());" +
  "addEventListener('activate',event=>event.waitUntil(caches.keys().then(names=>" +
  'Promise.all(names.map(name=>caches.delete(name)))).then(()=>registration.unregister())))';

/**
 * In a preview, puts a worker in place that removes itself: a site that was at the same address before may have left its own in
 * the browser, which would keep the pages of the preview.
 * @param tree the folder of the worker
 */
export const removeServiceWorker = (tree: string): void => writeFileSync(join(tree, WORKER), removingWorker);

/**
 * @param tree the folder of the worker; where there is none, nothing is done
 * @param bundled names of the bundler's files; a name changes with the file's content
 */
export function stampServiceWorker(
  tree: string,
  { pages }: Pick<IncrementalOutput, 'pages'>,
  bundled: Iterable<string>,
): void {
  const file = join(tree, WORKER);
  if (!existsSync(file)) return;
  const assets = [...bundled].filter((name) => name !== WORKER).sort();
  const code = readFileSync(file, 'utf8');
  // The code is a part of it: a new worker must not write into the shell of the active one.
  const shell = [code, ...shellPages.map((path) => pages.get(path)?.sha256), ...assets];
  const digest = hash('sha256', JSON.stringify(shell)).slice(0, 16);
  writeFileSync(file, `const SHELL="${digest}";${code}`);
}
