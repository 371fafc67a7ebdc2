/**
 * Reads the unlabelled first lines of an article: a headline, a date and a byline, in the usual orders.
 *   ` date 2022-02-07 The lead follows on the same line…`   (no headline)
 *   headline / `date 2004-11-13` / blank / text             (or a blank before the date, or the date first)
 */
import { readByline, readRole } from './byline.ts';
import { readBareDate, readWordedDate } from './inline-date.ts';
import type { CalendarDate, DateProblem } from '../date/parse-date.ts';
import { isProse, isQuestion } from '../body/sub-heading.ts';

export interface Opening {
  readonly date: { readonly value: CalendarDate | DateProblem; readonly line: number } | undefined;
  readonly headline: string | undefined;
  readonly byline: string[] | undefined;
  /** The text without the lines that were read. */
  readonly body: string;
}

export interface GivenParts {
  readonly title: boolean;
  readonly date: boolean;
  readonly byline: boolean;
  /** True for Markdown, where markdown.ts reads the headline from a heading. */
  readonly markdown: boolean;
  /** 1-based source line of the first given line. */
  readonly firstLine: number;
}

/** Maximum length of a headline before a date line, whatever it ends with. */
const MAX_HEADLINE = 300;
/** Maximum length of a headline without a date line. Such a line must also look like a headline. */
const MAX_BARE_HEADLINE = 150;
/** The date line is one of the first few lines; a later date is part of the story. */
const OPENING_LINES = 5;
const MAX_SENTENCES = 2;

/** @param lines the lines after the header, if there is one */
export function readOpening(lines: readonly string[], given: GivenParts): Opening {
  const rest = lines.map((text, index) => ({ text, line: given.firstLine + index }));
  const dated = takeDate(rest, given);
  const mayHaveHeadline = !given.title && !given.markdown;
  let headline = mayHaveHeadline ? takeHeadlineBefore(dated.before) : undefined;
  const above = given.byline ? -1 : dated.before.findIndex(({ text }) => readByline(text));
  let byline = above < 0 ? undefined : takeBylineAt(dated.before, above);
  const body = [...dated.before, ...dated.after];
  if (!given.byline) byline ??= takeByline(body);
  if (mayHaveHeadline && headline === undefined) {
    headline = takeBareHeadline(body);
    if (!given.byline && headline !== undefined) byline ??= takeByline(body);
  }
  return { date: dated.date, headline, byline, body: body.map(({ text }) => text).join('\n') };
}

interface Line {
  text: string;
  line: number;
}

/** Splits the lines at the date line and removes it. A lead on the same line is kept. */
function takeDate(lines: readonly Line[], given: GivenParts): { date: Opening['date']; before: Line[]; after: Line[] } {
  const opening = lines.filter(({ text }) => text.trim() !== '').slice(0, OPENING_LINES);
  let sentences = 0;
  for (const [index, { text, line }] of opening.entries()) {
    const found = readWordedDate(text) ?? (given.date ? undefined : readBareDate(text, index === 0));
    // Only the very first line may contain a lead after the date. Further down, "Date 2020-01-01 was…" is prose.
    if (found && (found.lead === '' || index === 0)) {
      const { value, lead } = found;
      const at = line - given.firstLine;
      const after = lines.slice(at + 1);
      return {
        date: { value, line },
        before: lines.slice(0, at),
        after: lead === '' ? after : [{ text: lead, line }, ...after],
      };
    }
    // A headline and a standfirst may each be a sentence. After two sentences the story has begun.
    if (isProse([text])) sentences++;
    if (sentences > MAX_SENTENCES || text.length > MAX_HEADLINE) break;
  }
  return { date: undefined, before: [], after: [...lines] };
}

/** The headline above a date line: its first line, and a second line that continues it in small letters. */
function takeHeadlineBefore(before: Line[]): string | undefined {
  const start = firstWithText(before);
  const first = before[start]?.text.trim() ?? '';
  if (first === '' || first.length > MAX_HEADLINE) return undefined;
  const second = before[start + 1]?.text.trim() ?? '';
  const goesOn = /^\p{Ll}/u.test(second) && first.length + second.length < MAX_HEADLINE && !readByline(second);
  before.splice(0, start + (goesOn ? 2 : 1));
  return goesOn ? `${first} ${second}` : first;
}

const firstWithText = (lines: readonly Line[]) => lines.findIndex(({ text }) => text.trim() !== '');

/** A first line that looks like a headline: it is short, stands alone, is not a sentence, and prose follows. */
function takeBareHeadline(body: Line[]): string | undefined {
  const start = firstWithText(body);
  const line = body[start]?.text.trim() ?? '';
  if (
    start < 0 ||
    line.length > MAX_BARE_HEADLINE ||
    isQuestion(line) ||
    /[.…:;,。۔।)\]]["'”’»]*$/u.test(line) ||
    /^[>*\-•([]|https?:\/\//.test(line)
  )
    return undefined;
  const { chunk, next } = nextChunk(body, start + 1);
  // The next line continues the paragraph of the first, unless it is too long to be wrapped by hand.
  if (next === start + 1 && (chunk[0]?.length ?? 0) <= 110 && !(chunk[0] && readByline(chunk[0]))) return undefined;
  const prose =
    chunk[0] !== undefined &&
    readByline(chunk[0]) &&
    (chunk.length === 1 || (chunk.length === 2 && readRole(chunk[1] ?? '')))
      ? nextChunk(body, next + chunk.length).chunk
      : chunk;
  if (prose.length === 0 || !isProse(prose)) return undefined;
  body.splice(start, 1);
  return line;
}

/** The lines from the first one that is not blank up to the next blank one. */
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

/** A byline on a separate line directly below headline and date. */
function takeByline(body: Line[]): string[] | undefined {
  const start = firstWithText(body);
  return start < 0 ? undefined : takeBylineAt(body, start);
}

/** Removes a byline, and the line below it when that has the role of the last person. */
function takeBylineAt(lines: Line[], at: number): string[] | undefined {
  const names = readByline(lines[at]?.text ?? '');
  const role = names && readRole(lines[at + 1]?.text ?? '');
  if (names) lines.splice(at, role === undefined ? 1 : 2);
  return role === undefined
    ? names
    : names?.map((name, index) => (index === names.length - 1 ? `${name}, ${role}` : name));
}
