/**
 * Makes writing last. A file that was written is in memory first; until the disk has it, a power cut may leave it empty
 * although its name is there. Nothing is published that could become half a site in this way.
 */
import { spawnSync } from 'node:child_process';
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { errorCode } from '../errors.ts';
import { STALL_TIMEOUT } from '../stall-timeout.ts';

/** Up to this many files are asked for one by one; beyond it, everything the file system holds back at once is quicker. */
const FEW = 64;
/** Files waited for at one time. */
const WIDTH = 32;

/** File systems and systems that cannot wait for a folder say so in these words. */
const cannot = new Set(['EINVAL', 'ENOTSUP', 'EISDIR', 'EPERM', 'EACCES', 'EBADF']);

/**
 * Waits until the disk has these files and folders.
 * @param files paths below `tree` with `/` between folders
 * @param folders the same of the folders in which something came or went
 */
export async function syncFiles(tree: string, files: readonly string[], folders: Iterable<string>): Promise<void> {
  if (files.length > FEW && syncFileSystem(tree)) return;
  const queue = files.values();
  const worker = async () => {
    for (const file of queue) await syncFile(join(tree, file));
  };
  await Promise.all(Array.from({ length: WIDTH }, worker));
  for (const folder of folders) syncFolder(join(tree, folder));
}

/**
 * One request for a whole file system, which Node cannot make itself. A system without the command, or one that fails,
 * is no error: asking file by file then says what is wrong, and where.
 */
function syncFileSystem(folder: string): boolean {
  // One that takes longer than that is ended: file by file, each answer is progress.
  const options = { stdio: 'ignore', timeout: STALL_TIMEOUT, killSignal: 'SIGKILL' } as const;
  return process.platform === 'linux' && spawnSync('sync', ['-f', folder], options).status === 0;
}

async function syncFile(file: string): Promise<void> {
  // Windows flushes only what is open for writing.
  const handle = await open(file, process.platform === 'win32' ? 'r+' : 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Waits until the disk has the names in a folder, where that can be asked for. */
export function syncFolder(folder: string): void {
  let handle: number | undefined;
  try {
    handle = openSync(folder, 'r');
    fsyncSync(handle);
  } catch (error) {
    if (!cannot.has(errorCode(error))) throw error;
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}

/**
 * Writes a file beside `file` and waits until the disk has it. `rename` puts it in the place of `file`. The draft has one
 * name, so what a killed build leaves of it is written over by the next one; and when something fails it is removed.
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

/** Replaces a file so that at every instant, also after a power cut, it is either the old one or the new one. */
export const atomicWrite = (file: string, text: string): void => writeTempFile(file, text).rename();

/** Removes a file that nobody reads any more. If that fails it is swept up later. */
export function removeQuietly(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // It says nothing to anybody.
  }
}
