/** Computes digests of the program, its packages and the settings. A build reuses nothing of a build with other digests. */
import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf } from '../digest.ts';
import type { Site } from '../site.ts';

/** Files and folders of the project that pages depend on. The lock file stands for the installed packages. */
const sources = ['src', 'packages', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];

export interface Fingerprints {
  /** Everything that the entry of an article depends on, except its file. */
  readonly entries: string;
  /** Everything that a page depends on, except its data. */
  readonly pages: string;
}

/**
 * The folders are left out, and so are the edition and its time zone: they decide which articles are published, and no page
 * shows them.
 * @param root the project
 */
export function fingerprintBuild(
  root: string,
  { contentDir: _, outDir: __, editionDate: ___, editionTime: ____, timeZone: _____, ...settings }: Site,
): Fingerprints {
  const code = sources.flatMap((name) => digestsBelow(root, name));
  const program = [process.version, ...code];
  return {
    entries: digestOf([program, settings.lang]),
    pages: digestOf([program, settings]),
  };
}

/** `path digest` of each file, in the order of the paths; empty when there is no file or folder of this name. */
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
