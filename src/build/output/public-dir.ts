/** The public folder, read as Vite reads it when it copies: links lead on. */
import { hash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf } from '../../digest.ts';
import { errorCode } from '../../errors.ts';

/** Digest of all that lies in the public folder. */
export const digestPublicDir = (publicDir: string): string =>
  digestOf(listPublicFiles(publicDir).map((path) => [path, hash('sha256', readFileSync(join(publicDir, path)))]));

/** Paths of its files. */
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
