/** Runs the program `rsync`. */
import { spawn } from 'node:child_process';
import { mkdtemp, open, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BuildError, errorCode } from '../errors.ts';

export interface RsyncResult {
  /** The exit code, or the signal that ended it. */
  readonly code: number | NodeJS.Signals | null;
  readonly printed: string;
  readonly errors: string;
  /** True for a file or folder that does not exist. */
  readonly isMissing: boolean;
}

/** rsync's exit code when some files could not be transferred. */
const PARTIAL = 23;
/** The words of rsync for a file or folder that does not exist, with the number of the error, which has no language. */
const missing = /(?:failed: |\bchange_dir ).*\(2\)/;

/** @param input what rsync reads from standard input @throws {BuildError} when rsync does not start */
export async function runRsync(args: readonly string[], input = ''): Promise<RsyncResult> {
  // Files, because a pipe would stay open as long as a connection that ssh shares by its own settings.
  const folder = await mkdtemp(join(tmpdir(), 'dateline-rsync-'));
  const [output, messages] = [join(folder, 'output'), join(folder, 'messages')];
  const handles = [await open(output, 'w'), await open(messages, 'w')] as const;
  try {
    const code = await new Promise<RsyncResult['code']>((resolve, reject) => {
      // Messages and lists are read by this program: they are in no language, and times are in no zone.
      const env = { ...process.env, LC_ALL: 'C', TZ: 'UTC' };
      const child = spawn('rsync', args, { env, stdio: ['pipe', handles[0].fd, handles[1].fd] });
      child
        .once('exit', (exitCode, signal) => resolve(exitCode ?? signal))
        .once('error', (error) => reject(notStarted(error)));
      // rsync may end before it has read everything; its exit code says why.
      child.stdin?.once('error', () => {});
      child.stdin?.end(input);
    });
    const [printed, errors] = await Promise.all([readFile(output, 'utf8'), readFile(messages, 'utf8')]);
    return { code, printed, errors, isMissing: code === PARTIAL && missing.test(errors) };
  } finally {
    await Promise.all(handles.map((handle) => handle.close()));
    await rm(folder, { recursive: true, force: true });
  }
}

function notStarted(error: Error): BuildError {
  const problem =
    errorCode(error) === 'ENOENT'
      ? 'the program rsync is not installed on this machine'
      : `rsync does not start (${errorCode(error)})`;
  return new BuildError(`${problem}.`, { cause: error });
}
