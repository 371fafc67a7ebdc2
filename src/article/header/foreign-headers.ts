/**
 * Detects headers of other programs that Dateline does not read. Each is rejected by name, so that neither its lines are
 * printed nor a draft in it is published.
 */
import type { Rejection } from '../article.ts';
import { fieldOf, headerProblem, isLabel } from './labels.ts';

/** Number of lines with text that are examined. */
const MOST_LINES = 8;
const FIELD_LINE = /^:([\w-]+):(?:\s|$)/;
/** Directives of reStructuredText that describe the text: those of ABlog and Sphinx. */
const DIRECTIVE = /^\.\.\s(?:post|meta|feed|date|index)::/;

/**
 * @param lines the lines of the whole file
 * @returns a rejection that names the format; undefined when the file begins with none of these headers
 */
export function rejectForeignHead(lines: readonly string[]): Rejection | undefined {
  const open = lines.findIndex((line) => line.trim() !== '');
  const name = nameOf(lines.slice(open, open + 2 * MOST_LINES).filter((line) => line.trim() !== ''));
  if (name === undefined) return undefined;
  return headerProblem(`${name} is not read. Write it as YAML between --- lines.`, open + 1);
}

function nameOf(lines: readonly string[]): string | undefined {
  const first = lines[0] ?? '';
  if (/^@def\s+\w+\s*=/.test(first)) return 'A Franklin head (lines that begin with @def)';
  if (/^export\s+(?:const|let|var)\s+\w+\s*=\s*\{/.test(first)) return 'An MDX head (a line that begins with export)';
  if (DIRECTIVE.test(first)) return 'A reStructuredText head (a line such as ".. post::")';
  // The fields may stand below a title.
  const labels = lines.slice(0, MOST_LINES).flatMap((line) => FIELD_LINE.exec(line)?.[1] ?? []);
  if (/^=\s\S/.test(first) && labels.length > 0) return 'An AsciiDoc head (lines such as ":date:" below "= Title")';
  const isHead = FIELD_LINE.test(first) ? labels.some(isLabel) : labels.filter((label) => fieldOf(label)).length > 1;
  return isHead ? 'A reStructuredText or AsciiDoc head (lines such as ":title:")' : undefined;
}
