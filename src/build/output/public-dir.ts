/**
 * Reads the public folders: that of the paper, and that of the program where the paper is elsewhere. A file of the paper
 * replaces one of the program. Symbolic links are followed, as Vite follows them, within the paper.
 */
import { hash } from 'node:crypto';
import { cpSync, existsSync, lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { digestOf } from '../../digest.ts';
import { errorCode, PaperError } from '../../errors.ts';
import { isInside } from '../../paper/folder.ts';

export interface PublicDirs {
  /** The public folder of the paper; absolute. */
  readonly publicDir: string;
  /** The public folder of the program, where it is another one. */
  readonly programPublicDir?: string | undefined;
}

/** @param root the project @param paperDir the folder of the paper */
export const publicDirsOf = (root: string, paperDir: string): PublicDirs =>
  resolve(root) === paperDir
    ? { publicDir: join(paperDir, 'public') }
    : { publicDir: join(paperDir, 'public'), programPublicDir: join(root, 'public') };

/** The digest of all names and bytes in the public folders. */
export const digestPublicFiles = (dirs: PublicDirs): string =>
  digestOf([...publicFiles(dirs)].map(([path, file]) => [path, hash('sha256', readFileSync(file))]));

/**
 * The files by their path in the site.
 * @throws {PaperError} when a link leads out of the paper
 */
export function publicFiles({ publicDir, programPublicDir }: PublicDirs): ReadonlyMap<string, string> {
  const folders = programPublicDir === undefined ? [publicDir] : [programPublicDir, publicDir];
  return new Map(folders.flatMap((folder) => listFiles(folder).map((path) => [path, join(folder, path)] as const)));
}

/** Copies the files into a tree of the site. @param dirs those that Astro has not copied */
export function copyPublicFiles({ publicDir, programPublicDir }: PublicDirs, tree: string): void {
  for (const folder of [programPublicDir, publicDir])
    if (folder !== undefined && existsSync(folder)) cpSync(folder, tree, { recursive: true, dereference: true });
}

/** The paths of all files below a folder; none when there is no such folder. */
function listFiles(folder: string, below = ''): string[] {
  let names: string[];
  try {
    names = readdirSync(join(folder, below));
  } catch (error) {
    if (errorCode(error) === 'ENOENT' && below === '') return [];
    throw error;
  }
  return names.flatMap((name) => {
    const path = join(folder, below, name);
    if (lstatSync(path).isSymbolicLink() && !isInside(dirname(folder), path))
      throw new PaperError([
        `${path}: this is a link to a place outside the paper. Copy what it leads to into the paper.`,
      ]);
    return statSync(path).isDirectory() ? listFiles(folder, `${below}${name}/`) : [below + name];
  });
}
