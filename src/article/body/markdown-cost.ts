/**
 * Estimates before parsing whether Markdown would take too long. Some small inputs take a CommonMark parser minutes or
 * overflow its stack. This scan looks at each character once and counts the constructs that cause this.
 */
import { limits } from '../limits.ts';

/**
 * Delimiters that the parser tries to pair. A run of one emphasis or code character counts once, and each bracket
 * counts by itself.
 */
const DELIMITERS = /([*_~`])\1*|[[\]<]/g;
const BLOCK_START = /^[ \t]*(?:[-+*>#|]|\d{1,9}[.)])/;
const DEFINITION = /^[ \t]*\[[^\]\n]{1,999}\]:/;
/**
 * The containers that a line opens: `> - 1. ` is three deep. After them, each two columns of indentation may be one
 * more container.
 */
const CONTAINERS = /^[ \t]*(?:(?:>|[-+*]|\d{1,9}[.)])[ \t]*)+/;

/** @returns the construct that exceeds its limit, for the report, or undefined when the text can be parsed */
export function tooCostly(markdown: string): string | undefined {
  if (markdown.length > limits.markdown) return `it is longer than ${limits.markdown} characters`;
  let blocks = 0;
  let definitions = 0;
  let pairs = 0;
  let delimiters = 0;
  let inParagraph = false;
  let run = 0;
  const lines = markdown.split('\n');
  if (lines.length > limits.lines) return `it has more than ${limits.lines} lines`;
  for (const line of lines) {
    if (line.trim() === '') {
      pairs += delimiters * delimiters;
      delimiters = 0;
      inParagraph = false;
      run = 0;
      continue;
    }
    run += 1;
    if (run > limits.paragraphLines)
      return `more than ${limits.paragraphLines} lines follow each other without a blank one`;
    if (nestingOf(line) > limits.nesting) return `lists or quotations are nested more than ${limits.nesting} deep`;
    if (!inParagraph || BLOCK_START.test(line)) blocks += 1;
    inParagraph = true;
    if (DEFINITION.test(line)) definitions += 1;
    delimiters += countDelimiters(line);
  }
  pairs += delimiters * delimiters;
  if (blocks > limits.blocks) return `it has more than ${limits.blocks} paragraphs, items, headings and rows`;
  if (countCells(lines) > limits.cells) return `its tables have more than ${limits.cells} cells`;
  if (definitions > limits.definitions) return `it has more than ${limits.definitions} definitions`;
  return pairs > limits.pairs ? 'a paragraph has too many marks of emphasis, links or code' : undefined;
}

/**
 * Upper bound of the table cells. The parser fills up rows to the columns of their header, so all lines up to the next
 * blank line count as the line with most bars.
 */
export function countCells(lines: readonly string[]): number {
  let cells = 0;
  let rows = 0;
  let columns = 0;
  for (const line of lines) {
    if (line.trim() === '') {
      cells += rows * columns;
      rows = 0;
      columns = 0;
      continue;
    }
    rows += 1;
    columns = Math.max(columns, line.split('|').length - 1);
  }
  return cells + rows * columns;
}

/** Nesting depth of lists and quotations that a line opens. */
export function nestingOf(line: string): number {
  const opened = CONTAINERS.exec(line)?.[0];
  if (opened === undefined) return 0;
  const indent = /^[ \t]*/.exec(opened)?.[0].replaceAll('\t', '    ').length ?? 0;
  return Math.floor(indent / 2) + (opened.match(/>|[-+*](?=[ \t]|$)|\d[.)]/g)?.length ?? 0);
}

/** Number of delimiters of emphasis, code and links in a line. */
export function countDelimiters(line: string): number {
  return line.match(DELIMITERS)?.length ?? 0;
}
