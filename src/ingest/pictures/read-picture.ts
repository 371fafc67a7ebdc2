/** Reads the original of a picture again, to encode it. */
import { hash } from 'node:crypto';
import { resolve } from 'node:path';
import type { Picture } from '../../article/picture.ts';
import { escapeUnprintable } from '../../article/text/escape-unprintable.ts';
import { limits } from '../limits.ts';
import { readContentFile } from '../read-file.ts';

/** @throws when the file is gone, or is not the one that was read before */
export function readPictureBytes(contentDir: string, { path, digest }: Pick<Picture, 'path' | 'digest'>): Uint8Array {
  const bytes = readContentFile(resolve(contentDir), path, limits.pictureBytes);
  const problem =
    bytes instanceof Uint8Array
      ? hash('sha256', bytes) !== digest && 'The file has changed since the folder was read. Build again.'
      : bytes.message;
  if (problem !== false) throw new Error(`Picture "${escapeUnprintable(path)}": ${problem}`);
  return bytes as Uint8Array;
}
