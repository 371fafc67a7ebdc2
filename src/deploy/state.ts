/**
 * The deploy state: what is at the far side, as far as it is known. It is written there before each phase of a run, so that a run that
 * was cut is known and the next one finishes it. Pure.
 */

/** The folder of the deploy state at the far side; servers do not serve hidden folders. */
export const STATE_FOLDER = '.dateline';
export const STATE_FILE = `${STATE_FOLDER}/deploy.jsonl`;

/** A file that exists. */
export interface FarFile {
  readonly size: number;
  /** Undefined when a run that was cut may have replaced the file, or not. */
  readonly sha256: string | undefined;
}

/** A file that is not of the site any more. */
export interface WaitingFile extends FarFile {
  /** When it left the site: milliseconds since 1970. */
  readonly since: number;
  /** Whether it may be missing, because a run has begun to delete it, or was cut before it was sent. No page of the site links to it. */
  readonly gone: boolean;
}

/** The files at the far side. */
export interface FarFiles {
  /** The files of the site by path. */
  readonly files: ReadonlyMap<string, FarFile>;
  /** Files that wait to be deleted, by path. */
  readonly waiting: ReadonlyMap<string, WaitingFile>;
}

export interface DeployState extends FarFiles {
  /** Another one in each state that is written. */
  readonly id: string;
  /** The release that was being sent. */
  readonly release: string;
  /** When the state was written: milliseconds since 1970. */
  readonly time: number;
  /** Whether the release is there; false while its files are sent. */
  readonly isWhole: boolean;
  /** The target's mark of the front page, by which a change by others is noticed. */
  readonly mark?: string | undefined;
  /** Digests of the stories that were taken down. */
  readonly takenDown: readonly string[];
}

const FORMAT = 1;

/** The state as lines of JSON: the head, a line for each file, a line for each file that waits. */
export function formatState({ files, waiting, ...head }: DeployState): string {
  const lines = [JSON.stringify({ format: FORMAT, ...head, files: files.size, waiting: waiting.size })];
  for (const [path, { size, sha256 }] of files) lines.push(JSON.stringify([path, size, sha256 ?? 0]));
  for (const [path, { size, sha256, since, gone }] of waiting)
    lines.push(JSON.stringify([path, size, sha256 ?? 0, since, gone]));
  return `${lines.join('\n')}\n`;
}

type Line = [path: string, size: number, sha256: string | 0, since?: number, gone?: boolean];

/** @throws {Error} when the text is not a whole state of this format */
export function parseState(text: string): DeployState {
  const [first = '', ...rest] = text.trimEnd().split('\n');
  const { format, files: count, waiting: waitingCount, ...head } = JSON.parse(first);
  if (format !== FORMAT) throw new Error(`it has format ${JSON.stringify(format)}, not ${FORMAT}`);
  if (rest.length !== count + waitingCount) throw new Error('it is not whole');
  const lines = rest.map((line) => JSON.parse(line) as Line);
  const fileOf = ([, size, sha256]: Line): FarFile => ({ size, sha256: sha256 || undefined });
  return {
    ...head,
    files: new Map(lines.slice(0, count).map((line) => [line[0], fileOf(line)])),
    waiting: new Map(
      lines.slice(count).map((line) => [line[0], { ...fileOf(line), since: line[3] ?? 0, gone: line[4] ?? true }]),
    ),
  };
}

/** The fields of a state that are not of single files. */
export const parseHead = (text: string): Pick<DeployState, 'id' | 'release'> =>
  JSON.parse(text.slice(0, text.indexOf('\n')));

/** A state in which the bytes of no file are known. */
export function withoutDigests(state: DeployState): DeployState {
  const forget = <File extends FarFile>(files: ReadonlyMap<string, File>) =>
    new Map(Array.from(files, ([path, file]) => [path, { ...file, sha256: undefined }] as const));
  return { ...state, files: forget(state.files), waiting: forget(state.waiting) };
}
