/**
 * Reads the source of one article for its page. The store does not contain bodies, so that its size does not grow with
 * the length of articles. The page reads its source when it is rendered, and gets the text that was parsed or an error:
 * a page must not mix two versions of an article.
 */
import { hash } from 'node:crypto';
import { join, resolve, sep } from 'node:path';
import { BuildError } from '../errors.ts';
import { decode } from './decode.ts';
import { escapeUnprintable } from '../article/text/escape-unprintable.ts';
import { readContentFile } from './read-file.ts';

/**
 * Reads the bytes of one article's source.
 * @param contentDir the content folder; a relative path is resolved against the working directory
 * @param path path below it with `/` between folders, as reported by `ingest/`; any other path is refused
 * @param digest SHA-256 of the bytes that were parsed
 * @throws when the path leaves the folder or leads through a link, or when the file is not the one that was parsed
 */
export function readSourceBytes(contentDir: string, path: string, digest: string): Uint8Array {
  const folders = path.split('/');
  // A path that `join` would change (`.`, `//`, a drive, a backslash on Windows) was not reported by `ingest/`.
  if (folders.some((name) => name === '..' || name.includes('\0')) || join(...folders) !== folders.join(sep)) {
    throw refuse(path, 'This is not a path below the content folder.');
  }

  const bytes = readContentFile(resolve(contentDir), path);
  if (!(bytes instanceof Uint8Array)) throw refuse(path, bytes.message);
  if (hash('sha256', bytes) !== digest) {
    throw refuse(path, 'The file has changed since the folder was read. Build again.');
  }
  return bytes;
}

/** Reads the text of one article's source, like `readSourceBytes`. */
export function readSource(contentDir: string, path: string, digest: string): string {
  const decoded = decode(readSourceBytes(contentDir, path, digest));
  if (decoded.outcome !== 'text') throw refuse(path, decoded.message);
  return decoded.text;
}

const refuse = (path: string, problem: string) =>
  new BuildError(`Article source "${escapeUnprintable(path)}": ${problem}`);
