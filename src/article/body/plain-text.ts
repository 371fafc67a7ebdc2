/**
 * Converts plain text to blocks. A `.txt` file is not Markdown: `*`, `#`, `_` and `1986.` are literal. It recognises
 * the conventions of plain text: blank lines between paragraphs, lines wrapped by hand, a short line alone as a
 * sub-heading, bullets, numbers, `>` before quoted lines, and a row of asterisks as a rule.
 */
import type { Block } from '../article.ts';
import { oneLine } from '../header/fields.ts';
import { continuesSentence, holdsSentence, isProse, isSpeech, isSubHeading } from './sub-heading.ts';
import { linesOfParagraphs, wrappedWidths } from './wrapped-lines.ts';

const RULE = /^\s*(?:(?:\*\s*){3,}|(?:-\s*){3,}|(?:_\s*){3,}|(?:=\s*){3,}|(?:~\s*){3,}|(?:#\s*){3,})$/;
const QUOTED = /^\s*>/;
const ITEM = /^\s*(?:([-*•‣·])|(\d{1,2})[.)])\s+(?=\S)/;

/**
 * @param text the body of a plain-text file, lines separated by `
 * `
 * @param firstMayBeHeading whether the first line can be a sub-heading; only if the headline is already known
 */
export function readBlocks(text: string, firstMayBeHeading = false): Block[] {
  const chunks = splitAtBlankLines(text).flatMap(splitChunk);
  const spoken = chunks.filter(([first = '']) => isSpeech(first));
  const inSpeech = spoken.length > 1 || (spoken.length > 0 && spoken[0] === chunks.find(containsSentence));
  const widths = wrappedWidths(chunks);
  const blocks: Block[] = [];
  // A short line before any prose is an address or a place, unless a headline was found above it.
  let mayBeHeading = firstMayBeHeading;
  for (const [index, lines] of chunks.entries()) {
    const next = chunks[index + 1];
    const [line = ''] = lines;
    const alone = lines.length === 1 && !ITEM.test(line);
    if (mayBeHeading && alone && isSubHeading(line, inSpeech) && next && canFollowHeading(next)) {
      blocks.push({ type: 'heading', text: line.trim() });
      continue;
    }
    mayBeHeading ||= containsSentence(lines);
    const block = asBlock(lines, next, blocks.at(-1), widths);
    if (block === 'merged') continue;
    // Not spread into arguments: lines without a blank line between them can be a hundred thousand paragraphs.
    for (const part of Array.isArray(block) ? block : [block]) blocks.push(part);
  }
  return blocks;
}

/** Joins lines wrapped by hand with a space, or without one between ideographs and after a hyphen inside a word. */
function joinLines(lines: readonly string[]): string {
  let text = '';
  let last = '';
  for (const line of lines.map(oneLine)) {
    const joinsDirectly =
      (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}，。、！？；：」』）]$/u.test(last) &&
        /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}「『（]/u.test(line)) ||
      (/\p{L}-$/u.test(last) && /^\p{Ll}/u.test(line));
    text += text === '' || line === '' || joinsDirectly ? line : ` ${line}`;
    last = line;
  }
  return text;
}

type List = Block & { type: 'list' };

function splitAtBlankLines(text: string): string[][] {
  const chunks: string[][] = [[]];
  for (const line of text.split('\n')) {
    if (line.trim() === '') chunks.push([]);
    else chunks.at(-1)?.push(line);
  }
  return chunks.filter((chunk) => chunk.length > 0);
}

/** Splits a run of lines where prose, quoted lines, rules and the first of several items meet. */
function splitChunk(lines: readonly string[]): string[][] {
  const severalItems = lines.filter((line) => ITEM.test(line)).length > 1;
  const kindOf = (line: string) =>
    RULE.test(line) ? 'rule' : QUOTED.test(line) ? 'quotation' : severalItems && ITEM.test(line) ? 'list' : 'prose';
  const parts: string[][] = [];
  let kind = 'none';
  for (const line of lines) {
    const next = kindOf(line);
    // A line without a bullet continues the item before it.
    if (next !== 'rule' && (next === kind || (next === 'prose' && kind === 'list'))) {
      parts.at(-1)?.push(line);
    } else {
      parts.push([line]);
      kind = next;
    }
  }
  return parts;
}

function asBlock(
  lines: readonly string[],
  next: readonly string[] | undefined,
  previous: Block | undefined,
  widths: ReadonlySet<number>,
): Block | Block[] | 'merged' {
  const [first = ''] = lines;
  if (RULE.test(first)) return { type: 'rule' };
  if (QUOTED.test(first)) return asQuotation(lines);
  const list = asList(lines);
  if (list) {
    // Items separated by blank lines form one list.
    if (previous?.type === 'list' && continuesList(previous, list)) {
      for (const item of list.items) (previous.items as string[]).push(item);
      return 'merged';
    }
    // A single bullet is punctuation: "- No," he said.
    const following = next && asList(next);
    if (list.items.length > 1 || (following && continuesList(list, following))) return list;
  }
  return paragraphsOf(lines, widths).map((text) => ({ type: 'paragraph', text }));
}

function readItem(line: string): { number: number | undefined; text: string } | undefined {
  const match = ITEM.exec(line);
  if (!match) return undefined;
  return { number: match[2] === undefined ? undefined : Number(match[2]), text: line.slice(match[0].length) };
}

/**
 * The items of lines that begin with one; undefined when their numbers do not count up, because no number may change.
 */
function asList(lines: readonly string[]): List | undefined {
  const first = readItem(lines[0] ?? '');
  if (!first) return undefined;
  const items: string[][] = [];
  for (const line of lines) {
    const item = readItem(line);
    if (item && item.number !== (first.number === undefined ? undefined : first.number + items.length))
      return undefined;
    if (item) items.push([item.text]);
    else items.at(-1)?.push(line);
  }
  return { type: 'list', ordered: first.number !== undefined, start: first.number ?? 1, items: items.map(joinLines) };
}

function continuesList(list: List, next: List): boolean {
  return list.ordered === next.ordered && (!list.ordered || next.start === list.start + list.items.length);
}

function asQuotation(lines: readonly string[]): Block {
  const inner = lines.map((line) => line.replace(/^\s*(?:>\s?)+/, '')).join('\n');
  return { type: 'quotation', paragraphs: splitAtBlankLines(inner).map(joinLines) };
}

const containsSentence = (lines: readonly string[]) => holdsSentence(joinLines(lines));

/** Whether a sub-heading can stand above these lines: above prose, a quotation or a list. */
function canFollowHeading(lines: readonly string[]): boolean {
  const [first = ''] = lines;
  if (continuesSentence(first)) return false;
  return isProse(lines) || QUOTED.test(first) || (ITEM.test(first) && lines.length > 1);
}

/** Splits lines without blank lines between them into paragraphs. */
function paragraphsOf(lines: readonly string[], widths: ReadonlySet<number>): string[] {
  // Numbers that do not count up, as in a table of results, are not a list, but each begins a line.
  if (lines.length > 1 && lines.every((line) => readItem(line)?.number !== undefined)) return lines.map(oneLine);
  return linesOfParagraphs(lines, widths).map(joinLines);
}
