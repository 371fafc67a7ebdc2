/** Reads the file with the editor's choice for the front page. It lies beside the content folder. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { decode } from '../ingest/decode.ts';
import type { FrontSource } from '../ingest/edition/front-list.ts';
import { FRONT_STORIES } from '../archive/pagination.ts';
import { readPaperFile } from '../paper/folder.ts';
import { BuildError, errorCode } from '../errors.ts';

/** The names of the file; the first that exists is used, and a second one is told. */
const names = ['front.yaml', 'front.txt'] as const;

/** Where the file may be. @param contentDir absolute path of the content folder */
export const frontPaths = (contentDir: string): string[] => names.map((name) => join(dirname(contentDir), name));

/** Bytes of the file; a list that counts is far shorter. */
const MAX_BYTES = 1_048_576;

/**
 * Reads the file in its encoding, as articles are read.
 * @param contentDir absolute path of the content folder
 * @throws {BuildError} when there is such a file and it cannot be read, or is a link to a place outside the paper
 */
export function readFront(contentDir: string): FrontSource | undefined {
  const folder = dirname(contentDir);
  for (const name of names) {
    const file = join(folder, name);
    let bytes: ReturnType<typeof readPaperFile>;
    try {
      bytes = readPaperFile(folder, name, MAX_BYTES);
    } catch (error) {
      throw new BuildError(`${file} cannot be read (${errorCode(error)}). Mend or remove it.`, { cause: error });
    }
    if (bytes === undefined) continue;
    if (!Buffer.isBuffer(bytes)) throw new BuildError(`${file} cannot be read: ${bytes.problem}. ${bytes.remedy}`);
    const unused = names.slice(names.indexOf(name) + 1).find((other) => existsSync(join(folder, other)));
    return { name, text: textOf(bytes, file), most: FRONT_STORIES, ...(unused !== undefined && { unused }) };
  }
  return undefined;
}

/** @throws {BuildError} when the bytes are no text */
function textOf(bytes: Uint8Array, file: string): string {
  const decoded = decode(bytes);
  if (decoded.outcome === 'text') return decoded.text;
  if (decoded.reason === 'empty') return '';
  throw new BuildError(`${file} cannot be read. ${decoded.message}`);
}
