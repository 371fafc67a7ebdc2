/** Hostile files: each has an outcome its manifest allows, and what is published is clean. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { test } from 'node:test';
import type { ReportRow } from '../../src/ingest/report-row.ts';
import { bodyOf, contentFolder, inCorpora, needsCorpora, rowsOf, ingestAll } from './corpus.ts';

interface Case {
  readonly file: string;
  readonly expect: string;
  readonly why: string;
}

/** The outcome of a report row in the words of the corpus's manifest. `undated` alone does not count as a warning. */
function outcomesOf({ outcome, reason, warnings }: ReportRow): string[] {
  if (outcome !== 'published') return ['reject', `reject:${reason}`];
  const warned = warnings.some(({ code }) => code !== 'undated');
  return ['publish', 'publish-as-text', ...(warned ? ['publish+warn'] : [])];
}

/** `publish-or-reject:slug` or `publish|reject`. */
const alternatives = (expect: string) => expect.split(/\||-or-/).map((one) => one.trim());

test('hostile/files: every file has an outcome its manifest allows', needsCorpora, async (t) => {
  const cases = rowsOf<Case>('hostile/files/manifest.jsonl');
  const files = cases.map(({ file }) => [basename(file), readFileSync(inCorpora('hostile/files', file))] as const);
  const content = contentFolder(t, Object.fromEntries(files));
  const { rows, entries } = await ingestAll(content);
  assert.deepEqual(
    rows.map(({ path }) => path),
    files.map(([name]) => name).toSorted(),
  );

  const wrong: string[] = [];
  for (const row of rows) {
    const { expect = '', why } = cases.find(({ file }) => basename(file) === row.path) ?? {};
    const found = outcomesOf(row);
    if (!alternatives(expect).some((one) => found.includes(one))) {
      wrong.push(`${row.path}: ${found.join(' ')}, expected ${expect} (${why}); ${row.message}`);
    }
  }
  assert.deepEqual(wrong, []);

  for (const [path, entry] of entries) {
    const output = JSON.stringify(entry) + bodyOf(content, path);
    assert.doesNotMatch(output, /[\p{Cc}--[\t\n]]|\\u00(?:00|1b)/iv, path);
    const announced = rows.find((row) => row.path === path)?.warnings ?? [];
    if (output.includes('\uFFFD'))
      assert.ok(
        announced.some(({ code }) => code === 'replacement-characters'),
        path,
      );
  }
  t.diagnostic(`${rows.length} files, ${entries.size} of them published`);
});
