/** Settings that say how a build runs. They do not change the site. */
import { hostname } from 'node:os';
import { join, resolve } from 'node:path';
import { type Host, hosts, isHost, SettingError } from '../site.ts';
import { defaultJobs } from './render/render-workers.ts';
import { STALL_TIMEOUT } from '../stall-timeout.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** A reason to fail a build: rejected files, articles without a date, labels that are not known. */
export type StrictKind = 'rejected' | 'undated' | 'labels';
const strictKinds: readonly StrictKind[] = ['rejected', 'undated', 'labels'];

/**
 * The reasons to fail a build: `STRICT=1` or `--strict` for rejected files, `STRICT=undated,labels` for those too, or
 * `STRICT=all`. Rejected files are among the reasons whenever there is one.
 * @throws {SettingError} for an unknown word
 */
export function readStrict(env: Environment, args: readonly string[]): ReadonlySet<StrictKind> {
  const value = env['STRICT'] ?? '';
  const words = value
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((word) => word !== '' && word !== '0' && word !== 'false');
  if (args.includes('--strict')) words.push('1');
  if (words.length === 0) return new Set();
  const kinds = new Set<StrictKind>(['rejected']);
  for (const word of words) {
    if (word === 'all') for (const kind of strictKinds) kinds.add(kind);
    else if (isStrictKind(word)) kinds.add(word);
    else if (word !== '1' && word !== 'true') {
      const problem = `${JSON.stringify(word)} is not one of its words`;
      throw new SettingError(
        'STRICT',
        value,
        problem,
        'Write 1, all, or some of rejected, undated, labels with commas.',
      );
    }
  }
  return kinds;
}

const isStrictKind = (word: string): word is StrictKind => (strictKinds as readonly string[]).includes(word);

/** True when a build must reuse nothing of earlier builds: `FRESH=1`. */
const readFresh = (env: Environment): boolean => readFlag(env, 'FRESH');

/** True when a build lists the pages that it renders, with reasons: `EXPLAIN=1`. */
const readExplain = (env: Environment): boolean => readFlag(env, 'EXPLAIN');

/** True when a site without articles may be published: `ALLOW_EMPTY=1`. */
const readAllowEmpty = (env: Environment): boolean => readFlag(env, 'ALLOW_EMPTY');

/** True when a site may lose more than half of its articles: `ALLOW_SHRINK=1`. */
const readAllowShrink = (env: Environment): boolean => readFlag(env, 'ALLOW_SHRINK');

/** Milliseconds without a message after which a thread or program is ended: `STALL_TIMEOUT`, which is in minutes. */
function readStallTimeout(env: Environment): number {
  const value = env['STALL_TIMEOUT'] ?? '';
  if (value === '') return STALL_TIMEOUT;
  const minutes = Number(value);
  if (/^\d+(\.\d+)?$/.test(value) && minutes > 0 && minutes <= 10_000) return minutes * 60_000;
  throw new SettingError('STALL_TIMEOUT', value, 'this is no number of minutes', 'Write a number such as 30.');
}

/** The number of threads that render pages: `JOBS`. @throws {SettingError} for another text than a number from 1 to 64 */
export function readJobs(env: Environment): number {
  const value = env['JOBS'] ?? '';
  if (value === '') return defaultJobs();
  if (/^\d{1,2}$/.test(value) && Number(value) >= 1 && Number(value) <= 64) return Number(value);
  throw new SettingError(
    'JOBS',
    value,
    'this is no number of threads',
    'Write a number from 1 to 64, or leave it out.',
  );
}

/**
 * The host that the site is for: `HOST`. An address to serve at (`0.0.0.0`), and the name of this machine, which some shells put
 * there, name none.
 * @throws {SettingError} for another word
 */
export function readHost(env: Environment): Host | undefined {
  const value = env['HOST'] ?? '';
  if (isHost(value)) return value;
  if (value === '' || /[.:]|^localhost$/.test(value) || value === hostname()) return undefined;
  throw new SettingError('HOST', value, 'this is no known host', `Write one of ${hosts.join(', ')}, or leave it out.`);
}

export interface RunOptions {
  readonly strict: ReadonlySet<StrictKind>;
  readonly fresh: boolean;
  readonly explain: boolean;
  readonly allowEmpty: boolean;
  readonly allowShrink: boolean;
  /** Undefined: the site may go anywhere, and no limit is checked. */
  readonly host?: Host | undefined;
  /** Number of threads that render pages. */
  readonly jobs?: number;
  /** Milliseconds; by default `STALL_TIMEOUT`. */
  readonly stallTimeout?: number;
}

export const readRunOptions = (env: Environment, args: readonly string[]): RunOptions => ({
  strict: readStrict(env, args),
  fresh: readFresh(env),
  explain: readExplain(env),
  allowEmpty: readAllowEmpty(env),
  allowShrink: readAllowShrink(env),
  host: readHost(env),
  jobs: readJobs(env),
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

/** The absolute path of the file that tells when the next build must run: beside the build report, whatever its name is. */
export const nextBuildFile = (root: string, outDir: string): string => {
  const out = resolve(root, outDir);
  return out === join(root, 'dist') ? join(root, 'next-build.json') : `${out}.next-build.json`;
};
