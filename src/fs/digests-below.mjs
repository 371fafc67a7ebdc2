/** Digests of files. JavaScript, because `commands/bundle/run-bundled.mjs` uses it before any TypeScript is loaded. */
import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @param {string} root
 * @param {string} name a file or folder below it
 * @returns {string[]} `path digest` of each file, in the order of the paths, but for installed packages; empty when there is no file or
 * folder of this name
 */
export function digestsBelow(root, name) {
  const path = join(root, name);
  try {
    return readdirSync(path, { withFileTypes: true })
      .filter((entry) => entry.name !== 'node_modules')
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .flatMap((entry) => digestsBelow(root, `${name}/${entry.name}`));
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    if (code === 'ENOENT') return [];
    if (code !== 'ENOTDIR') throw error;
    return [`${name} ${hash('sha256', readFileSync(path))}`];
  }
}
