/** Reads the public folder as Vite copies it: symbolic links are followed. */
import { hash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf } from '../../digest.ts';
import { errorCode } from '../../errors.ts';

/** The digest of all names and bytes in the public folder. */
export const digestPublicDir = (publicDir: string): string =>
  digestOf(listPublicFiles(publicDir).map((path) => [path, hash('sha256', readFileSync(join(publicDir, path)))]));

/** The paths of all files below a folder; none when there is no such folder. */
export function listPublicFiles(folder: string, below = ''): string[] {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  }
  return names.flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? listPublicFiles(path, `${below}${name}/`) : [below + name];
  });
}
