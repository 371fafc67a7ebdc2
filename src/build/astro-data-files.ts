import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Astro writes two files into `.astro/` when they differ from what it wants there, by way of a draft with a fixed name.
 * Two builds at a time would take that draft from each other. For a site without images the two are always the same, so
 * we put them there before Astro looks.
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
