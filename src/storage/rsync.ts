/**
 * A folder of another machine as a storage, by the program rsync: over ssh, or from a daemon of rsync. rsync puts a file under
 * another name and renames it, so nobody reads half of one. Each object is a connection of its own.
 */
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { mkdir, open, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { BuildError, errorCode } from '../errors.ts';
import { readRsyncPlace, type RsyncPlace } from './rsync-place.ts';
import type { Storage } from './storage.ts';

/** The times between the attempts at a transfer, in milliseconds. */
const PAUSES = [200, 800, 2_000, 5_000];
/** Seconds without any byte after which a transfer is given up. */
const TIMEOUT = 60;
/** Transfers at the same time. A server of ssh refuses some of more than ten that log in. */
const CONCURRENCY = 4;
/** Exit codes of rsync after which a new attempt may succeed: the connection, the protocol, a timeout, ssh. */
const MAY_PASS: ReadonlySet<unknown> = new Set([10, 12, 30, 35, 255]);
/** Messages of ssh after which no attempt succeeds. */
const FINAL = /Permission denied|Host key verification failed|REMOTE HOST IDENTIFICATION/;
/** rsync's words for a file or folder that does not exist, with exit code 23. */
const MISSING = /(?:link_stat|change_dir).*No such file or directory/;

interface RsyncOptions {
  /** The program of ssh with its options; by default `ssh`. */
  readonly ssh?: readonly string[];
  /** The times between the attempts at a transfer, in milliseconds. */
  readonly pauses?: readonly number[];
}

/** @throws {BuildError} for an address that cannot be used */
export function openRsyncStorage(address: string, { ssh = ['ssh'], pauses = PAUSES }: RsyncOptions = {}): Storage {
  const place = readRsyncPlace(address);
  const temporary = mkdtempSync(join(tmpdir(), 'dateline-'));
  const remoteShell = place.isSsh ? ['-e', shellCommand(place, ssh)] : ['--contimeout=15'];
  const inTurn = limited(CONCURRENCY);

  /** @returns false when the file does not exist */
  async function transfer(name: string, what: string, args: readonly string[]): Promise<boolean> {
    for (let failures = 0; ; failures += 1) {
      const { code, message } = await inTurn(() => runRsync([...remoteShell, ...args], join(temporary, randomUUID())));
      if (code === 0) return true;
      if (code === 23 && MISSING.test(message)) return false;
      const wait = MAY_PASS.has(code) && !FINAL.test(message) ? pauses[failures] : undefined;
      if (wait === undefined) {
        const reason = code === 'ENOENT' ? 'rsync is not installed on this machine' : firstLine(message);
        throw new BuildError(`${place.shown}: ${name} could not be ${what} (${reason}). Check the store.`);
      }
      await pause(wait);
    }
  }

  return {
    async get(name) {
      const file = join(temporary, randomUUID());
      try {
        return (await transfer(name, 'read', [place.folder + name, file])) ? await readFile(file) : undefined;
      } finally {
        await rm(file, { force: true });
      }
    },
    async put(name, bytes) {
      const folder = join(temporary, randomUUID());
      try {
        await mkdir(dirname(join(folder, name)), { recursive: true });
        await writeFile(join(folder, name), bytes);
        // A file of the same size and second is not the same file (-I). The folders after `/./` are created (-R).
        const found = await transfer(name, 'written', ['-I', '-R', `${folder}/./${name}`, place.folder]);
        if (!found) throw new BuildError(`${place.shown}: the parent of this folder does not exist. Create it.`);
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
    async close() {
      await rm(temporary, { recursive: true, force: true });
    },
  };
}

/** The command that rsync connects with. It asks for no password. */
function shellCommand({ sshPort }: RsyncPlace, ssh: readonly string[]): string {
  const options = ['BatchMode=yes', 'ConnectTimeout=15'];
  const port = sshPort === undefined ? [] : ['-p', sshPort];
  const words = [...ssh, ...port, ...options.flatMap((option) => ['-o', option])];
  return words.map((word) => (/^[\w./=@:-]+$/.test(word) ? word : `'${word.replaceAll("'", "''")}'`)).join(' ');
}

/**
 * @param messages a file for rsync's messages: a pipe would stay open as long as a connection that ssh shares by its own settings
 * @returns exit code 0, or why it failed: rsync's exit code, or Node's error code
 */
async function runRsync(args: readonly string[], messages: string): Promise<{ code: unknown; message: string }> {
  const output = await open(messages, 'w');
  try {
    // The remote shell must not read the path (-s). Messages are compared, so they are those of no language.
    const child = spawn('rsync', ['-s', '-W', `--timeout=${TIMEOUT}`, ...args], {
      env: { ...process.env, LC_ALL: 'C' },
      stdio: ['ignore', 'ignore', output.fd],
    });
    const code = await new Promise<unknown>((ended) => {
      child
        .once('exit', (exitCode, signal) => ended(exitCode ?? signal))
        .once('error', (error) => ended(errorCode(error)));
    });
    return { code, message: await readFile(messages, 'utf8') };
  } finally {
    await output.close();
    await rm(messages, { force: true });
  }
}

/** The first line of the messages that says why. */
const firstLine = (message: string) => message.trim().split('\n').at(0)?.trim() || 'no message';

/** Has at most so many tasks run at the same time. */
function limited(most: number): <T>(task: () => Promise<T>) => Promise<T> {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (task) => {
    if (running >= most) await new Promise<void>((go) => waiting.push(go));
    else running += 1;
    try {
      return await task();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
