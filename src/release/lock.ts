/**
 * One build at a time for each site. Locks are numbered files, and the highest number is the lock. It is taken by making
 * the next number, which the file system gives to one process only; the highest is emptied to let go, never deleted. So
 * the lock of a build that was killed can be taken over at once, and no two processes ever both believe they have it.
 */
import { randomUUID } from 'node:crypto';
import {
  closeSync,
  ftruncateSync,
  linkSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { removeQuietly } from '../fs/atomic-write.ts';
import { BuildError, errorCode } from '../errors.ts';
import { HEARTBEAT, type Holder, isAlive, readHolder, startOf, whoAmI } from './lock-owner.ts';

export interface Lock {
  isHeld(): boolean;
  /** @throws when the lock has been taken away, which is the moment to stop. */
  assertHeld(): void;
  /** Lets go; a second time it does nothing. */
  release(): void;
}

const lockFile = /^lock-(\d{1,15})$/;

/**
 * @param shelf an existing folder
 * @param site what the lock is for, named in the message
 * @throws {BuildError} at once when a living process has the lock.
 */
export function acquireLock(shelf: string, site: string): Lock {
  const me = whoAmI();
  const text = JSON.stringify(me);
  const draft = join(shelf, `lock.${randomUUID()}`);
  const fileOf = (number: number) => join(shelf, `lock-${number}`);
  try {
    for (let attempt = 0; attempt < 100; attempt += 1) {
      writeFileSync(draft, text);
      const last = highest(shelf);
      if (last > 0) refuseIfHeld(fileOf(last), draft, me, site);
      const mine = last + 1;
      if (!makeOnce(draft, fileOf(mine))) continue;
      // A number lower than one that was made and let go in the meantime is worth nothing.
      if (highest(shelf) !== mine) {
        removeQuietly(fileOf(mine));
        continue;
      }
      return hold(shelf, mine, fileOf(mine), text);
    }
  } finally {
    removeQuietly(draft);
  }
  throw new BuildError(`${site}: too many concurrent builds. Run them one at a time.`);
}

const numbers = (shelf: string) => readdirSync(shelf).flatMap((name) => Number(lockFile.exec(name)?.[1] ?? []));
const highest = (shelf: string) => Math.max(0, ...numbers(shelf));

function refuseIfHeld(file: string, draft: string, me: Holder, site: string): void {
  let text: string;
  let silence: number;
  try {
    text = readFileSync(file, 'utf8');
    // Both times are the file system's own, so a clock that is wrong on one machine does no harm.
    silence = statSync(draft).mtimeMs - statSync(file).mtimeMs;
  } catch (error) {
    // Taken over and deleted at this very moment: the next number will not be ours, and we come back here.
    if (errorCode(error) === 'ENOENT') return;
    throw error;
  }
  if (text === '') return;
  const holder = readHolder(text);
  if (!isAlive(holder, me.world, silence, startOf)) return;
  const known = holder?.world === me.world;
  const who = known ? `process ${holder.pid}` : 'a process on another machine or in a container';
  const ifKilled = known ? '' : ' If it was killed, this works again a minute later.';
  throw new BuildError(`${site} is being built already, by ${who}. Wait for it to end.${ifKilled}`);
}

/** Gives a finished file a second name, at once and with its content, unless that name exists. */
function makeOnce(draft: string, file: string): boolean {
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    // ENOENT: another build has swept the draft away as a leftover.
    if (errorCode(error) === 'EEXIST' || errorCode(error) === 'ENOENT') return false;
    throw error;
  }
}

function hold(shelf: string, mine: number, file: string, text: string): Lock {
  const handle = openOrGiveUp(file);
  removeOlder(shelf, mine);
  // Writing the same again tells the time by the file system's clock, which is the one that is compared with.
  const beat = setInterval(() => {
    try {
      writeSync(handle, text, 0);
    } catch {
      // A disk that fails here will fail where it is reported.
    }
  }, HEARTBEAT);
  beat.unref();
  let held = true;
  const release = () => {
    if (!held) return;
    held = false;
    clearInterval(beat);
    try {
      ftruncateSync(handle);
    } catch {
      removeQuietly(file);
    }
    closeSync(handle);
  };
  return {
    isHeld: () => held,
    assertHeld() {
      if (held && highest(shelf) === mine) return;
      throw new BuildError('Build lock lost: another process took it over. Run the build again.');
    },
    release,
  };
}

/** A lock that cannot be opened cannot be let go; it must not be held by a process that lives on without a build. */
function openOrGiveUp(file: string): number {
  try {
    return openSync(file, 'r+');
  } catch (error) {
    removeQuietly(file);
    throw error;
  }
}

function removeOlder(shelf: string, mine: number): void {
  for (const number of numbers(shelf)) if (number < mine) removeQuietly(join(shelf, `lock-${number}`));
}
