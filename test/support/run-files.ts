/** Starts Node's test runner on some files, with the progress reporter; adds up the totals and the times of several runners. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';

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
}

/** Runs test files to the end. @returns the exit code: 0 when all passed or there is no file */
export async function runFiles(
  files: readonly string[],
  { args, group, env, timesFile, signal }: Run,
): Promise<number> {
  if (files.length === 0) return 0;
  const reporter = `--test-reporter=${new URL('progress-reporter.ts', import.meta.url)}`;
  const preload = `--import=${new URL('processor-time.ts', import.meta.url)}`;
  const runner = spawn(process.execPath, ['--test', preload, ...args, reporter, ...files], {
    stdio: 'inherit',
    env: { ...process.env, ...env, TEST_GROUP: group, TEST_FILES: String(files.length), TEST_TIMES: timesFile },
    signal,
  });
  const [code] = (await once(runner, 'exit')) as [number | null];
  return code ?? 1;
}

/** The sum of the lines `1 passed, 2 failed, 3 skipped` that the reporters have written to a file, in the same words. */
export function sumOfTotals(file: string): string {
  const lines = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
  const counts = lines.map((line) => [...line.matchAll(/\d+/g)].map(Number));
  const [passed, failed, skipped] = [0, 1, 2].map((column) => counts.reduce((sum, row) => sum + (row[column] ?? 0), 0));
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

/** The ten files that took most processor time, from the lines that `processor-time.ts` has written to a file. */
export function slowestFiles(file: string): string {
  const lines = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
  const slowest = lines.toSorted((a, b) => Number.parseFloat(b) - Number.parseFloat(a)).slice(0, 10);
  return ['Seconds of processor time of the slowest files:', ...slowest.map((line) => `  ${line}`)].join('\n');
}
