/**
 * The folder of the paper: the project's root, or the one that `PAPER` names. Files of a paper are read through here, so that
 * nothing outside the folder is read.
 */
import { existsSync, lstatSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SettingError } from '../errors.ts';

/** The file of the settings, and the style sheet that comes after those of the site. */
export const PAPER_FILE = 'paper.yaml';
export const STYLES = 'theme.css';

/** The folder of the program. */
export const root = resolve(fileURLToPath(new URL('../..', import.meta.url)));

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The absolute path of the paper. A relative `PAPER` is taken from the folder in which the command was typed, which npm keeps
 * in `INIT_CWD`.
 * @throws {SettingError} when there is no such folder
 */
export function paperFolder(env: Environment): string {
  const value = env['PAPER'];
  if (!value) return root;
  const folder = resolve(env['INIT_CWD'] ?? process.cwd(), value);
  if (!value.includes('\0') && statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return folder;
  throw new SettingError('PAPER', value, `there is no folder ${folder}`, 'Create it, or name the folder of a paper.');
}

/**
 * Whether a folder has more of a paper than articles and public files. A `paper.yaml` of comments alone, as the sample has one,
 * sets nothing. Reading settings takes a tenth of a second, which a paper without any need not wait for.
 */
export function hasSettings(paper: string): boolean {
  if (['pages', STYLES, 'slots'].some((name) => existsSync(join(paper, name)))) return true;
  const file = join(paper, PAPER_FILE);
  const stat = lstatSync(file, { throwIfNoEntry: false });
  return (
    stat !== undefined &&
    !(
      stat.isFile() &&
      readFileSync(file, 'utf8')
        .split('\n')
        .every((line) => /^\s*(?:#|$)/.test(line))
    )
  );
}

/** A file or folder of the paper as messages name it: from the project's root, where commands run. */
export const shownPath = (paper: string, name: string): string => relative(root, join(paper, name)) || '.';

/** Why a file of the paper cannot be read, and the remedy. */
interface Unreadable {
  readonly problem: string;
  readonly remedy: string;
}

/**
 * Reads a file of the paper.
 * @param name its path below the folder of the paper
 * @param most bytes
 * @returns undefined when there is no such file
 */
export function readPaperFile(paper: string, name: string, most: number): Buffer | Unreadable | undefined {
  const file = join(paper, name);
  const stat = lstatSync(file, { throwIfNoEntry: false });
  if (!stat) return undefined;
  if (!isInside(paper, file))
    return { problem: 'this is a link to a place outside the paper', remedy: 'Copy the file into the paper.' };
  const target = statSync(file);
  if (!target.isFile()) return { problem: 'this is not a file', remedy: 'Put a file in its place, or remove it.' };
  if (target.size > most)
    return { problem: `this file has ${target.size} bytes`, remedy: `It may have at most ${most}.` };
  return readFileSync(file);
}

/** Whether a file or folder lies in the paper when all links are followed. */
export function isInside(paper: string, file: string): boolean {
  try {
    const folder = realpathSync(paper);
    const place = realpathSync(file);
    return place === folder || place.startsWith(folder.endsWith(sep) ? folder : folder + sep);
  } catch {
    // A link that leads nowhere, or in a circle.
    return dirname(file) === file;
  }
}
