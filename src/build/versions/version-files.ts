/** Reads and writes the files that keep the versions of stories, in the folder `versions` beside the content folder. */
import { hash } from 'node:crypto';
import { closeSync, lstatSync, mkdirSync, openSync, readdirSync, readFileSync, readSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Version } from '../../article/version.ts';
import { BuildError, errorCode } from '../../errors.ts';
import { together, writeTempFile } from '../../fs/atomic-write.ts';
import { fileOfStory, formatFile, parseLine, type VersionLine, VERSION_FILE } from '../../versions/lines.ts';

const FOLDER = 'versions';

/** @param contentDir absolute path of the content folder */
const folderOf = (contentDir: string): string => join(dirname(contentDir), FOLDER);

/** A line with its place, by which its text is read when it is needed: the texts of an archive do not fit into memory. */
export interface PlacedLine extends VersionLine {
  /** The name of the file. */
  readonly file: string;
  /** Bytes. */
  readonly start: number;
  readonly end: number;
}

export interface FoundVersions {
  readonly folder: string;
  readonly lines: readonly PlacedLine[];
  /** SHA-256 by name of the file. */
  readonly digests: ReadonlyMap<string, string>;
}

/**
 * @param contentDir absolute path of the content folder
 * @throws {BuildError} when a file cannot be read; none is touched then
 */
export function readVersions(contentDir: string): FoundVersions {
  const folder = folderOf(contentDir);
  const lines: PlacedLine[] = [];
  const digests = new Map<string, string>();
  for (const file of namesIn(folder)) {
    const bytes = readPlainFile(join(folder, file));
    digests.set(file, hash('sha256', bytes));
    let number = 1;
    for (let start = 0; start < bytes.length; number += 1) {
      const found = bytes.indexOf(0x0a, start);
      const end = found < 0 ? bytes.length : found;
      const read = parseLine(textOf(bytes.subarray(start, end)));
      const problem = read === undefined ? undefined : 'problem' in read ? read.problem : misplaced(read, file);
      if (problem !== undefined)
        throw new BuildError(
          `${join(folder, file)}:${number}: ${problem} Nothing was published, and the file was not changed.`,
        );
      if (read && !('problem' in read)) {
        const { version: _, ...line } = read;
        lines.push({ ...line, file, start, end });
      }
      start = end + 1;
    }
  }
  return { folder, lines, digests };
}

const misplaced = ({ story }: VersionLine, file: string): string | undefined =>
  fileOfStory(story) === file ? undefined : `${story} belongs into ${fileOfStory(story)}. Move the line there.`;

const decoder = new TextDecoder();
const textOf = (bytes: Uint8Array) => decoder.decode(bytes);

function namesIn(folder: string): string[] {
  try {
    if (!lstatSync(folder, { throwIfNoEntry: false })) return [];
    return readdirSync(folder)
      .filter((name) => VERSION_FILE.test(name))
      .sort();
  } catch (error) {
    throw new BuildError(`${folder} cannot be read (${errorCode(error)}). Remove the obstacle.`, { cause: error });
  }
}

function readPlainFile(file: string): Buffer {
  try {
    if (!lstatSync(file).isFile()) throw new Error('it is not a plain file');
    return readFileSync(file);
  } catch (error) {
    const problem = `${file} cannot be read (${errorCode(error)}). Mend it, or restore it from an earlier commit.`;
    throw new BuildError(problem, { cause: error });
  }
}

/** Reads the version of a line. @throws when the file has changed since it was read */
export function readVersion(folder: string, { file, start, end }: PlacedLine): Version {
  const bytes = Buffer.alloc(end - start);
  const handle = openSync(join(folder, file), 'r');
  try {
    for (let at = 0; at < bytes.length;) {
      const read = readSync(handle, bytes, at, bytes.length - at, start + at);
      if (read === 0) break;
      at += read;
    }
  } finally {
    closeSync(handle);
  }
  const line = parseLine(textOf(bytes));
  if (!line || 'problem' in line || !line.version)
    throw new BuildError(`${join(folder, file)} was changed while the site was built. Run the build again.`);
  return line.version;
}

/** The lines of a record. */
interface NewVersions {
  /** The lines of the files that stay: all, or all but those of stories that vanish. */
  readonly kept: readonly PlacedLine[];
  /** New lines by story. */
  readonly added: ReadonlyMap<string, string>;
}

/**
 * Writes the files that change to temporary ones, so that a full disk fails the build before the site is switched. `rename` then replaces
 * them, each in one step.
 * @returns undefined when all files stay as they are
 * @throws {BuildError} that names the file
 */
export function stageVersions(
  { folder, lines, digests }: FoundVersions,
  { kept, added }: NewVersions,
): { rename(): void } | undefined {
  const addedTo = Map.groupBy(added, ([story]) => fileOfStory(story));
  const [before, after] = [lines, kept].map((some) => Map.groupBy(some, ({ file }) => file));
  const changed = new Set([
    ...addedTo.keys(),
    ...digests.keys().filter((file) => before?.get(file)?.length !== after?.get(file)?.length),
  ]);
  if (changed.size === 0) return undefined;
  attempt(folder, () => mkdirSync(folder, { recursive: true }));
  const staged = [...changed].sort().map((name) => {
    const file = join(folder, name);
    const bytes = digests.has(name) ? readPlainFile(file) : Buffer.alloc(0);
    if (digests.has(name) ? hash('sha256', bytes) !== digests.get(name) : lstatSync(file, { throwIfNoEntry: false }))
      throw new BuildError(`${file} was changed while the site was built. Run the build again.`);
    const stay = after?.get(name)?.map(({ start, end }) => textOf(bytes.subarray(start, end)).trim()) ?? [];
    const text = formatFile([...stay, ...(addedTo.get(name)?.map(([, line]) => line) ?? [])]);
    if (text === '') return { rename: () => attempt(file, () => rmSync(file)) };
    const { rename } = attempt(file, () => writeTempFile(file, text));
    return { rename: () => attempt(file, rename) };
  });
  return together(staged);
}

function attempt<T>(file: string, step: () => T): T {
  try {
    return step();
  } catch (error) {
    const problem = `${file} cannot be written (${errorCode(error)}). Remove the obstacle, or build without recording.`;
    throw new BuildError(problem, { cause: error });
  }
}
