/** Settings that say how a build runs. They do not change the site. */
import { join, resolve } from 'node:path';
import { SettingError } from '../site.ts';
import { STALL_TIMEOUT } from '../stall-timeout.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** True when a rejected file must fail the build: `STRICT=1`, or `--strict` on the command line. */
export function readStrict(env: Environment, args: readonly string[]): boolean {
  return args.includes('--strict') || readFlag(env, 'STRICT');
}

/** True when a build must reuse nothing of earlier builds: `FRESH=1`. */
const readFresh = (env: Environment): boolean => readFlag(env, 'FRESH');

/** True when a build lists the pages that it renders, with reasons: `EXPLAIN=1`. */
const readExplain = (env: Environment): boolean => readFlag(env, 'EXPLAIN');

/** True when a site without articles may replace one that has articles: `ALLOW_EMPTY=1`. */
const readAllowEmpty = (env: Environment): boolean => readFlag(env, 'ALLOW_EMPTY');

/** Milliseconds without a message after which a thread or program is ended: `STALL_TIMEOUT`, which is in minutes. */
function readStallTimeout(env: Environment): number {
  const value = env['STALL_TIMEOUT'] ?? '';
  if (value === '') return STALL_TIMEOUT;
  const minutes = Number(value);
  if (/^\d+(\.\d+)?$/.test(value) && minutes > 0 && minutes <= 10_000) return minutes * 60_000;
  throw new SettingError('STALL_TIMEOUT', value, 'this is no number of minutes', 'Write a number such as 30.');
}

export interface RunOptions {
  readonly strict: boolean;
  readonly fresh: boolean;
  readonly explain: boolean;
  readonly allowEmpty: boolean;
  /** Milliseconds; by default `STALL_TIMEOUT`. */
  readonly stallTimeout?: number;
}

export const readRunOptions = (env: Environment, args: readonly string[]): RunOptions => ({
  strict: readStrict(env, args),
  fresh: readFresh(env),
  explain: readExplain(env),
  allowEmpty: readAllowEmpty(env),
  stallTimeout: readStallTimeout(env),
});

function readFlag(env: Environment, name: string): boolean {
  const value = env[name] ?? '';
  if (value === '1' || value === 'true') return true;
  if (value === '' || value === '0' || value === 'false') return false;
  throw new SettingError(name, value, 'expected 1 or 0', 'Write 1, or leave it out.');
}

/**
 * The absolute path of the build report: where `REPORT_FILE` says, else `build-report.json` in the project's root. A build
 * into another folder than `dist` has its report beside that folder, so that it does not replace the main site's.
 */
export function readReportFile(env: Environment, root: string, outDir: string): string {
  const value = env['REPORT_FILE'];
  if (value) {
    if (!value.includes('\0') && !/[/\\]$/.test(value)) return resolve(root, value);
    throw new SettingError(
      'REPORT_FILE',
      value,
      'this is not a file name',
      'Write a path such as ./build-report.json.',
    );
  }
  const out = resolve(root, outDir);
  return out === join(root, 'dist') ? join(root, 'build-report.json') : `${out}.report.json`;
}
