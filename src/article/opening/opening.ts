/**
 * Reads the unlabelled first lines of an article: a headline, a date and a byline, in the usual orders.
 *   ` date 2022-02-07 The lead follows on the same line…`   (no headline)
 *   headline / `date 2004-11-13` / blank / text             (or a blank before the date, or the date first)
 */
import { readByline, readRole } from './byline.ts';
import { readBareDate, readWordedDate } from './inline-date.ts';
import { liftFrame } from './release-frame.ts';
import type { CalendarDate, DateProblem } from '../date/parse-date.ts';
import { readDateline, readDatelineAlone } from '../body/dateline.ts';
import { isFurniture, isPromo } from '../body/furniture.ts';
import { holdsTime, isProse, isQuestion, isSpeech } from '../body/sub-heading.ts';

export interface Opening {
  readonly date: { readonly value: CalendarDate | DateProblem; readonly line: number } | undefined;
  readonly headline: string | undefined;
  readonly byline: string[] | undefined;
  /** The text without the lines that were read. */
  readonly body: string;
  /** Lines of the frame of a press release or wire story, which are left out. */
  readonly removed: readonly string[];
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
  const frame = liftFrame(lines);
  const rest = frame.lines.map((text, index) => ({ text, line: given.firstLine + index }));
  const dated = takeDate(rest, given);
  const mayHaveHeadline = !given.title && !given.markdown;
  let headline: string | undefined;
  if (mayHaveHeadline && frame.markAt >= 0) headline = takeHeadlineBelow(dated, given.firstLine + frame.markAt);
  else if (mayHaveHeadline) headline = takeHeadlineBefore(dated.before);
  const above = given.byline ? -1 : dated.before.findIndex(({ text }) => readByline(text));
  let byline = above < 0 ? undefined : takeBylineAt(dated.before, above);
  const body = [...dated.before, ...dated.after];
  if (!given.byline) byline ??= takeByline(body);
  if (mayHaveHeadline && headline === undefined) {
    headline = takeBareHeadline(body, dated.hasLead);
    if (!given.byline && headline !== undefined) byline ??= takeByline(body);
  }
  return { date: dated.date, headline, byline, body: body.map(({ text }) => text).join('\n'), removed: frame.removed };
}

interface Line {
  text: string;
  line: number;
}

interface Dated {
  date: Opening['date'];
  before: Line[];
  after: Line[];
  /** Whether the story begins on the line of the date. */
  hasLead: boolean;
}

/** Splits the lines at the date line and removes it. A lead on the same line is kept. */
function takeDate(lines: readonly Line[], given: GivenParts): Dated {
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
        hasLead: lead !== '',
      };
    }
    // A headline and a standfirst may each be a sentence. After two sentences the story has begun.
    if (isProse([text])) sentences++;
    if (sentences > MAX_SENTENCES || text.length > MAX_HEADLINE) break;
  }
  return { date: undefined, before: [], after: [...lines], hasLead: false };
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

/** Lines of an institution's letterhead above the text of a speech or release. */
const LETTERHEAD = /^(?:the )?white house$|^(?:office|department|ministry) of\b|_{3,}|-{5,}/i;
/** Number of lines below a release mark that are examined. */
const LINES_BELOW = 8;

/** The headline of a press release: the first line below its mark that looks like one. */
function takeHeadlineBelow({ before, after }: Dated, mark: number): string | undefined {
  let seen = 0;
  for (const lines of [before, after])
    for (const [index, { text: line, line: at }] of lines.entries()) {
      const text = line.trim();
      if (at <= mark || text === '') continue;
      if (++seen > LINES_BELOW || text.length > MAX_HEADLINE || isSpeech(text) || readDateline(text)) return undefined;
      if (LETTERHEAD.test(text) || readBareDate(text) || isFurniture(text) || !looksLikeHeadline(text)) continue;
      // "REMARKS BY THE MAYOR AT THE PIER South Lawn": the place after the capitals is not part of the headline.
      const [, capitals, place] = /^((?:[^\p{Ll}\s]+\s+){3,}[^\p{Ll}\s]+)\s+(\p{Lu}\p{Ll}.*)$/u.exec(text) ?? [];
      if (place === undefined) lines.splice(index, 1);
      else lines[index] = { text: place, line: at };
      return capitals ?? text;
    }
  return undefined;
}

const looksLikeHeadline = (line: string) =>
  line.length <= MAX_BARE_HEADLINE &&
  /\p{L}/u.test(line) &&
  !isQuestion(line) &&
  !/[.…:;,。۔।]["'”’»)\]]*$/u.test(line) &&
  !/^[>*\-•([]|https?:\/\//.test(line) &&
  !holdsTime(line) &&
  !isFurniture(line);

/**
 * A first line that looks like a headline: it is short, is not a sentence, and stands alone above a blank line.
 * Without a blank line below it, or on the line of the date, prose must follow.
 */
function takeBareHeadline(body: Line[], afterDate: boolean): string | undefined {
  const start = body.findIndex(({ text }) => text.trim() !== '' && !isPromo(text));
  const source = body[start]?.text ?? '';
  const line = source.trim();
  if (start < 0 || !looksLikeHeadline(line)) return undefined;
  if (LETTERHEAD.test(line) || isSpeech(line) || readBareDate(line) || readDatelineAlone(line)) return undefined;
  const { chunk, next } = nextChunk(body, start + 1);
  const [below = ''] = chunk;
  // The next line continues the paragraph of the first, unless it is indented or too long to be wrapped by hand.
  const indented = /^\s{2,}/.test(below) && !/^\s/.test(source);
  if (next === start + 1 && below.length <= 110 && !indented && !(chunk[0] && readByline(below))) return undefined;
  if (afterDate || next === start + 1) {
    const bylined = readByline(below) && (chunk.length === 1 || (chunk.length === 2 && readRole(chunk[1] ?? '')));
    const prose = bylined ? nextChunk(body, next + chunk.length).chunk : chunk;
    // A line above a speech is its place.
    if (prose.length === 0 || !isProse(prose) || isSpeech(prose[0] ?? '')) return undefined;
  } else if (chunk.length === 0 || LETTERHEAD.test(below.trim())) return undefined;
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
