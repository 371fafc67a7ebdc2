/**
 * Reads the unlabelled first lines of an article: a headline, a date and a byline, in the usual orders.
 *   ` date 2022-02-07 The lead follows on the same line…`   (no headline)
 *   headline / `date 2004-11-13` / blank / text             (or a blank before the date, or the date first)
 */
import { LETTERHEAD, looksLikeHeadline, takeBareHeadline } from './bare-headline.ts';
import { isMailAddress, readByline, readRole } from './byline.ts';
import { isPerson } from './split-names.ts';
import { readBareDate, readWordedDate } from './inline-date.ts';
import { type Frame, liftFrame } from './release-frame.ts';
import { isNoHeadline, withoutRubrics } from './rubrics.ts';
import { type Dated, type Line, MAX_HEADLINE, takeDate, withoutMarks } from './take-date.ts';
import type { CalendarDate, DateProblem } from '../date/parse-date.ts';
import { readDateline } from '../body/dateline.ts';
import { isPictureLine } from '../body/picture-lines.ts';
import { isFurniture } from '../body/furniture.ts';
import { isSpeech } from '../body/sub-heading.ts';

export interface Opening {
  readonly date: { readonly value: CalendarDate | DateProblem; readonly line: number } | undefined;
  readonly headline: string | undefined;
  /** The section that a rubric above the headline names. */
  readonly section?: string | undefined;
  readonly byline: string[] | undefined;
  /** The day of the latest correction, as it is written beside the date. */
  readonly updated: string | undefined;
  /** The agency or paper, and the place, that stand beside the date. */
  readonly source?: string | undefined;
  readonly place?: string | undefined;
  /** The text without the lines that were read. */
  readonly body: string;
  /** Rubrics, and lines of the frame of a press release or wire story, which are left out. */
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

/** @param lines the lines after the header, if there is one */
export function readOpening(lines: readonly string[], given: GivenParts): Opening {
  const first = lines.findIndex((line) => line.trim() !== '');
  const picture = lines[first] ?? '';
  // The name of a picture above everything is no headline.
  if (isPictureLine(picture)) {
    const opening = readOpening(lines.with(first, ''), given);
    return { ...opening, body: `${picture}\n\n${opening.body}` };
  }
  const frame = liftFrame(lines);
  const rubrics = given.title || given.markdown ? undefined : withoutRubrics(frame.lines);
  if (rubrics) {
    const below = readBelow({ ...frame, lines: rubrics.lines }, given);
    // Without a headline below it, "Weather" is one. "Page 4" is none.
    if (below.headline !== undefined || (rubrics.section === undefined && /\p{L}/u.test(below.body)))
      return { ...below, section: rubrics.section, removed: [...frame.removed, ...rubrics.removed] };
  }
  return readBelow(frame, given);
}

/** Reads headline, date and byline of the lines without the frame. */
function readBelow(frame: Frame, given: GivenParts): Opening {
  const rest = frame.lines.map((text, index) => ({ text, line: given.firstLine + index }));
  const dated = takeDate(rest, given);
  const mayHaveHeadline = !given.title && !given.markdown;
  let headline: string | undefined;
  if (mayHaveHeadline && frame.markAt >= 0) headline = takeHeadlineBelow(dated, given.firstLine + frame.markAt);
  else if (mayHaveHeadline) headline = takeHeadlineBefore(dated.before);
  const above = given.byline ? -1 : dated.before.findIndex(({ text }) => readByline(text));
  let byline = dated.byline ?? (above < 0 ? undefined : takeBylineAt(dated.before, above));
  const body = [...dated.before, ...dated.after];
  if (!given.byline) byline ??= given.markdown ? takeMarkedByline(body) : takeByline(body);
  if (mayHaveHeadline && headline === undefined) {
    headline = takeBareHeadline(body, dated.hasLead);
    if (!given.byline && headline !== undefined) byline ??= takeByline(body);
  }
  const { date, updated, source, place } = dated;
  return {
    date,
    headline,
    byline,
    updated,
    source,
    place,
    body: body.map(({ text }) => text).join('\n'),
    removed: frame.removed,
  };
}

/** The headline above a date line: its first line, and a second line that continues it in small letters. */
function takeHeadlineBefore(before: Line[]): string | undefined {
  const isText = ({ text }: Line) => text.trim() !== '' && !isNoHeadline(text);
  const behindByline = before.findIndex((line) => isText(line) && !readByline(line.text));
  const start = behindByline < 0 ? before.findIndex(isText) : behindByline;
  const first = before[start]?.text.trim() ?? '';
  if (first === '' || first.length > MAX_HEADLINE) return undefined;
  const second = before[start + 1]?.text.trim() ?? '';
  const goesOn =
    /^\p{Ll}/u.test(second) &&
    first.length + second.length < MAX_HEADLINE &&
    !readByline(second) &&
    !readWordedDate(second);
  before.splice(start, goesOn ? 2 : 1);
  return goesOn ? `${first} ${second}` : first;
}

const firstWithText = (lines: readonly Line[]) => lines.findIndex(({ text }) => text.trim() !== '');

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

/** A byline on a separate line directly below headline and date. */
function takeByline(body: Line[]): string[] | undefined {
  const start = firstWithText(body);
  return start < 0 ? undefined : takeBylineAt(body, start);
}

/** The same in Markdown, also in emphasis, and below the headline, which is read later. */
function takeMarkedByline(body: Line[]): string[] | undefined {
  const first = firstWithText(body);
  const start = /^#\s/.test(body[first]?.text ?? '')
    ? body.findIndex(({ text }, at) => at > first && text.trim() !== '')
    : first;
  if (start < 0) return undefined;
  const plain = body.slice(start, start + 3).map(({ text, line }) => ({ text: withoutMarks(text.trim()), line }));
  const before = plain.length;
  const names = takeBylineAt(plain, 0);
  if (names) body.splice(start, before - plain.length);
  return names;
}

/** Removes a byline, and below it the role of the last person and mail addresses. */
function takeBylineAt(lines: Line[], at: number): string[] | undefined {
  const text = lines[at]?.text.trim() ?? '';
  // A name without "by" needs its role on the next line.
  const isNamed = () => isPerson(text) && readRole(lines[at + 1]?.text ?? '') !== undefined;
  const names = readByline(text) ?? (isNamed() ? [text] : undefined);
  if (!names) return undefined;
  lines.splice(at, 1);
  // A role that stands alone belongs to the byline too.
  const isApart = lines[at]?.text.trim() === '' && lines[at + 2]?.text.trim() === '';
  const next = isApart ? at + 1 : at;
  const role = readRole(lines[next]?.text ?? '');
  if (role !== undefined) lines.splice(next, 1);
  if (isMailAddress(lines[at]?.text ?? '')) lines.splice(at, 1);
  return role === undefined
    ? names
    : names.map((name, index) => (index === names.length - 1 ? `${name}, ${role}` : name));
}
