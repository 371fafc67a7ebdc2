/**
 * The service worker as it is published: the bundler's code, and before it the digest of itself and of all it keeps from the start. A
 * browser takes a worker for a new one when its bytes have changed, and only then looks at its shell again.
 */
import { hash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IncrementalOutput } from './output.ts';

/** Its name must not change: browsers know it by that. */
const WORKER = 'sw.js';
/** See `shellPages` of `client/service-worker/fetch-handler.ts`. */
const pages = ['offline/index.html', 'saved/index.html', 'reading/index.html'];

/**
 * @param tree what Astro has written; without a worker nothing is done
 * @param bundled names of the bundler's files, which tell of their content
 */
export function stampServiceWorker(
  tree: string,
  { pages: printed }: Pick<IncrementalOutput, 'pages'>,
  bundled: Iterable<string>,
): void {
  const file = join(tree, WORKER);
  if (!existsSync(file)) return;
  const assets = [...bundled].filter((name) => name !== WORKER).sort();
  const code = readFileSync(file, 'utf8');
  // The code, too: a new worker must not fill the shell of the one at work.
  const shell = [code, ...pages.map((path) => printed.get(path)?.sha256), ...assets];
  const digest = hash('sha256', JSON.stringify(shell)).slice(0, 16);
  writeFileSync(file, `const SHELL="${digest}";${code}`);
}
