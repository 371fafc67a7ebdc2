/** Opens the storage that an address names. */
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BuildError } from '../errors.ts';
import type { Storage } from './storage.ts';

/**
 * @param address `folder:path`, a `file:` URL, a path (a relative one is taken from `from`), `s3:`, `ssh:` or `rsync:`
 * @throws {BuildError} for another kind of address
 */
export async function openStorage(address: string, from = process.cwd()): Promise<Storage> {
  const scheme = /^([a-z][a-z0-9+.-]+):/i.exec(address)?.[1]?.toLowerCase();
  if (scheme === undefined || scheme === 'folder' || scheme === 'file') {
    const path = scheme === 'file' ? fileURLToPath(address) : address.replace(/^folder:/i, '');
    if (path === '') throw new BuildError(`"${address}" names no folder. Write a path, such as folder:../store.`);
    const { openFolderStorage } = await import('./folder.ts');
    return openFolderStorage(resolve(from, path));
  }
  if (scheme === 's3') return (await import('./s3.ts')).openS3Storage(address);
  if (scheme === 'ssh' || scheme === 'rsync') return (await import('./rsync.ts')).openRsyncStorage(address);
  throw new BuildError(
    `"${address}": there is no store of the kind "${scheme}:". Write a path, s3://BUCKET/FOLDER, ssh://USER@HOST/FOLDER or rsync://HOST/MODULE/FOLDER.`,
  );
}
