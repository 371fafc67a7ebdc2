/**
 * Puts the lines of a scanned text in order: sub-headings and paragraphs get blank lines around them, and the lines of a
 * paragraph are joined, because the columns of a newspaper are too narrow to tell verse from prose by their width.
 */
import { columns, endsSentence, room, SLACK, SMALL_LETTER } from '../body/wrapped-lines.ts';
import { splitAtBlankLines } from '../body/chunks.ts';

/** Maximum length of a line of a sub-heading. */
const MAX_HEADING = 48;
/** Maximum length of a quotation or note that stands inside a sentence. */
const MAX_BETWEEN = 240;
/** Minimum share of lines that begin with a small letter in prose. */
const MIN_SMALL = 0.2;
/** Words that stand in small letters in a heading. */
const MINOR = /^(?:a|an|and|as|at|but|by|for|from|in|into|is|nor|of|off|on|or|over|the|to|up|vs\.?|with|without)$/;

/** @returns the lines with one line for each paragraph and sub-heading, and blank lines between them */
export const arrangeLines = (lines: readonly string[]): string[] =>
  splitAtBlankLines(lines.join('\n'))
    .flatMap((run, at) => splitAtHeadings(run, at > 0))
    .flatMap((run) => [...(isProse(run) ? [run.join(' ')] : run), '']);

/** @returns the lines without the blank lines that stand inside a sentence */
export const closeSentences = (lines: readonly string[]): string[] =>
  joinOpenRuns(splitAtBlankLines(lines.join('\n'))).flatMap((run) => [...run, '']);

/** Joins a run that ends inside a sentence with the one that continues it, and moves what stands between behind it. */
function joinOpenRuns(runs: readonly string[][]): string[][] {
  const joined: string[][] = [];
  for (let at = 0; at < runs.length; at += 1) {
    const run = runs[at] ?? [];
    const next = runs[at + 1] ?? [];
    const last = joined.at(-1);
    if (last && isOpen(last) && continues(run)) append(last, run);
    else if (last && isOpen(last) && !continues(run) && isWhole(run) && continues(next)) {
      append(last, next);
      joined.push([...run]);
      at += 1;
    } else joined.push([...run]);
  }
  return joined;
}

/** Not spread into arguments: a run can have a hundred thousand lines. */
function append(run: string[], lines: readonly string[]): void {
  for (const line of lines) run.push(line);
}

const isOpen = (run: readonly string[]) =>
  /[\p{L},;-]$/u.test(run.at(-1)?.trimEnd() ?? '') && (run.length > 1 || (run[0] ?? '').length > MAX_HEADING);
const continues = (run: readonly string[]) => SMALL_LETTER.test(run[0] ?? '');
const isWhole = (run: readonly string[]) =>
  run.reduce((sum, line) => sum + line.length, 0) <= MAX_BETWEEN && endsSentence(run.at(-1) ?? '');

/** @param mayOpen whether the first line can be a sub-heading */
function splitAtHeadings(run: readonly string[], mayOpen: boolean): string[][] {
  const width = run.reduce((longest, line) => Math.max(longest, columns(line.trimEnd())), 0);
  const parts: string[][] = [[]];
  for (let at = 0; at < run.length; at += 1) {
    const above = run[at - 1];
    const mayBegin = above === undefined ? mayOpen : endsSentence(above);
    const count = mayBegin ? [2, 1].find((lines) => isHeading(run, at, lines, width)) : undefined;
    if (count === undefined) parts.at(-1)?.push(run[at] ?? '');
    else {
      const heading = run.slice(at, at + count).map((line) => line.trim());
      parts.push([heading.join(' ').replace(/\.$/, '')], []);
      at += count - 1;
    }
  }
  return parts.filter((part) => part.length > 0);
}

/** Whether these lines are a sub-heading: titled or in capitals, with room for the next word, above a new sentence. */
function isHeading(run: readonly string[], at: number, count: number, width: number): boolean {
  const lines = run.slice(at, at + count).map((line) => line.trim());
  const next = run[at + count];
  if (lines.length < count || next === undefined || lines.some((line) => line.length > MAX_HEADING)) return false;
  if (!/^["'“‘]?[\p{Lu}\p{N}]/u.test(next.trim())) return false;
  if (room(run, at + count - 1, width, columns) <= SLACK) return false;
  const isCapitals = lines.map((line) => !/\p{Ll}/u.test(line));
  // Both lines have the same letters.
  if (isCapitals.some((capitals) => capitals !== isCapitals[0])) return false;
  return isTitled(lines.join(' '));
}

/** Whether every word but the minor ones has a capital. A full stop closes a heading of several words in old papers. */
function isTitled(text: string): boolean {
  const words = text.replace(/\.$/, '').split(/\s+/);
  const first = words[0] ?? '';
  if (!/^["“‘']?\p{Lu}/u.test(first) || !/\p{L}{2}/u.test(text) || /[.!:;,—–-]$/u.test(words.at(-1) ?? ''))
    return false;
  if (text.endsWith('.') && words.filter((word) => /^\p{Lu}\p{L}/u.test(word)).length < 2) return false;
  return (
    words.every((word) => MINOR.test(word) || /^["“‘'(]?[\p{Lu}\p{N}]/u.test(word)) && !MINOR.test(words.at(-1) ?? '')
  );
}

/** Whether lines were wrapped: some of them begin with a small letter, as hardly any in verse and tables. */
function isProse(run: readonly string[]): boolean {
  const below = run.slice(1);
  return below.filter((line) => SMALL_LETTER.test(line)).length >= MIN_SMALL * below.length && below.length > 0;
}
