/** Bounds a cache of folders. JavaScript, because `commands/bundle/run-bundled.mjs` uses it before any TypeScript is loaded. */
import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Removes all entries of a folder but those with the latest times. Temporary entries of killed builds go with the others.
 * @param {string} folder
 * @param {number} count how many stay
 */
export function keepNewest(folder, count) {
  const entries = readdirSync(folder).map((name) => ({ name, time: statSync(join(folder, name)).mtimeMs }));
  entries.sort((a, b) => b.time - a.time);
  for (const { name } of entries.slice(count)) rmSync(join(folder, name), { recursive: true, force: true });
}
