/** Header lines: `Title: …`, `Date: …` at the top of a text, up to a blank line, as in mail. */
import { readWordedDate } from '../opening/inline-date.ts';
import { isDay, readDate } from '../date/parse-date.ts';
import { holdKindOf, isSureLabel, isUsed } from '../hold/hold-words.ts';
import type { HoldKind } from '../hold/label-words.ts';
import { readCorrectionLine, type WrittenCorrection } from '../date/corrections.ts';
import { type Field, fieldOf, fieldWith, type Header, listOfPlural, mayHold } from './labels.ts';

const HEADER_LINE = /^(\p{L}[\p{L}\p{M}\p{N} _-]{0,30})(?::(?:\s+(.*))?|：\s*(.*))$/u;
/** A date line without a colon, as in the first articles of the archive, is allowed among header lines. */
const DATE_WORD = /^\s*date\s+(\S.*)$/i;
interface Value {
  value: string | string[] | null;
  readonly line: number;
}

/** A block of `Key: value` lines with one of these fields is a header. */
const NAMES_ARTICLE: readonly Field[] = ['title', 'date', 'publishDate', 'created'];
/** A label that alone makes a line above a blank line a header: no prose begins with it. */
const NEVER_PROSE = /^\s*(?:authors?|byline|keywords|tags?|slug)\s*:/i;
const LISTS: ReadonlySet<Field> = new Set(['byline', 'tags', 'aliases']);

/**
 * @param lines the lines of the whole file
 * @returns the header, or undefined when the file does not begin with header lines. Header lines are a block of `Key:
 * value` lines that names a headline, a date, or two other fields. Prose that begins with "Note: …" remains prose. A date with the lead on
 * its line, or a date without a colon and without another header line, is read by opening.ts.
 */
export function readHeaderLines(lines: readonly string[]): Header | undefined {
  const start = lines.findIndex((line) => !isBlank(line));
  if (start < 0 || readWordedDate(lines[start] ?? '')?.lead) return undefined;
  const values = new Map<Field, Value>();
  const holdLabels: (Value & { readonly kind: HoldKind; readonly label: string })[] = [];
  const corrections: WrittenCorrection[] = [];
  const unknown: string[] = [];
  let index = start;
  let last: readonly Value[] = [];
  let lastCorrection: WrittenCorrection | undefined;
  let labelled = false;
  let end = -1;
  for (; index < lines.length; index++) {
    const line = lines[index] ?? '';
    if (isBlank(line)) break;
    if (index > start && /^[ \t]+\S/.test(line) && !DATE_WORD.test(line)) {
      for (const value of last) appendLine(value, line.trim());
      if (lastCorrection) lastCorrection.text = `${lastCorrection.text} ${line.trim()}`.trim();
      continue;
    }
    lastCorrection = readCorrectionLine(line, index + 1);
    if (lastCorrection) {
      corrections.push(lastCorrection);
      last = [];
      labelled = true;
      continue;
    }
    const pair = readPair(line);
    if (!pair) break;
    const text = pair.value === '' ? null : pair.value;
    const given: Value = { value: listOfPlural(pair.label, text) as Value['value'], line: index + 1 };
    const field = fieldWith(pair.label, given.value);
    const kind = holdKindOf(pair.label);
    // An unknown label is part of the header only if header lines follow: "Warning: …" may begin the first paragraph.
    if (!field && !(kind && isSureLabel(kind, pair.label))) {
      if (end <= index) end = endOfHeaderLines(lines, index + 1);
      if (end < lines.length && !isBlank(lines[end])) break;
      if (!kind && isText(pair.value, labelled, lines.slice(index + 1, end), lines.slice(end))) break;
      if (!isUsed(kind)) unknown.push(pair.label);
    }
    const mark = mayHold(field) ? { kind: kind ?? ('form' as const), label: pair.label, ...given } : undefined;
    if (mark) holdLabels.push(mark);
    const known = field && values.get(field);
    if (field && !known) values.set(field, given);
    // A repeated label adds to a list. For any other field the first value counts.
    else if (field && known && LISTS.has(field)) addItem(known, pair.value);
    last = [field && values.get(field), mark].filter((value) => value !== undefined);
    labelled ||= pair.labelled;
  }
  const isBlock = index >= lines.length || isBlank(lines[index]);
  const isHeader =
    NAMES_ARTICLE.some((field) => values.has(field)) ||
    (isBlock && (values.size > 1 || (values.size === 1 && NEVER_PROSE.test(lines[start] ?? ''))));
  if (!labelled || !isHeader) return undefined;
  const body = lines.slice(index).join('\n');
  return { kind: 'header', values, holdLabels, corrections, unknown, body, bodyLine: index + 1 };
}

/** Minimum length of a value that may be the text, although a label seems to stand before it. */
const MIN_TEXT = 30;

/**
 * Whether a value behind an unknown label is text: "First things first: the ferry is not for sale." No label that is
 * known follows it, and the file has no other text, or only a date without a colon stands above it.
 * @param labelled whether a line with a colon stands above it
 */
function isText(value: string, labelled: boolean, others: readonly string[], below: readonly string[]): boolean {
  if (value.length < MIN_TEXT || (labelled && !below.every(isBlank))) return false;
  return !others.some((line) => {
    const label = readPair(line)?.label;
    return label !== undefined && (fieldOf(label) !== undefined || holdKindOf(label) !== undefined);
  });
}

function readPair(line: string): { label: string; value: string; labelled: boolean } | undefined {
  const header = HEADER_LINE.exec(line.trimEnd());
  if (header) return { label: header[1] ?? '', value: (header[2] ?? header[3] ?? '').trim(), labelled: true };
  const dated = DATE_WORD.exec(line);
  const value = dated?.[1]?.trim() ?? '';
  return isDay(readDate(value)) ? { label: 'date', value, labelled: false } : undefined;
}

/**
 * Index of the first line that is not a header line: a blank line, which ends the header, or the first line of the
 * text.
 */
function endOfHeaderLines(lines: readonly string[], from: number): number {
  const end = lines.findIndex(
    (line, index) => index >= from && (isBlank(line) || (!/^[ \t]/.test(line) && !isHeaderLine(line))),
  );
  return end < 0 ? lines.length : end;
}

const isHeaderLine = (line: string) => HEADER_LINE.test(line.trimEnd()) || readCorrectionLine(line, 0) !== undefined;

const isBlank = (line: string | undefined) => line?.trim() === '';

/** Appends a line that begins with a space to the value above it. */
function appendLine(known: Value, more: string): void {
  if (Array.isArray(known.value)) known.value.push(`${known.value.pop() ?? ''} ${more}`);
  else known.value = known.value ? `${known.value} ${more}` : more;
}

function addItem(known: Value, item: string): void {
  if (Array.isArray(known.value)) known.value.push(item);
  else known.value = known.value ? [known.value, item] : [item];
}
