/** What everything depends on: the program, its packages, the settings. Digests of them, to compare builds by. */
import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf } from '../digest.ts';
import type { Site } from '../site.ts';

/** Files and folders of the project that decide what a page looks like; what is installed, the lock file names. */
const sources = ['src', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];

export interface Fingerprints {
  /** What the articles' entries depend on beside their files. */
  readonly entries: string;
  /** What the pages depend on beside what they show. */
  readonly pages: string;
}

/**
 * Folders are no part of it, and neither is the edition's date: it decides which articles are in, and no page shows it.
 * @param root the project
 */
export function fingerprintBuild(
  root: string,
  { contentDir: _, outDir: __, editionDate: ___, ...settings }: Site,
): Fingerprints {
  const code = sources.flatMap((name) => digestsBelow(root, name));
  const program = [process.version, ...code];
  return {
    entries: digestOf([program, settings.lang]),
    pages: digestOf([program, settings]),
  };
}

/** `path digest` of each file, in the order of the paths. Where a project has none of the name there are none. */
function digestsBelow(root: string, name: string): string[] {
  const path = join(root, name);
  try {
    return readdirSync(path, { withFileTypes: true })
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .flatMap((entry) => digestsBelow(root, `${name}/${entry.name}`));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return [];
    if (code !== 'ENOTDIR') throw error;
    return [`${name} ${hash('sha256', readFileSync(path))}`];
  }
}
