import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Creates two data files of Astro's in `.astro/`. Astro itself writes them through a temporary file with a fixed name, which
 * two builds at a time would take from each other. For a site without images their content is always the same, and Astro
 * leaves files alone that have it.
 */
export function createAstroDataFiles(root: string): void {
  const folder = join(root, '.astro');
  mkdirSync(folder, { recursive: true });
  const text = 'export default new Map();';
  for (const file of ['content-assets.mjs', 'content-modules.mjs'].map((name) => join(folder, name))) {
    if (existsSync(file) && readFileSync(file, 'utf8') === text) continue;
    writeFileSync(`${file}.${process.pid}.tmp`, text);
    renameSync(`${file}.${process.pid}.tmp`, file);
  }
}
