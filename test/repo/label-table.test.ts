/**
 * The table of translated labels in `docs/article-format.md` has the labels of the code.
 * `UPDATE=1 npm test -- test/repo/label-table.test.ts` writes it anew; `npm run format` then aligns its columns.
 */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { type Field, LABELS } from '../../src/article/header/labels.ts';
import { TRANSLATED_LABELS } from '../../src/article/header/translations/translated-labels.ts';

const file = new URL('../../docs/article-format.md', import.meta.url);
const HEAD = ['label', 'in other languages'];

/** The labels of a field that are not English ones, each once. */
function otherLabels(field: Field): string[] {
  const translated = Object.values(TRANSLATED_LABELS).flatMap((labels) => labels[field]?.split('|') ?? []);
  const [first = '', ...others] = LABELS[field];
  const foreign = field === 'date' ? others.slice(others.indexOf('datum')) : [];
  return [...new Set([...foreign, ...translated])].filter((label) => label !== first);
}

const rows = (Object.keys(LABELS) as Field[]).flatMap((field) => {
  const labels = otherLabels(field).map((label) => `\`${label}\``);
  return labels.length > 0 ? [[`\`${LABELS[field][0]}\``, labels.join(', ')]] : [];
});

const cellsOf = (line: string) =>
  line
    .slice(1, -1)
    .split('|')
    .map((cell) => cell.trim());

test('the table of labels in other languages has the labels of the parser', () => {
  const lines = readFileSync(file, 'utf8').split('\n');
  const start = lines.findIndex((line) => line.startsWith('|') && cellsOf(line).join() === HEAD.join());
  const end = lines.findIndex((line, at) => at > start && !line.startsWith('|'));
  if (process.env['UPDATE']) {
    const table = [HEAD, ['---', '---'], ...rows].map((cells) => `| ${cells.join(' | ')} |`);
    writeFileSync(file, [...lines.slice(0, start), ...table, ...lines.slice(end)].join('\n'));
  } else assert.deepEqual(lines.slice(start + 2, end).map(cellsOf), rows);
});
