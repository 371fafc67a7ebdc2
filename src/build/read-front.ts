/** Reads the file with the editor's choice for the front page. It lies beside the content folder. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { FrontSource } from '../ingest/edition/front-list.ts';
import { FRONT_STORIES } from '../archive/pagination.ts';
import { BuildError, errorCode } from '../errors.ts';

/** The names of the file; the first that exists is used. */
const names = ['front.yaml', 'front.txt'] as const;

/** Where the file may be. @param contentDir absolute path of the content folder */
export const frontPaths = (contentDir: string): string[] => names.map((name) => join(dirname(contentDir), name));

/**
 * @param contentDir absolute path of the content folder
 * @throws {BuildError} when there is such a file and it cannot be read
 */
export function readFront(contentDir: string): FrontSource | undefined {
  for (const name of names) {
    const file = join(dirname(contentDir), name);
    try {
      return { name, text: readFileSync(file, 'utf8'), most: FRONT_STORIES };
    } catch (error) {
      if (errorCode(error) !== 'ENOENT')
        throw new BuildError(`${file} cannot be read (${errorCode(error)}). Mend or remove it.`, { cause: error });
    }
  }
  return undefined;
}
