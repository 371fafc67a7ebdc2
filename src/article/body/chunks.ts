/**
 * Splits a plain text into chunks: runs of lines of one kind, prose, quotation, list or rule. Blank lines separate
 * chunks. Inside a run of lines, a sign at the beginning of a line separates them only where it cannot be a word that
 * wrapping moved there: ">=12 tonnes", "- 5 degrees".
 */
import { isTable } from './plain-table.ts';
import { endsSentence } from './wrapped-lines.ts';

const RULE = /^\s*(?:(?:\*\s*){3,}|(?:-\s*){3,}|(?:_\s*){3,}|(?:=\s*){3,}|(?:~\s*){3,}|(?:#\s*){3,})$/;
/** A mark of quotation. Before a number or "=", the sign means "greater than", unless a space is between them. */
const QUOTED = /^\s*>(?!\s*=|\d)/;
const ITEM = /^\s*(?:([-*•‣·])|(\d{1,2})[.)])\s+(?=\S)/;

type Kind = 'rule' | 'quotation' | 'list' | 'prose';

export const isRule = (line: string) => RULE.test(line);
export const isItem = (line: string) => ITEM.test(line);

/** Whether a chunk of `chunksOf` is a quotation. */
export const isQuotation = (lines: readonly string[]) =>
  lines.length > 0 && lines.every((line) => /^\s*>/.test(line)) && quotes(lines);
const quotes = (lines: readonly string[]) => lines.some((line) => QUOTED.test(line));

/** The line without its marks of quotation; `> >` quotes a quotation. */
export const withoutQuotationMarks = (line: string) => line.replace(/^\s*>\s?(?:>(?!\s*=|\d)\s?)*/, '');

/** The number and text of a line that begins with a bullet or a number; undefined for another line. */
export function readItem(line: string): { number: number | undefined; text: string } | undefined {
  const match = ITEM.exec(line);
  if (!match) return undefined;
  return { number: match[2] === undefined ? undefined : Number(match[2]), text: line.slice(match[0].length) };
}

/** @param text lines separated by `\n` */
export const chunksOf = (text: string): string[][] => splitAtBlankLines(text).flatMap(splitRun);

export function splitAtBlankLines(text: string): string[][] {
  const runs: string[][] = [[]];
  for (const line of text.split('\n')) {
    if (line.trim() === '') runs.push([]);
    else runs.at(-1)?.push(line);
  }
  return runs.filter((run) => run.length > 0);
}

/** Splits a run of lines where prose, quoted lines, rules and the first of several items meet. */
function splitRun(lines: readonly string[]): string[][] {
  if (isTable(lines)) return [[...lines]];
  const isList = lines.filter(isItem).length > 1;
  const kinds = lines.map((line): Kind => {
    if (isRule(line)) return 'rule';
    if (/^\s*>/.test(line)) return 'quotation';
    return isList && isItem(line) ? 'list' : 'prose';
  });
  const parts: string[][] = [];
  let kind: Kind | undefined;
  for (let at = 0; at < lines.length;) {
    let end = at + 1;
    while (end < lines.length && kinds[end] === kinds[at]) end += 1;
    const run = lines.slice(at, end);
    let next = kinds[at] as Kind;
    if (next === 'quotation' && !isQuotationHere(lines, at, end)) next = 'prose';
    if (next === 'list' && kind === 'prose' && !isListHere(lines, kinds, at)) next = 'prose';
    // A line without a bullet continues the item before it.
    const continues = next !== 'rule' && (next === kind || (next === 'prose' && kind === 'list'));
    if (continues) for (const line of run) parts.at(-1)?.push(line);
    else if (next === 'rule') for (const line of run) parts.push([line]);
    else parts.push(run);
    if (!(next === 'prose' && kind === 'list')) kind = next;
    at = end;
  }
  return parts;
}

/**
 * Whether lines with marks of quotation are one: they stand below the end of a sentence or a colon, or answers are
 * between them, or they are several. Numbers with "greater than" are no quotation inside a sentence.
 */
function isQuotationHere(lines: readonly string[], at: number, end: number): boolean {
  const run = lines.slice(at, end);
  if (!quotes(run)) return false;
  if (at === 0 || endsSentence(lines[at - 1] ?? '')) return true;
  return (isQuotation(lines.slice(0, 1)) || run.length > 1) && run.every((line) => !/^\s*>\s*[=\d]/.test(line));
}

/** The first of several items stands below the end of a sentence or a colon, or all lines from it on are items. */
function isListHere(lines: readonly string[], kinds: readonly Kind[], at: number): boolean {
  return endsSentence(lines[at - 1] ?? '') || kinds.slice(at).every((kind) => kind === 'list');
}
