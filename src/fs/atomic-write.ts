/**
 * Writes that survive a power cut. A written file is in memory first: until it is synced, a power cut may leave an empty
 * file under its name. Everything that is published is synced before.
 */
import { spawnSync } from 'node:child_process';
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { errorCode } from '../errors.ts';
import { STALL_TIMEOUT } from '../stall-timeout.ts';

/** Up to this many files are synced one by one. For more files, one sync of the whole file system is faster. */
const MAX_SINGLE_SYNCS = 64;
/** Files that are synced at the same time. */
const CONCURRENCY = 32;

/** Error codes of systems and file systems that cannot sync a folder. */
const unsupported = new Set(['EINVAL', 'ENOTSUP', 'EISDIR', 'EPERM', 'EACCES', 'EBADF']);

/**
 * Waits until the disk has these files and folders.
 * @param files paths below `tree` with `/` between folders
 * @param folders paths of the folders in which an entry was added or removed
 */
export async function syncFiles(tree: string, files: readonly string[], folders: Iterable<string>): Promise<void> {
  if (files.length > MAX_SINGLE_SYNCS && syncFileSystem(tree)) return;
  const queue = files.values();
  const worker = async () => {
    for (const file of queue) await syncFile(join(tree, file));
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, worker));
  for (const folder of folders) syncFolder(join(tree, folder));
}

/**
 * Syncs a whole file system, which Node cannot do itself.
 * @returns false when the command is missing or fails; syncing file by file then reports the error and its file
 */
function syncFileSystem(folder: string): boolean {
  // A sync without an end is killed. File by file, each synced file is a sign of progress.
  const options = { stdio: 'ignore', timeout: STALL_TIMEOUT, killSignal: 'SIGKILL' } as const;
  return process.platform === 'linux' && spawnSync('sync', ['-f', folder], options).status === 0;
}

async function syncFile(file: string): Promise<void> {
  // Windows syncs only files that are open for writing.
  const handle = await open(file, process.platform === 'win32' ? 'r+' : 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Waits until the disk has the entries of a folder, where the system supports that. */
export function syncFolder(folder: string): void {
  let handle: number | undefined;
  try {
    handle = openSync(folder, 'r');
    fsyncSync(handle);
  } catch (error) {
    if (!unsupported.has(errorCode(error))) throw error;
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}

/**
 * Writes `file.tmp` and waits until the disk has it; `rename` then replaces `file` by it. When a step fails, the temporary
 * file is removed. Its name is fixed, so the next build overwrites the one of a killed build.
 */
export function writeTempFile(file: string, text: string): { rename(): void } {
  const name = `${file}.tmp`;
  const attempt = (step: () => void) => {
    try {
      step();
    } catch (error) {
      removeQuietly(name);
      throw error;
    }
  };
  attempt(() => {
    const handle = openSync(name, 'w');
    try {
      writeFileSync(handle, text);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  });
  return {
    rename() {
      attempt(() => renameSync(name, file));
      syncFolder(dirname(file));
    },
  };
}

/** Prepared files as one; those that stay as they are are undefined. */
export const together = (staged: readonly ({ rename(): void } | undefined)[]): { rename(): void } => ({
  rename() {
    for (const file of staged) file?.rename();
  },
});

/** Replaces a file. At every moment, also after a power cut, it is either the old one or the new one. */
export const atomicWrite = (file: string, text: string): void => writeTempFile(file, text).rename();

/** Removes a file that is not needed any more. A failure is ignored: the next build removes leftovers. */
export function removeQuietly(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // The file does no harm.
  }
}
