/** Reads the originals of pictures. */
import { hash } from 'node:crypto';
import { resolve } from 'node:path';
import type { Rejection } from '../../article/article.ts';
import type { Picture } from '../../article/picture.ts';
import { escapeUnprintable } from '../../article/text/escape-unprintable.ts';
import { authorsFolder } from '../author-files.ts';
import { limits } from '../limits.ts';
import { readContentFile } from '../read-file.ts';

/** The folder of the authors, from the content folder on. A picture with this path is a portrait. */
export const AUTHORS = '../authors/';

/** The bytes of a picture, or why they cannot be read. @param path below the content folder, or below `AUTHORS` */
export const readOriginal = (contentDir: string, path: string): Uint8Array | Rejection =>
  path.startsWith(AUTHORS)
    ? readContentFile(authorsFolder(contentDir), path.slice(AUTHORS.length), limits.pictureBytes)
    : readContentFile(contentDir, path, limits.pictureBytes);

/** Reads a picture again, to encode it. @throws when the file is gone, or is not the one that was read before */
export function readPictureBytes(contentDir: string, { path, digest }: Pick<Picture, 'path' | 'digest'>): Uint8Array {
  const bytes = readOriginal(resolve(contentDir), path);
  const problem =
    bytes instanceof Uint8Array
      ? hash('sha256', bytes) !== digest && 'The file has changed since the folder was read. Build again.'
      : bytes.message;
  if (problem !== false) throw new Error(`Picture "${escapeUnprintable(path)}": ${problem}`);
  return bytes as Uint8Array;
}
