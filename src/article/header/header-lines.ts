/** Header lines: `Title: …`, `Date: …` at the top of a text, up to a blank line, as in mail. */
import { readWordedDate } from '../opening/inline-date.ts';
import { isDay, readDate } from '../date/parse-date.ts';
import { type Field, fieldWith, type Header } from './labels.ts';
import { type HoldKind, holdKindOf, isSureLabel, isUsed } from '../hold/hold-words.ts';

const HEADER_LINE = /^(\p{L}[\p{L}\p{M}\p{N} _-]{0,30})(?::(?:\s+(.*))?|：\s*(.*))$/u;
/** A date line without a colon, as in the first articles of the archive, is allowed among header lines. */
const DATE_WORD = /^\s*date\s+(\S.*)$/i;
interface Value {
  value: string | string[] | null;
  readonly line: number;
}

/** A block of `Key: value` lines without one of these fields is not a header. */
const NAMES_ARTICLE: readonly Field[] = ['title', 'date', 'publishDate'];
const LISTS: ReadonlySet<Field> = new Set(['byline', 'tags', 'aliases']);

/**
 * @param lines the lines of the whole file
 * @returns the header, or undefined when the file does not begin with header lines. Header lines are a block of `Key:
 * value` lines that names a headline or a date. Prose that begins with "Note: …" remains prose. A date with the lead on
 * its line, or a date without a colon and without another header line, is read by opening.ts.
 */
export function readHeaderLines(lines: readonly string[]): Header | undefined {
  const start = lines.findIndex((line) => !isBlank(line));
  if (start < 0 || readWordedDate(lines[start] ?? '')?.lead) return undefined;
  const values = new Map<Field, Value>();
  const holdLabels: (Value & { readonly kind: HoldKind; readonly label: string })[] = [];
  const unknown: string[] = [];
  let index = start;
  let last: readonly Value[] = [];
  let labelled = false;
  let end = -1;
  for (; index < lines.length; index++) {
    const line = lines[index] ?? '';
    if (isBlank(line)) break;
    if (index > start && last.length > 0 && /^[ \t]+\S/.test(line) && !DATE_WORD.test(line)) {
      for (const value of last) appendLine(value, line.trim());
      continue;
    }
    const pair = readPair(line);
    if (!pair) break;
    const given: Value = { value: pair.value === '' ? null : pair.value, line: index + 1 };
    const field = fieldWith(pair.label, given.value);
    const kind = holdKindOf(pair.label);
    // An unknown label is part of the header only if header lines follow: "Warning: …" may begin the first paragraph.
    if (!field && !(kind && isSureLabel(kind, pair.label))) {
      if (end <= index) end = endOfHeaderLines(lines, index + 1);
      if (end < lines.length && !isBlank(lines[end])) break;
      if (!isUsed(kind)) unknown.push(pair.label);
    }
    const mark = kind && { kind, label: pair.label, ...given };
    if (mark) holdLabels.push(mark);
    const known = field && values.get(field);
    if (field && !known) values.set(field, given);
    // A repeated label adds to a list. For any other field the first value counts.
    else if (field && known && LISTS.has(field)) addItem(known, pair.value);
    last = [field && values.get(field), mark].filter((value) => value !== undefined);
    labelled ||= pair.labelled;
  }
  if (!labelled || !NAMES_ARTICLE.some((field) => values.has(field))) return undefined;
  return { kind: 'header', values, holdLabels, unknown, body: lines.slice(index).join('\n'), bodyLine: index + 1 };
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
    (line, index) => index >= from && (isBlank(line) || (!HEADER_LINE.test(line.trimEnd()) && !/^[ \t]/.test(line))),
  );
  return end < 0 ? lines.length : end;
}

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
