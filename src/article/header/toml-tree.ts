/** Reads TOML between `+++` lines, the front matter of Hugo and Zola, as a tree of texts. */
import { parse, TomlDate, TomlError, type TomlTable, type TomlValue } from 'smol-toml';
import type { Rejection } from '../article.ts';
import type { LabelledTree, Tree } from './label-tree.ts';
import { headerProblem } from './labels.ts';

/** A value that is a date, on a line of its own. */
const DATE_VALUE =
  /^(\s*[\w."'-]+\s*=\s*)(\d{4}-\d{1,2}-\d{1,2}(?:[T ]\d[\d:.]*(?:Z|[+-]\d\d:\d\d)?)?)(\s*(?:#.*)?)$/gim;

/**
 * @param toml the text between the fences
 * @param linesBefore number of lines of the file above it
 * @returns the labels at the top, or a rejection
 */
export function readToml(toml: string, linesBefore: number): LabelledTree[] | Rejection {
  // A date is read as text: the parser turns 30 February into 2 March.
  const quoted = toml.replace(DATE_VALUE, '$1"$2"$3');
  try {
    const lines = toml.split('\n');
    return treeOfTable(parse(quoted, { maxDepth: 12, integersAsBigInt: true }), lines, linesBefore, 0);
  } catch (error) {
    const known = error instanceof TomlError ? error : undefined;
    const problem =
      known?.message.split('\n', 1)[0]?.replace(/^Invalid TOML document: /, '') ?? 'it is nested too deep';
    return headerProblem(
      `The front matter between +++ lines is not TOML: ${problem}. Write lines such as title = "…".`,
      linesBefore + (known?.line ?? 0),
    );
  }
}

function treeOfTable(table: TomlTable, lines: readonly string[], linesBefore: number, from: number): LabelledTree[] {
  let last = from;
  return Object.entries(table).map(([label, value]) => {
    // Labels mostly come in the order of their lines.
    const below = findLabel(lines, label, last);
    const at = below < 0 ? Math.max(from, findLabel(lines, label, from)) : below;
    last = at;
    return { label, value: treeOf(value, lines, linesBefore, at), line: linesBefore + at + 1 };
  });
}

function treeOf(value: TomlValue, lines: readonly string[], linesBefore: number, from: number): Tree {
  if (Array.isArray(value)) return value.map((item) => treeOf(item, lines, linesBefore, from));
  if (value instanceof TomlDate) return value.toISOString().replace(/\.\d+/, '');
  if (typeof value === 'object') return { pairs: treeOfTable(value as TomlTable, lines, linesBefore, from) };
  return String(value);
}

/** Index of the first line from `from` on that gives the label a value or opens its table; the parser names no lines. */
function findLabel(lines: readonly string[], label: string, from: number): number {
  return lines.findIndex((line, index) => {
    if (index < from) return false;
    const at = line.indexOf(label);
    return (
      at >= 0 && /^[\s\w."'[{,=-]*$/.test(line.slice(0, at)) && /^["']?\s*[=.\]]/.test(line.slice(at + label.length))
    );
  });
}
