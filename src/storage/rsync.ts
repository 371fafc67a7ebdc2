/**
 * A folder of another machine as a storage, by the program rsync: over ssh, or from a daemon of rsync. rsync puts a file under
 * another name and renames it, so nobody reads half of one. Each object is a connection of its own.
 */
import { randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { BuildError } from '../errors.ts';
import { inAttempts } from '../remote/attempts.ts';
import { readRsyncPlace, type RsyncPlace, shownAddress } from '../remote/rsync-place.ts';
import { runRsync } from '../remote/run-rsync.ts';
import type { Storage } from './storage.ts';

/** Seconds without any byte after which a transfer is given up. */
const TIMEOUT = 60;
/** Transfers at the same time. A server of ssh refuses some of more than ten that log in. */
const CONCURRENCY = 4;
/** Exit codes of rsync after which a new attempt may succeed: the connection, the protocol, a timeout, ssh. */
const MAY_PASS: ReadonlySet<unknown> = new Set([10, 12, 30, 35, 255]);
/** Messages of ssh after which no attempt succeeds. */
const FINAL = /Permission denied|Host key verification failed|REMOTE HOST IDENTIFICATION/;

interface RsyncOptions {
  /** The program of ssh with its options; by default `ssh`. */
  readonly ssh?: readonly string[];
  /** See `inAttempts`. */
  readonly pauses?: readonly number[];
}

/** @throws {BuildError} for an address that cannot be used */
export function openRsyncStorage(address: string, { ssh = ['ssh'], pauses }: RsyncOptions = {}): Storage {
  const place = readRsyncPlace(address);
  if (typeof place === 'string') {
    throw new BuildError(
      `"${shownAddress(address)}": ${place}. Write ssh://USER@HOST/FOLDER or rsync://HOST/MODULE/FOLDER.`,
    );
  }
  const temporary = mkdtempSync(join(tmpdir(), 'dateline-'));
  const connection = place.isSsh ? ['-e', shellCommand(place, ssh)] : ['--contimeout=15'];
  // The remote shell must not read the path (-s).
  const options = ['-s', '-W', `--timeout=${TIMEOUT}`, ...connection];
  const inTurn = limited(CONCURRENCY);

  /** @returns false when the file does not exist */
  const attempt = async (name: string, what: string, args: readonly string[]): Promise<boolean> => {
    const { code, errors, isMissing } = await inTurn(() => runRsync([...options, ...args]));
    if (code === 0) return true;
    if (isMissing) return false;
    throw new TransferError(
      `${place.shown}: ${name} could not be ${what} (${firstLine(errors)}). Check the store.`,
      MAY_PASS.has(code) && !FINAL.test(errors),
    );
  };

  const transfer = (...job: Parameters<typeof attempt>) =>
    inAttempts(
      () => attempt(...job),
      (error) => (error instanceof TransferError && error.mayPass ? 0 : undefined),
      pauses,
    );

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

class TransferError extends BuildError {
  /** Whether another attempt may succeed. */
  readonly mayPass: boolean;

  constructor(message: string, mayPass: boolean) {
    super(message);
    this.mayPass = mayPass;
  }
}

/** The command that rsync connects with. It asks for no password. */
function shellCommand({ sshPort }: RsyncPlace, ssh: readonly string[]): string {
  const options = ['BatchMode=yes', 'ConnectTimeout=15'];
  const port = sshPort === undefined ? [] : ['-p', sshPort];
  const words = [...ssh, ...port, ...options.flatMap((option) => ['-o', option])];
  return words.map((word) => (/^[\w./=@:-]+$/.test(word) ? word : `'${word.replaceAll("'", "''")}'`)).join(' ');
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
