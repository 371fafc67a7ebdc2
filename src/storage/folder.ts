/** A folder as a storage: on one machine, or on a network file system that several machines share. */
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { dirname, join } from 'node:path';
import { BuildError, errorCode } from '../errors.ts';
import type { Storage } from './storage.ts';

/** @param folder absolute; created when the first object is put */
export function openFolderStorage(folder: string): Storage {
  const failed = (what: string, name: string, cause: unknown) =>
    new BuildError(`${join(folder, name)} could not be ${what} (${errorCode(cause)}). Check the store.`, { cause });
  return {
    async get(name) {
      try {
        return await readFile(join(folder, name));
      } catch (error) {
        if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR') return undefined;
        throw failed('read', name, error);
      }
    },
    async put(name, bytes) {
      const file = join(folder, name);
      // Two machines may put the same object at the same time.
      const temporary = `${file}.${randomUUID()}.tmp`;
      try {
        await mkdir(dirname(file), { recursive: true });
        await writeFile(temporary, bytes);
        await rename(temporary, file);
      } catch (error) {
        await rm(temporary, { force: true }).catch(() => {});
        throw failed('written', name, error);
      }
    },
    async close() {},
  };
}
