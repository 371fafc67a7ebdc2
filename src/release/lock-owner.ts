/**
 * Who holds a lock, and whether that process still lives. A process id alone says little: ids are given again. Together
 * with the moment the process started it names one process of one machine.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { STALL_TIMEOUT } from '../stall-timeout.ts';

export interface Holder {
  readonly pid: number;
  /** When the process started, in the system's own words; null where the system does not tell. */
  readonly started: string | null;
  /** Where process ids mean the same as here: one boot of one machine, one container. */
  readonly world: string;
}

/** Milliseconds between a holder's signs of life … */
export const HEARTBEAT = 5_000;
/** … and after how many without one a holder we cannot look up is taken for dead. */
const SILENCE = 60_000;

/**
 * @param holder who wrote the lock; undefined when the lock does not say
 * @param world where we are
 * @param silence milliseconds since the holder's last sign of life
 * @param startOf when a process of this world started; undefined when there is none
 */
export function isAlive(
  holder: Holder | undefined,
  world: string,
  silence: number,
  startOf: (pid: number) => string | null | undefined,
): boolean {
  if (holder?.world === world) {
    const started = startOf(holder.pid);
    if (started === undefined) return false;
    if (started !== null && holder.started !== null) return started === holder.started;
  }
  return silence < SILENCE;
}

export function whoAmI(): Holder {
  return { pid: process.pid, started: startOf(process.pid) ?? null, world: whereAmI() };
}

/** What a lock says of its holder, or undefined when it is not a lock's text. */
export function readHolder(text: string): Holder | undefined {
  try {
    const { pid, started, world } = JSON.parse(text) as Partial<Holder>;
    if (typeof pid !== 'number' || typeof world !== 'string') return undefined;
    return { pid, started: typeof started === 'string' ? started : null, world };
  } catch {
    return undefined;
  }
}

/** A process that has ended but is still listed, because nobody has asked how it ended, counts as ended. */
export function startOf(pid: number): string | null | undefined {
  if (process.platform === 'linux') {
    const stat = read(`/proc/${pid}/stat`);
    // The name in brackets may hold anything; after it come the state and, as the 20th word, the start in ticks.
    const [state = '', ...words] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return stat === '' || /[ZX]/.test(state) ? undefined : (words[18] ?? null);
  }
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return undefined;
  }
  if (process.platform === 'win32') return null;
  const options = { encoding: 'utf8', env: { LC_ALL: 'C' }, timeout: STALL_TIMEOUT, killSignal: 'SIGKILL' } as const;
  const { stdout } = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], options);
  return stdout?.trim() || null;
}

/** A container sees other process ids than the machine it runs on; after a start of the machine all are new. */
function whereAmI(): string {
  if (process.platform !== 'linux') return hostname();
  const boot = read('/proc/sys/kernel/random/boot_id').trim();
  let ids = '';
  try {
    ids = readlinkSync('/proc/self/ns/pid');
  } catch {
    // Old kernels have one world for all.
  }
  return `${boot} ${ids}`;
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
