/**
 * Converts plain text to blocks. A `.txt` file is not Markdown: `*`, `#`, `_` and `1986.` are literal. It recognises
 * the conventions of plain text: blank lines between paragraphs, lines wrapped by hand, a short line alone as a
 * sub-heading, bullets, numbers, `>` before quoted lines, and a row of asterisks as a rule.
 */
import type { Block } from '../article.ts';
import { oneLine } from '../header/fields.ts';
import { chunksOf, isItem, isQuotation, isRule, readItem, splitAtBlankLines, withoutQuotationMarks } from './chunks.ts';
import { markDividedWords, SOFT_HYPHEN } from './divided-words.ts';
import { joinKeptLines, keepsLines } from './kept-lines.ts';
import { readPictureLines, splitAtPictures } from './picture-lines.ts';
import { readTable } from './plain-table.ts';
import { continuesSentence, holdsSentence, isProse, isSpeech, isSubHeading } from './sub-heading.ts';
import { linesOfParagraphs, wrappedWidths } from './wrapped-lines.ts';

/**
 * @param text the body of a plain-text file, lines separated by `
 * `
 * @param firstMayBeHeading whether the first line can be a sub-heading; only if the headline is already known
 */
export function readBlocks(text: string, firstMayBeHeading = false): Block[] {
  const chunks = chunksOf(markDividedWords(text)).flatMap(splitAtPictures);
  const spoken = chunks.filter(([first = '']) => isSpeech(first));
  const inSpeech = spoken.length > 1 || (spoken.length > 0 && spoken[0] === chunks.find(containsSentence));
  const widths = wrappedWidths(chunks);
  const blocks: Block[] = [];
  // A short line before any prose is an address or a place, unless a headline was found above it.
  let mayBeHeading = firstMayBeHeading;
  for (const [index, lines] of chunks.entries()) {
    const next = chunks[index + 1];
    const [line = ''] = lines;
    const picture = readPictureLines(lines);
    if (picture) {
      blocks.push(picture);
      continue;
    }
    const alone = lines.length === 1 && !isItem(line);
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

/** Words between two compounds with one common part: "Ein- und Ausfahrt", "pre- and post-war". */
const BETWEEN_COMPOUNDS = /^(?:und|oder|bzw\.|bis|sowie|and|or|to)(?:\s|$)/;

/** Joins lines wrapped by hand with a space, or without one between ideographs and after a hyphen inside a word. */
function joinLines(lines: readonly string[]): string {
  let text = '';
  let last = '';
  for (const line of lines.map(oneLine)) {
    const isDivided = last.endsWith(SOFT_HYPHEN);
    const joinsDirectly =
      (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}，。、！？；：」』）]$/u.test(last) &&
        /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}「『（]/u.test(line)) ||
      (/\p{L}-$/u.test(last) && /^\p{Ll}/u.test(line) && !BETWEEN_COMPOUNDS.test(line));
    if (isDivided) text = text.slice(0, -1) + line;
    else text += text === '' || line === '' || joinsDirectly ? line : ` ${line}`;
    last = line;
  }
  return text;
}

type List = Block & { type: 'list' };

function asBlock(
  lines: readonly string[],
  next: readonly string[] | undefined,
  previous: Block | undefined,
  widths: ReadonlySet<number>,
): Block | Block[] | 'merged' {
  const [first = ''] = lines;
  const table = readTable(lines);
  if (table) return table;
  if (isRule(first)) return { type: 'rule' };
  if (isQuotation(lines)) return asQuotation(lines);
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
  // A dash before a number may be a minus: "- 5 degrees".
  if (first.number === undefined && items.every(([text = '']) => /^\p{N}/u.test(text)) && /^\s*-/.test(lines[0] ?? ''))
    return undefined;
  return { type: 'list', ordered: first.number !== undefined, start: first.number ?? 1, items: items.map(joinLines) };
}

function continuesList(list: List, next: List): boolean {
  return list.ordered === next.ordered && (!list.ordered || next.start === list.start + list.items.length);
}

function asQuotation(lines: readonly string[]): Block {
  const inner = lines.map(withoutQuotationMarks).join('\n');
  const paragraphs = splitAtBlankLines(inner).map((run) => (keepsLines(run) ? joinKeptLines(run) : joinLines(run)));
  return { type: 'quotation', paragraphs };
}

const containsSentence = (lines: readonly string[]) => holdsSentence(joinLines(lines));

/** Whether a sub-heading can stand above these lines: above prose, a quotation or a list. */
function canFollowHeading(lines: readonly string[]): boolean {
  const [first = ''] = lines;
  if (continuesSentence(first)) return false;
  return isProse(lines) || isQuotation(lines) || (isItem(first) && lines.length > 1);
}

/** Splits lines without blank lines between them into paragraphs. A line break in a paragraph is `\n`. */
function paragraphsOf(lines: readonly string[], widths: ReadonlySet<number>): string[] {
  // Items that are no list, such as results or degrees below zero, still begin a line each.
  if (lines.length > 1 && isItem(lines[0] ?? '') && lines.filter(isItem).length > 1) return [joinItems(lines)];
  const paragraphs = linesOfParagraphs(lines, widths);
  if (paragraphs.length < lines.length && keepsLines(lines)) return [joinKeptLines(lines)];
  return paragraphs.map(joinLines);
}

function joinItems(lines: readonly string[]): string {
  const items: string[][] = [];
  for (const line of lines) {
    if (isItem(line)) items.push([line]);
    else items.at(-1)?.push(line);
  }
  return items.map(joinLines).join('\n');
}
