/** Starts Node's test runner on some files, with the progress reporter, and counts their tests. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { none, sumOf, without, type Counts, type CountsOfFile } from './test-counts.ts';

interface Run {
  /** Options of Node's test runner. */
  readonly args: readonly string[];
  /** The name under which the reporter prints the totals. */
  readonly group: string;
  /** Variables beside those of this process. */
  readonly env?: Readonly<Record<string, string>>;
  /** The file that takes a line for each test file with a process of its own; see `processor-time.ts`. */
  readonly timesFile: string;
  readonly signal?: AbortSignal;
  /**
   * How many failed files are run once more, one after the other: a browser that gets no processor time for a minute fails a
   * test without a fault of the site. If more files have failed, none is run again. 0 by default.
   */
  readonly retries?: number;
}

interface Outcome {
  readonly total: Counts;
  /** The files with processes of their own of which a test has failed. */
  readonly failed: readonly CountsOfFile[];
  /** Whether Node's test runner ended by itself. */
  readonly isComplete: boolean;
}

/** Runs test files to the end, and names those that passed only when they were run again. */
export async function runFiles(files: readonly string[], run: Run): Promise<Counts> {
  if (files.length === 0) return none;
  const { total, failed, isComplete } = await runOnce(files, run);
  if (!isComplete || failed.length === 0 || failed.length > (run.retries ?? 0)) return total;
  const names = failed.flatMap(({ file }) => file ?? []);
  const group = `${names.length} of them once more`;
  const again = await runOnce(names, { ...run, args: ['--test-concurrency=1'], group });
  for (const name of names)
    if (!again.failed.some(({ file }) => file === name))
      console.log(`${name} is flaky: it failed, and passed when it was run again.`);
  return sumOf([without(total, sumOf(failed)), again.total]);
}

async function runOnce(files: readonly string[], { args, group, env, timesFile, signal }: Run): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-test-counts-'));
  const countsFile = join(folder, 'counts');
  const own = { TEST_GROUP: group, TEST_FILES: String(files.length), TEST_TIMES: timesFile, TEST_COUNTS: countsFile };
  const reporter = `--test-reporter=${new URL('progress-reporter.ts', import.meta.url)}`;
  const preload = `--import=${new URL('processor-time.ts', import.meta.url)}`;
  // Node's test runner runs nothing in a process that this variable declares to be a test file.
  const { NODE_TEST_CONTEXT: _, ...inherited } = process.env;
  try {
    const runner = spawn(process.execPath, ['--test', preload, ...args, reporter, ...files], {
      stdio: 'inherit',
      env: { ...inherited, ...env, ...own },
      signal,
    });
    const [code] = (await once(runner, 'exit')) as [number | null];
    const counts = linesOf(countsFile).map((line) => JSON.parse(line) as CountsOfFile);
    const total = counts.find(({ file }) => file === undefined);
    // A run that was killed, or that failed without a failed test, counts as one more failure.
    const isComplete = total !== undefined && (code === 0 || (code === 1 && total.failed > 0));
    return {
      total: isComplete ? total : sumOf([total ?? none, { ...none, failed: 1 }]),
      failed: counts.filter(({ file, failed }) => file !== undefined && failed > 0),
      isComplete,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const linesOf = (file: string) =>
  existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n').filter(Boolean) : [];

/** The ten files that took most processor time, from the lines that `processor-time.ts` has written to a file. */
export function slowestFiles(file: string): string {
  const slowest = linesOf(file)
    .toSorted((a, b) => Number.parseFloat(b) - Number.parseFloat(a))
    .slice(0, 10);
  return ['Seconds of processor time of the slowest files:', ...slowest.map((line) => `  ${line}`)].join('\n');
}
