/**
 * Reads the tables of a plain text: rows whose cells are separated by tabs, by bars, or by blanks that stand one below
 * the other. The lines above and below the rows, such as a caption, stay lines.
 */
import type { Block } from '../article.ts';
import { oneLine } from '../header/fields.ts';
import { WIDE } from './wrapped-lines.ts';

type Table = Block & { type: 'table' };

/** Two blanks or a tab that do not follow the end of a sentence. */
const GAP = /[^\s.!?:"”’)](?: {2,}|[^\S\n]*\t)\s*\S/;
const WIDE_GAP = /\S(?: {3,}|[^\S\n]*\t)\s*\S/;
const BULLET = /^\s*(?:[-*•‣·]|\d{1,3}[.)])\s+/;
/** A line that is drawn between rows. */
const isDrawn = (line: string) => /^[\s|+:=_─│┼-]+$/.test(line) && /[=_─-]{2}/.test(line);
/** Dots that lead from a name to its number. */
const LEADERS = /(?<![.…])(?:\.{4,}|(?:\s\.){4,}|…{2,})(?=\s*[^\s.…])/;
const BARS = /\S\s*\|\s*\S/;
/** Maximum columns of rows whose cells are aligned by blanks. */
const MAX_WIDTH = 240;
/** Stands for the second column of an ideograph. */
const FILLER = '\uFFFE';

/** Whether the run of lines contains a table; see `readTable`. */
export const isTable = (lines: readonly string[]) => readTable(lines) !== undefined;

/** @returns the table and the paragraphs above and below it; undefined when the lines are no table */
export function readTable(lines: readonly string[]): Block[] | undefined {
  const isRow = rowTest(lines);
  if (!isRow) return undefined;
  const first = lines.findIndex(isRow);
  const last = lines.findLastIndex(isRow);
  const inner = lines.slice(first, last + 1);
  const drawn = inner.findIndex(isDrawn);
  const rows = inner.filter((line) => !isDrawn(line));
  const cells = cellsOf(rows);
  if (!cells) return undefined;
  const paragraphs = (some: readonly string[]) =>
    some.filter((line) => !isDrawn(line)).map((line): Block => ({ type: 'paragraph', text: oneLine(line) }));
  const table: Table = { type: 'table', head: drawn === 1 || hasHead(cells), rows: cells };
  return [...paragraphs(lines.slice(0, first)), table, ...paragraphs(lines.slice(last + 1))];
}

/** How the rows of these lines are recognised; undefined when fewer than two, or fewer than half of them, are rows. */
function rowTest(lines: readonly string[]): ((line: string) => boolean) | undefined {
  if (lines.length < 2) return undefined;
  const tests = [
    (line: string) => BARS.test(line) && !isDrawn(line),
    (line: string) => LEADERS.test(line.trim()),
    (line: string) => GAP.test(line.replace(BULLET, '').trim()) && !isDrawn(line),
  ];
  return tests.find((isRow) => {
    const rows = lines.filter(isRow).length;
    return rows > 1 && 2 * rows >= lines.filter((line) => !isDrawn(line)).length;
  });
}

/** The cells of the rows, equally many in each; undefined when the rows do not agree. */
function cellsOf(rows: readonly string[]): string[][] | undefined {
  const trimmed = rows.map((row) => row.trim());
  if (trimmed.every((row) => BARS.test(row)))
    return rectangle(trimmed.map((row) => row.replace(/^\||\|$/g, '').split('|')));
  if (trimmed.every((row) => LEADERS.test(row))) return rectangle(trimmed.map((row) => row.split(LEADERS)));
  if (trimmed.some((row) => row.includes('\t'))) {
    const cells = rows.map((row) => row.trimEnd().replace(/^ +/, '').split('\t'));
    const several = rectangle(trimmed.map((row) => row.split(/ *\t\s*| {2,}/)));
    return rectangle(cells) ?? several ?? rectangle(padded(cells));
  }
  const aligned = alignedCells(rows);
  const split = rectangle(trimmed.map((row) => row.split(/ {2,}/)));
  // Single pairs of blanks are in prose too. They separate cells only where they stand one below the other.
  return split && (aligned || trimmed.every((row) => WIDE_GAP.test(row))) ? split : aligned;
}

function rectangle(rows: readonly (readonly string[])[]): string[][] | undefined {
  const width = rows[0]?.length ?? 0;
  if (width < 2 || rows.some((row) => row.length !== width)) return undefined;
  return rows.map((row) => row.map(oneLine));
}

/** Adds empty cells at the end of rows that are shorter than the first one. */
function padded(rows: readonly (readonly string[])[]): string[][] {
  const width = rows[0]?.length ?? 0;
  return rows.map((row) => [...row, ...Array<string>(Math.max(0, width - row.length)).fill('')]);
}

/** Cuts the rows in the columns that are blank in all of them, at least two side by side. */
function alignedCells(rows: readonly string[]): string[][] | undefined {
  const grid = rows.map((row) => [...row.trimEnd().replace(WIDE, `$&${FILLER}`)]);
  const width = grid.reduce((longest, { length }) => Math.max(longest, length), 0);
  if (width > MAX_WIDTH) return undefined;
  const cuts: number[] = [];
  let blanks = 0;
  for (let column = 0; column < width; column += 1) {
    const isBlank = grid.every((row) => (row[column] ?? ' ') === ' ');
    if (!isBlank && blanks >= 2 && blanks < column) cuts.push(column);
    blanks = isBlank ? blanks + 1 : 0;
  }
  // Two rows may have a pair of blanks in the same column by chance.
  if (cuts.length < (rows.length > 2 || rows.some((row) => WIDE_GAP.test(row.trim())) ? 1 : 2)) return undefined;
  const edges = [0, ...cuts, width];
  return grid.map((row) =>
    edges.slice(1).map((end, at) => oneLine(row.slice(edges[at], end).join('').replaceAll(FILLER, ''))),
  );
}

/** Whether the first row names the columns: it has no number and each other row has one, or its first cell is empty. */
function hasHead([first = [], ...rows]: readonly (readonly string[])[]): boolean {
  if (first[0] === '') return true;
  const hasNumber = (cells: readonly string[]) => cells.some((cell) => /\p{N}/u.test(cell));
  return !hasNumber(first) && rows.length > 0 && rows.every(hasNumber);
}
