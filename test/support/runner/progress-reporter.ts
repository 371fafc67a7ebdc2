/**
 * The reporter of all tests: a line for each finished file that has a process of its own, each failure in full, and the totals
 * under the name in `TEST_GROUP`. The counts are also appended to the file that `TEST_COUNTS` names, where `run-files.ts` reads them.
 */
import { appendFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { TestEvent } from 'node:test/reporters';
import { inspect } from 'node:util';
import { inWords, type Counts, type CountsOfFile } from './test-counts.ts';

/** @param source the events of Node's test runner, in the order in which the tests were declared */
export default async function* report(source: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  const total = process.env['TEST_FILES'];
  let files = 0;
  for await (const event of source) {
    if (event.type === 'test:fail') yield describeFailure(event.data);
    else if (event.type === 'test:stderr') yield event.data.message;
    else if (event.type === 'test:summary') {
      const { counts, duration_ms: milliseconds, file } = event.data;
      const { tests, passed, skipped, todo } = counts;
      const counted: Counts = { passed, failed: tests - passed - skipped - todo, skipped };
      const seconds = (milliseconds / 1000).toFixed(1);
      noteCounts({ ...counted, ...(file !== undefined && { file: relative('.', file) }) });
      if (file === undefined) {
        yield `${process.env['TEST_GROUP'] ?? 'All'} (${seconds} s): ${inWords(counted)}\n`;
        continue;
      }
      files += 1;
      const place = total ? `${files}/${total}` : String(files);
      const failed = counted.failed > 0 ? `, ${counted.failed} failed` : '';
      yield `${place} ${relative('.', file)}: ${passed} passed${failed} (${seconds} s)\n`;
    }
  }
}

function noteCounts(counts: CountsOfFile): void {
  const file = process.env['TEST_COUNTS'];
  if (file) appendFileSync(file, `${JSON.stringify(counts)}\n`);
}

type Failure = Extract<TestEvent, { type: 'test:fail' }>['data'];

/** A failed test with its place and error; nothing for a suite that failed only because of a test in it. */
function describeFailure({ name, file, line, details }: Failure): string {
  const { failureType, cause } = details.error as Error & { failureType?: string };
  if (failureType === 'subtestsFailed') return '';
  const place = file ? `${relative('.', file)}:${line ?? 1}` : 'unknown file';
  return `\nFAILED ${name}\n  ${place}\n${inspect(cause ?? details.error).replace(/^/gm, '  ')}\n\n`;
}
