/** Header lines: `Title: …`, `Date: …` at the top of a text, up to a blank line, as in mail. */
import { readDate, isDay } from './dates.ts';
import { fieldOf, type Field, type Head, type HeadValue } from './head.ts';

const HEADER_LINE = /^([\p{L}][\p{L}\p{N} _-]{0,30}):(?:\s+(.*))?$/u;
/** The seed's way to write a date, allowed among header lines too. */
const DATE_WORD = /^\s*date\s+(\S.*)$/i;
const LISTS: ReadonlySet<Field> = new Set(['byline', 'tags', 'aliases']);

/**
 * @param lines the lines of the whole file
 * @returns the head, or undefined when the file does not begin with header lines: a block of `Key: value` lines that
 * names a headline or a date. Prose that happens to begin with "Note: …" stays prose.
 */
export function readHeaderLines(lines: readonly string[]): Head | undefined {
  const start = lines.findIndex((line) => line.trim() !== '');
  if (start < 0) return undefined;
  const values = new Map<Field, HeadValue>();
  const unknown: string[] = [];
  let index = start;
  let last: Field | undefined;
  for (; index < lines.length; index++) {
    const line = lines[index] ?? '';
    if (line.trim() === '') break;
    if (index > start && last && /^[ \t]+\S/.test(line) && !DATE_WORD.test(line)) {
      const known = values.get(last);
      if (known) values.set(last, { ...known, value: [...itemsOf(known), line.trim()].join(' ') });
      continue;
    }
    const pair = readPair(line);
    if (!pair) break;
    const field = fieldOf(pair.label);
    // An unknown label belongs to the head only while header lines follow: "Warning: …" may be the first paragraph.
    if (!field && !continues(lines, index + 1)) break;
    const known = field && values.get(field);
    if (!field) unknown.push(pair.label);
    else if (!known) values.set(field, { value: pair.value === '' ? null : pair.value, line: index + 1 });
    // A repeated label adds to a list; otherwise the first one counts.
    else if (LISTS.has(field)) values.set(field, { ...known, value: [...itemsOf(known), pair.value] });
    last = field;
  }
  if (!values.has('title') && !values.has('date')) return undefined;
  return { kind: 'header', values, unknown, body: lines.slice(index).join('\n'), bodyLine: index + 1 };
}

function readPair(line: string): { label: string; value: string } | undefined {
  const header = HEADER_LINE.exec(line.trimEnd());
  if (header) return { label: header[1] ?? '', value: (header[2] ?? '').trim() };
  const dated = DATE_WORD.exec(line);
  return dated && isDay(readDate(dated[1] ?? '')) ? { label: 'date', value: (dated[1] ?? '').trim() } : undefined;
}

/** Whether the block goes on with header lines to its end, so that an odd label in it is a label. */
function continues(lines: readonly string[], from: number): boolean {
  for (let index = from; index < lines.length; index++) {
    const line = lines[index] ?? '';
    if (line.trim() === '') return true;
    if (!HEADER_LINE.test(line.trimEnd()) && !/^[ \t]/.test(line)) return false;
  }
  return true;
}

function itemsOf({ value }: HeadValue): readonly string[] {
  return typeof value === 'string' ? [value] : (value ?? []);
}
