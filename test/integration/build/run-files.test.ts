/** The runner of the tests: a file that failed is run once more, and counts as it ended. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { runFiles } from '../../support/runner/run-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'dateline-run-files-'));
after(() => rmSync(folder, { recursive: true, force: true }));

/** A test file of one test that passes and one that fails at its first so many runs. */
function fileThatFails(name: string, times: number): string {
  const file = join(folder, `${name}.test.mjs`);
  writeFileSync(
    file,
    `import { test } from 'node:test';
import { appendFileSync, readFileSync } from 'node:fs';
const runs = import.meta.filename + '.runs';
appendFileSync(runs, '.');
test('always', () => {});
test('at last', () => { if (readFileSync(runs, 'utf8').length <= ${times}) throw new Error('not yet'); });
`,
  );
  return file;
}

const run = (files: readonly string[], retries: number) =>
  runFiles(files, { args: [], group: 'a test of the runner', timesFile: join(folder, 'times'), retries });

test('a file that fails once passes, and one that fails twice has failed', async () => {
  const files = [fileThatFails('never', 0), fileThatFails('once', 1), fileThatFails('twice', 2)];
  assert.deepEqual(await run(files, 2), { passed: 5, failed: 1, skipped: 0 });
});

test('nothing is run again if more files fail than may be, or none may be', async () => {
  const files = [fileThatFails('one', 1), fileThatFails('other', 1)];
  assert.deepEqual(await run(files, 1), { passed: 2, failed: 2, skipped: 0 });
  assert.deepEqual(await run(files.slice(0, 1), 0), { passed: 2, failed: 0, skipped: 0 });
});
