/**
 * One build at a time for each site. The lock is SQLite's exclusive lock on the file `lock` of the release store: the
 * system releases it when the process ends, however it ends (docs/decisions/008-the-lock-is-sqlites.md).
 */
import { lstatSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { BuildError } from '../errors.ts';
import { removeQuietly } from '../fs/atomic-write.ts';

export interface Lock {
  isHeld(): boolean;
  /** @throws {BuildError} when the lock was released, or its file was deleted or replaced. */
  assertHeld(): void;
  /** Releases the lock. A second call does nothing. */
  release(): void;
}

/** SQLite's result code when another connection has the lock. */
const SQLITE_BUSY = 5;

/** Milliseconds to wait for the owner file of a process that has just taken the lock. */
const OWNER_DELAY = 50;

/** Keeps the connections of held locks from the garbage collector, which would close them. */
const connections = new Set<DatabaseSync>();

/**
 * @param store an existing folder
 * @param site the folder that is built; named in messages
 * @throws {BuildError} at once when another build has the lock, or when the file cannot be locked.
 */
export function acquireLock(store: string, site: string): Lock {
  const file = join(store, 'lock');
  const owner = join(store, 'lock.owner');
  const database = lockFile(file, site);
  if (!database) throw new BuildError(`${site} is being built already, by ${describeOwner(owner)}`);
  connections.add(database);
  const inode = inodeOf(file);
  try {
    writeFileSync(owner, `${process.pid} ${hostname()}`);
  } catch {
    // The owner file serves the message of another build only.
  }
  return {
    isHeld: () => connections.has(database),
    assertHeld() {
      if (connections.has(database) && inode !== undefined && inodeOf(file) === inode) return;
      throw new BuildError('Build lock lost: its file was deleted or replaced. Run the build again.');
    },
    release() {
      if (!connections.delete(database)) return;
      // The owner file goes first: afterwards it may be another process's. The lock file stays: a process that has it
      // open already would lock a deleted file.
      removeQuietly(owner);
      database.close();
    },
  };
}

/**
 * Nothing else in this process may open the file: on POSIX systems, closing any handle of it releases the lock.
 * @returns the connection that holds the lock; undefined when another connection holds it
 */
function lockFile(file: string, site: string): DatabaseSync | undefined {
  const refuse = (problem: string) =>
    new BuildError(`${site}: ${file} cannot be locked (${problem}). Set OUT_DIR to another folder.`);
  if (lstatSync(file, { throwIfNoEntry: false })?.isFile() === false) throw refuse('this is not a regular file');
  let database: DatabaseSync | undefined;
  try {
    database = new (loadSqlite().DatabaseSync)(file);
    // The journal is in memory, so that no journal file is left in the store.
    database.exec('PRAGMA journal_mode = MEMORY; PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
    return database;
  } catch (error) {
    database?.close();
    if ((error as { errcode?: number }).errcode === SQLITE_BUSY) return undefined;
    throw refuse((error as Error).message);
  }
}

/** The end of the message to a build that is refused. */
function describeOwner(file: string): string {
  const [, pid, host] = readOwner(file) ?? readOwner(file, OWNER_DELAY) ?? [];
  if (pid) return `process ${pid}${host === hostname() ? '' : ` on ${host}`}. Wait for it to end.`;
  return 'another process. Wait for it to end. If there is none, this drive has no file locks: set OUT_DIR to another one.';
}

function readOwner(file: string, delay = 0): RegExpExecArray | undefined {
  if (delay > 0) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, delay);
  try {
    return /^(\d+) ([\w.-]+)$/.exec(readFileSync(file, 'utf8')) ?? undefined;
  } catch {
    return undefined;
  }
}

function inodeOf(file: string): string | undefined {
  const stat = lstatSync(file, { bigint: true, throwIfNoEntry: false });
  return stat && `${stat.dev} ${stat.ino}`;
}

/** Loads SQLite without the ExperimentalWarning that Node 24.0 prints at this moment. */
function loadSqlite(): typeof import('node:sqlite') {
  const { emitWarning } = process;
  process.emitWarning = () => {};
  try {
    return process.getBuiltinModule('node:sqlite');
  } finally {
    process.emitWarning = emitWarning;
  }
}
