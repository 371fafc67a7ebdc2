/**
 * The settings are told in more places than their schema: docs/paper.md, docs/rights.md, docs/paper.schema.json for editors, and
 * docs/paper.yaml, the lines that a new paper begins with. `UPDATE=1 npm test -- test/repo/paper-manual.test.ts` writes them
 * anew; `npm run format` then aligns the tables. The paper.yaml in the root is the publisher's and no test reads it.
 */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { manualRows, paperJsonSchema, sampleLines } from '../../src/paper/manual.ts';
import { pageSchema } from '../../src/paper/pages/own-pages.ts';
import { readSettings } from '../../src/paper/read-settings.ts';
import { rightsSchema, securitySchema, trustSchema } from '../../src/paper/rights/schema.ts';
import { paperSchema } from '../../src/paper/schema.ts';

const schemaFile = 'docs/paper.schema.json';
const sample = 'docs/paper.yaml';
const update = Boolean(process.env['UPDATE']);

const cellsOf = (line: string) =>
  line
    .slice(1, -1)
    .split('|')
    .map((cell) => cell.trim());

for (const [manual, head, schema] of [
  ['docs/paper.md', 'setting', paperSchema],
  ['docs/paper.md', 'key', pageSchema],
  ['docs/rights.md', 'key', rightsSchema],
  ['docs/rights.md', 'key of `trust`', trustSchema],
  ['docs/rights.md', 'key of `security`', securitySchema],
] as const) {
  test(`the table of ${manual} that begins with "${head}" has the settings of the schema`, () => {
    const rows = manualRows(schema);
    const lines = readFileSync(manual, 'utf8').split('\n');
    const start = lines.findIndex((line) => line.startsWith('|') && cellsOf(line)[0] === head);
    const end = lines.findIndex((line, at) => at > start && !line.startsWith('|'));
    if (update) {
      const table = [cellsOf(lines[start] ?? ''), ['---', '---', '---'], ...rows].map(
        (cells) => `| ${cells.join(' | ')} |`,
      );
      writeFileSync(manual, [...lines.slice(0, start), ...table, ...lines.slice(end)].join('\n'));
    } else assert.deepEqual(lines.slice(start + 2, end).map(cellsOf), rows);
  });
}

test('docs/paper.schema.json is the schema of paper.yaml', () => {
  const schema = JSON.parse(JSON.stringify(paperJsonSchema())) as unknown;
  if (update) writeFileSync(schemaFile, `${JSON.stringify(schema, null, 2)}\n`);
  else assert.deepEqual(JSON.parse(readFileSync(schemaFile, 'utf8')), schema);
});

test('docs/paper.yaml has a commented line for every setting', () => {
  if (update) writeFileSync(sample, sampleLines().join('\n'));
  else assert.equal(readFileSync(sample, 'utf8'), sampleLines().join('\n'));
});

test('every commented line can be used when its mark is removed', () => {
  const text = sampleLines()
    .filter((line) => !line.startsWith('# '))
    .map((line) => line.replace(/^#/, ''))
    .join('\n');
  const { settings } = readSettings(paperSchema, text, { file: 'paper.yaml', linesBefore: 0 });
  assert.deepEqual(Object.keys(settings), Object.keys(paperSchema.shape));
});
