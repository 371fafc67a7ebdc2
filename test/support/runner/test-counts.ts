/** Counts of tests, and the line that ends a command. */
import { appendFileSync } from 'node:fs';

/** How many tests have passed, failed or been left out. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** The counts of one file, or of all files of a run if no file is named. */
export interface CountsOfFile extends Counts {
  readonly file?: string;
}

/** @param sign -1 subtracts */
const combine = (a: Counts, b: Counts, sign: 1 | -1): Counts => ({
  passed: a.passed + sign * b.passed,
  failed: a.failed + sign * b.failed,
  skipped: a.skipped + sign * b.skipped,
});

export const none: Counts = { passed: 0, failed: 0, skipped: 0 };
export const sumOf = (all: readonly Counts[]): Counts => all.reduce((sum, one) => combine(sum, one, 1), none);
export const without = (all: Counts, part: Counts): Counts => combine(all, part, -1);

export const inWords = ({ passed, failed, skipped }: Counts): string =>
  `${passed} passed, ${failed} failed, ${skipped} skipped`;

/**
 * Prints the counts of a command, appends them to the file that `TEST_TOTALS` names, which adds up several commands, and makes the
 * command fail if a test has failed.
 */
export function reportCounts(counts: Counts): void {
  console.log(`\n${inWords(counts)}`);
  const totalsFile = process.env['TEST_TOTALS'];
  if (totalsFile) appendFileSync(totalsFile, `${inWords(counts)}\n`);
  process.exitCode = counts.failed > 0 ? 1 : 0;
}
