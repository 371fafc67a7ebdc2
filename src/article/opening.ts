/**
 * The first lines of an article that has no labels for them: a headline, a date, a byline, in the orders people use.
 *   ` date 2022-02-07 The lead follows on the same line…`   (no headline)
 *   headline / `date 2004-11-13` / blank / text             (or a blank before the date, or the date first)
 */
import { readByline } from './byline.ts';
import { isProse } from './blocks.ts';
import { type CalendarDate, type DateProblem, isDay, readDate } from './dates.ts';

export interface Opening {
  readonly date: { readonly value: CalendarDate | DateProblem; readonly line: number } | undefined;
  readonly headline: string | undefined;
  readonly byline: string[] | undefined;
  /** The text after what was lifted out. */
  readonly body: string;
}

export interface Known {
  readonly title: boolean;
  readonly date: boolean;
  readonly byline: boolean;
  /** In Markdown a headline is marked as a heading, which markdown.ts reads. */
  readonly markdown: boolean;
  /** 1-based source line of the first line given. */
  readonly firstLine: number;
}

/** A line before a date line is a headline up to this length, whatever it ends in. */
const MAX_HEADLINE = 300;
/** A first line with no date line to prove it a headline must look like one. */
const MAX_BARE_HEADLINE = 150;
/** The date line is one of the first few lines, or it is part of the story. */
const OPENING_LINES = 5;

const CLOCK = '(?:(?:T|\\s+)\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?(?:\\s?(?:Z|UTC|GMT|[+-]\\d{2}:?\\d{2}))?)?';
const DAY =
  '(?:\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4}|\\d{8}|\\d{1,2}(?:st|nd|rd|th)?\\.?\\s+\\p{L}{3,9}\\.?,?\\s+\\d{4}|\\p{L}{3,9}\\.?\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4})';
/** The word `date`, with or without colon, a date, and perhaps the lead glued on. */
const WORDED = new RegExp(`^\\s*date(?:\\s*:\\s*|\\s+)(${DAY}${CLOCK})(?:$|(?=[\\s,;:–—-]))[\\s,;:–—-]*(.*)$`, 'iu');
/** A date alone on its line, as day names and dates are printed. */
const BARE = new RegExp(`^\\s*((?:\\p{L}{3,9}\\.?,?\\s+)?${DAY}${CLOCK})\\s*$`, 'iu');

/** @param lines the lines after the head, if there was one */
export function readOpening(lines: readonly string[], known: Known): Opening {
  const rest = lines.map((text, index) => ({ text, line: known.firstLine + index }));
  const dated = takeDate(rest, known);
  let headline: string | undefined;
  let byline: string[] | undefined;
  if (!known.title && !known.markdown && dated.before.length > 0) headline = takeHeadlineBefore(dated.before);
  const body = [...dated.before, ...dated.after];
  if (!known.title && !known.markdown && headline === undefined) headline = takeBareHeadline(body);
  if (!known.byline && (known.title || headline !== undefined)) byline = takeByline(body);
  return { date: dated.date, headline, byline, body: body.map(({ text }) => text).join('\n') };
}

interface Line {
  text: string;
  line: number;
}

/** Splits the lines at the date line, which is taken out; a lead glued to it stays. */
function takeDate(lines: readonly Line[], known: Known): { date: Opening['date']; before: Line[]; after: Line[] } {
  const opening = lines.filter(({ text }) => text.trim() !== '').slice(0, OPENING_LINES);
  for (const [index, { text, line }] of opening.entries()) {
    const worded = WORDED.exec(text);
    const bare = known.date || worded ? null : BARE.exec(text);
    const written = worded?.[1] ?? bare?.[1];
    if (written === undefined) continue;
    // A lead is glued to the date on the very first line only; further down, "Date 2020-01-01 was…" is prose.
    const lead = worded?.[2] ?? '';
    if (lead !== '' && index > 0) continue;
    const value = readDate(written);
    if (!isDay(value) && !worded && !/^\s*\d/.test(written)) continue;
    const at = lines.findIndex((candidate) => candidate.line === line);
    const before = lines.slice(0, at).filter((candidate) => candidate.text.trim() !== '');
    const after = lines.slice(at + 1);
    return { date: { value, line }, before, after: lead === '' ? after : [{ text: lead, line }, ...after] };
  }
  return { date: undefined, before: [], after: [...lines] };
}

/** The headline above a date line: its first line, with a second that goes on in small letters. */
function takeHeadlineBefore(before: Line[]): string | undefined {
  const first = before[0]?.text.trim() ?? '';
  if (first.length > MAX_HEADLINE) return undefined;
  before.shift();
  const second = before[0]?.text.trim() ?? '';
  if (!/^\p{Ll}/u.test(second) || first.length + second.length > MAX_HEADLINE || readByline(second)) return first;
  before.shift();
  return `${first} ${second}`;
}

/** A first line that looks like a headline: short, alone, not a sentence, prose after it. */
function takeBareHeadline(body: Line[]): string | undefined {
  const start = body.findIndex(({ text }) => text.trim() !== '');
  const line = body[start]?.text.trim() ?? '';
  if (
    start < 0 ||
    line.length > MAX_BARE_HEADLINE ||
    /[.…:;,。۔।)\]]["'”’»]*$/u.test(line) ||
    /^[>*\-•([]|https?:\/\//.test(line)
  )
    return undefined;
  const { chunk, next } = nextChunk(body, start + 1);
  // The next line belongs to the headline's own paragraph, unless it is too long to be wrapped by hand.
  if (next === start + 1 && (chunk[0]?.length ?? 0) <= 110 && !(chunk[0] && readByline(chunk[0]))) return undefined;
  const prose =
    chunk[0] !== undefined && chunk.length === 1 && readByline(chunk[0]) ? nextChunk(body, next + 1).chunk : chunk;
  if (prose.length === 0 || !isProse(prose)) return undefined;
  body.splice(start, 1);
  return line;
}

/** The lines up to the next blank one, from the first that is not blank. */
function nextChunk(lines: readonly Line[], from: number): { chunk: string[]; next: number } {
  let next = from;
  while (next < lines.length && lines[next]?.text.trim() === '') next++;
  const chunk: string[] = [];
  for (let index = next; index < lines.length; index++) {
    const text = lines[index]?.text ?? '';
    if (text.trim() === '') break;
    chunk.push(text);
  }
  return { chunk, next };
}

/** A byline on a line alone, right below headline and date. */
function takeByline(body: Line[]): string[] | undefined {
  const start = body.findIndex(({ text }) => text.trim() !== '');
  const names = start < 0 ? undefined : readByline(body[start]?.text ?? '');
  if (names) body.splice(start, 1);
  return names;
}
