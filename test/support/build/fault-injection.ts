/**
 * Injects a failure of the disk, or the death of the process, at the nth change of the file system. Every function of
 * `node:fs` that changes anything is counted. A sync is counted and skipped, which makes the tests quick. SQLite's own calls
 * are not counted.
 */
import fs from 'node:fs';
import fsp from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';

class Fault extends Error {
  override name = 'Fault';
  readonly code = 'ENOSPC';
}

const changing = [
  'closeSync',
  'copyFileSync',
  'cpSync',
  'fsyncSync',
  'ftruncateSync',
  'linkSync',
  'mkdirSync',
  'openSync',
  'renameSync',
  'rmSync',
  'rmdirSync',
  'symlinkSync',
  'writeFileSync',
  'writeSync',
] as const;

export interface Trial {
  /** How many changes were begun. */
  readonly steps: number;
  /** The error that the work threw; undefined when it succeeded. */
  readonly error: unknown;
}

/**
 * Runs `work` and lets its nth change fail.
 * @param nth counts from 1; 0 lets everything succeed
 * @param dies the change is half done, and nothing after it happens: what is left is what a killed process leaves
 */
export async function failingAt(nth: number, dies: boolean, work: () => Promise<unknown>): Promise<Trial> {
  const real = Object.fromEntries(changing.map((name) => [name, fs[name]])) as Pick<
    typeof fs,
    (typeof changing)[number]
  >;
  const realOpen = fsp.open;
  let steps = 0;
  const strikes = () => {
    steps += 1;
    return steps === nth || (dies && nth > 0 && steps > nth);
  };
  const table = fs as unknown as Record<string, (...args: never[]) => unknown>;
  for (const name of changing) {
    table[name] = (...args: unknown[]) => {
      if (strikes()) {
        if (dies && steps === nth && name === 'writeFileSync' && typeof args[1] === 'string') {
          real.writeFileSync(args[0] as string, args[1].slice(0, args[1].length / 2));
        }
        if (name === 'closeSync') real.closeSync(args[0] as number);
        throw new Fault(`at ${name} ${String(args[0])}`);
      }
      if (name === 'fsyncSync') return undefined;
      return (real[name] as (...args: unknown[]) => unknown)(...args);
    };
  }
  fsp.open = async (...args) => {
    const handle = await realOpen(...args);
    handle.sync = () => (strikes() ? Promise.reject(new Fault('at sync')) : Promise.resolve());
    return handle;
  };
  syncBuiltinESMExports();
  try {
    await work();
    return { steps, error: undefined };
  } catch (error) {
    return { steps, error };
  } finally {
    Object.assign(fs, real);
    fsp.open = realOpen;
    syncBuiltinESMExports();
  }
}
