/** Deploys to a folder, such as a disk of the web server. Files are written beside the site and renamed into it, so that each appears whole. */
import { hash } from 'node:crypto';
import { lstatSync, mkdirSync, readFileSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { BuildError, errorCode } from '../../errors.ts';
import { atomicWrite, syncFiles } from '../../fs/atomic-write.ts';
import type { ManifestFile } from '../../release/manifest.ts';
import type { DeployRelease } from '../release.ts';
import { STATE_FILE, STATE_FOLDER } from '../state.ts';
import type { Sent, Target } from '../target.ts';

/** The folder of files that are being written. */
const TEMPORARY = `${STATE_FOLDER}/tmp`;
/** Files that are written before they are renamed. */
const AT_ONCE = 500;

/** @param folder an absolute path; the folder is made if its parent exists */
export function folderTarget(folder: string, release: Pick<DeployRelease, 'read'>): Target {
  const at = (path: string) => join(folder, path);

  async function sendSome(files: readonly ManifestFile[], sent: Sent): Promise<void> {
    rmSync(at(TEMPORARY), { recursive: true, force: true });
    mkdirSync(at(TEMPORARY), { recursive: true });
    for (const [number, file] of files.entries()) writeFileSync(at(`${TEMPORARY}/${number}`), await release.read(file));
    await syncFiles(
      folder,
      files.map((_, number) => `${TEMPORARY}/${number}`),
      [],
    );
    for (const [number, file] of files.entries()) {
      mkdirSync(dirname(at(file.path)), { recursive: true });
      renameSync(at(`${TEMPORARY}/${number}`), at(file.path));
      sent(file);
    }
    await syncFiles(folder, [], new Set(files.map(({ path }) => dirname(path))));
    rmSync(at(TEMPORARY), { recursive: true, force: true });
  }

  /** Errors of the system become sentences about the folder. */
  const explain =
    <Args extends unknown[], Result>(act: (...args: Args) => Result | Promise<Result>) =>
    async (...args: Args): Promise<Result> => {
      try {
        return await act(...args);
      } catch (error) {
        if (error instanceof BuildError) throw error;
        const { path = folder } = error as NodeJS.ErrnoException;
        throw new BuildError(`${path}: nothing could be written or read here (${errorCode(error)}).`, { cause: error });
      }
    };

  return {
    readState: explain(() => {
      const parent = dirname(folder);
      if (!lstatSync(parent, { throwIfNoEntry: false }))
        throw new BuildError(`${parent} does not exist. Make the folder.`);
      return readIfThere(at(STATE_FILE))?.toString();
    }),
    writeState: explain((text: string) => {
      mkdirSync(at(STATE_FOLDER), { recursive: true });
      atomicWrite(at(STATE_FILE), text);
    }),
    markOf: explain((path: string) => {
      const bytes = readIfThere(at(path));
      return bytes && hash('sha256', bytes);
    }),
    send: explain(async (files: readonly ManifestFile[], sent: Sent) => {
      for (let from = 0; from < files.length; from += AT_ONCE) await sendSome(files.slice(from, from + AT_ONCE), sent);
    }),
    remove: explain((paths: readonly string[]) => {
      for (const path of paths) {
        rmSync(at(path), { force: true });
        for (let up = dirname(path); up !== '.' && removeIfEmpty(at(up)); up = dirname(up));
      }
    }),
  };
}

function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** @returns whether the folder is gone */
function removeIfEmpty(folder: string): boolean {
  try {
    rmdirSync(folder);
    return true;
  } catch (error) {
    return errorCode(error) === 'ENOENT';
  }
}
