/**
 * The text of one article for the page that prints it. The store keeps no bodies, so that its size does not grow with
 * the length of articles; the page asks for its own source when it is rendered, and gets the text intake parsed, or none:
 * a page made of two versions of an article would be neither.
 */
import { hash } from 'node:crypto';
import { join, resolve, sep } from 'node:path';
import { decode } from './decode.ts';
import { printable } from './report-text.ts';
import { readContentFile } from './read-file.ts';

/**
 * The bytes of one article's source.
 * @param contentDir the content folder; a relative one is taken from the working directory
 * @param path path below it with `/` between folders, as intake reported it; anything else is refused
 * @param digest SHA-256 of the bytes intake parsed
 * @throws when the path leaves the folder, leads through a link, or the file is not the one that was parsed.
 */
export function readSourceBytes(contentDir: string, path: string, digest: string): Uint8Array {
  const folders = path.split('/');
  // What joining would tidy up (`.`, `//`, a drive, Windows' other slash) is no path that intake reported.
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

/** The same as text. */
export function readSource(contentDir: string, path: string, digest: string): string {
  const decoded = decode(readSourceBytes(contentDir, path, digest));
  if (decoded.outcome !== 'text') throw refuse(path, decoded.message);
  return decoded.text;
}

const refuse = (path: string, problem: string) => new Error(`Article source "${printable(path)}": ${problem}`);
