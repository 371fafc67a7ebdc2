/** Runs a command and says what it cost: time on the wall, work, memory, with all the processes it starts. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';

/** A command as it is typed, without a shell. */
export interface Command {
  readonly program: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
}

export interface Cost {
  readonly outcome: 'done' | 'failed' | 'too long';
  readonly wallSeconds: number;
  /** User and system time of all processes; undefined where GNU time is not installed or was killed. */
  readonly cpuSeconds?: number;
  /** Peak of the resident memory of all processes together. */
  readonly peakBytes?: number;
  /** Handed to the disk by all processes, what Linux calls file system outputs. */
  readonly diskBytes?: number;
  /** The end of what it printed, where it failed. */
  readonly message?: string;
}

const TIME = '/usr/bin/time';
const SAMPLE_MILLISECONDS = 200;
const PAGE = 4096;
const MESSAGE = 2000;
/** Settings for the person's own site must not affect a measured build. */
const SETTINGS =
  /^(?:SITE_URL|BASE_PATH|CONTENT_DIR|OUT_DIR|REPORT_FILE|EDITION_DATE|STRICT|ALLOW_EMPTY|ALLOW_SHRINK|FOLD|FRESH|EXPLAIN|HUGO_.*)$/;

export async function measure(command: Command, scratch: string, timeoutSeconds: number): Promise<Cost> {
  const timed = existsSync(TIME);
  const figures = join(scratch, 'time.txt');
  const typed = [command.program, ...command.args];
  const [program = '', ...args] = timed ? [TIME, '-o', figures, '-f', '%U %S %M %O', ...typed] : typed;
  const inherited = Object.entries(process.env).filter(([name]) => !SETTINGS.test(name));
  const start = performance.now();
  const child = spawn(program, args, {
    cwd: command.cwd,
    env: { ...Object.fromEntries(inherited), ASTRO_TELEMETRY_DISABLED: '1', ...command.env },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, so that all of it can be ended.
    detached: true,
  });
  let printed = '';
  const keep = (chunk: Buffer) => {
    printed = (printed + chunk.toString()).slice(-MESSAGE);
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  let late = false;
  let sampled = 0;
  const limit = setTimeout(() => {
    late = true;
    end(child.pid);
  }, timeoutSeconds * 1000);
  const sampler = setInterval(() => {
    sampled = Math.max(sampled, residentBytes(child.pid));
  }, SAMPLE_MILLISECONDS);
  const stop = () => end(child.pid);
  // Before what else happens at the exit: the folder cannot be removed while something writes into it.
  process.prependOnceListener('exit', stop);
  const code = await once(child, 'close').then(
    ([exit]) => exit as number | null,
    (error: Error) => {
      keep(Buffer.from(error.message));
      return null;
    },
  );
  const wallSeconds = (performance.now() - start) / 1000;
  process.off('exit', stop);
  clearTimeout(limit);
  clearInterval(sampler);
  const outcome = late ? 'too long' : code === 0 ? 'done' : 'failed';
  return {
    outcome,
    wallSeconds,
    ...(timed && !late ? figuresOf(figures, sampled) : sampled > 0 && { peakBytes: sampled }),
    ...(outcome === 'failed' && { message: printed }),
  };
}

function end(pid: number | undefined): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

/** GNU time knows the largest process of all, the samples know several at a time: the larger counts. */
function figuresOf(file: string, sampled: number): Partial<Cost> {
  const line = existsSync(file) ? (readFileSync(file, 'utf8').trim().split('\n').at(-1) ?? '') : '';
  const [user = 0, system = 0, kilobytes = 0, blocks = 0] = line.split(' ').map(Number);
  if (!Number.isFinite(user + system + kilobytes + blocks)) return {};
  return {
    cpuSeconds: user + system,
    peakBytes: Math.max(kilobytes * 1024, sampled),
    diskBytes: blocks * 512,
  };
}

/** Resident memory of a process and all it has started; 0 where there is no /proc. */
function residentBytes(pid: number | undefined): number {
  if (pid === undefined) return 0;
  try {
    const pages = Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]);
    const children = readdirSync(`/proc/${pid}/task`).flatMap((thread) =>
      readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').split(' ').filter(Boolean),
    );
    return children.reduce((sum, child) => sum + residentBytes(Number(child)), pages * PAGE);
  } catch {
    return 0;
  }
}
