/** Reads the list of stories that are taken down. It lies beside the content folder. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type ListedTakedown, TAKEDOWNS_FILE } from '../../addresses/takedowns.ts';
import { BuildError, errorCode } from '../../errors.ts';
import { readTakedowns } from '../../ingest/takedowns/takedowns-file.ts';
import type { Site } from '../../site.ts';

/** Where the file may be. @param contentDir absolute path of the content folder */
export const takedownsPath = (contentDir: string): string => join(dirname(contentDir), TAKEDOWNS_FILE);

/** Names that somebody may give the file. */
const OTHER_NAME = /^take-?_?downs?\.(?:ya?ml|json|txt|csv)$/i;

/**
 * @param contentDir absolute path of the content folder
 * @returns none when the paper has no such file
 * @throws {BuildError} when the file, or one entry of it, cannot be read: a story that was to be taken down must not be published
 */
export function readTakedownsFile(contentDir: string, { origin, base }: Site): readonly ListedTakedown[] {
  const file = takedownsPath(contentDir);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return assertNoOther(dirname(contentDir));
    const problem = `${file} cannot be read (${errorCode(error)}). Mend it: nothing was published.`;
    throw new BuildError(problem, { cause: error });
  }
  const read = readTakedowns(text, origin === undefined ? undefined : origin + base);
  if ('problem' in read) throw new BuildError(`${file}:${read.line}: ${read.problem} Nothing was published.`);
  return read;
}

function assertNoOther(folder: string): readonly [] {
  const other = namesIn(folder).find((name) => OTHER_NAME.test(name));
  if (other === undefined) return [];
  throw new BuildError(
    `${join(folder, other)} is not read under this name. Rename it to ${TAKEDOWNS_FILE}: nothing was published.`,
  );
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
