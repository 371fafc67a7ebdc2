/**
 * Reads the entries of a live report out of its sanitised HTML, and turns their order for a page. The form of this HTML is known, so
 * regular expressions read it (docs/decisions/009-regular-expressions-read-our-own-html.md).
 */
import { offsetOf } from '../date/time-zones.ts';

/** An entry of a live report. */
export interface LiveEntry {
  /** Its anchor on the page. */
  readonly id: string;
  /** Its day of the report, from 1. */
  readonly day: number;
  /** `HH:MM`, with `Z` or `±HH:MM` when the text names a zone. */
  readonly time: string;
  /** `YYYY-MM-DD`, when the text has the date above it. */
  readonly date: string | undefined;
  /** Its headline, or the bold words at its beginning: the entry is one of the important ones. */
  readonly headline: string | undefined;
  /** Its text without the time and a heading, as plain text on one line. */
  readonly text: string;
}

const ENTRY =
  /<div class="entry" id="(t-(?:d(\d+)-)?\d{4}(?:-\d+)?)"><p class="at"><a href="[^"]*"><time datetime="(?:([\d-]{10})T)?([^"]*)">[^<]*<\/time><\/a><\/p>([\s\S]*?)(?=<div class="entry"|$)/g;
/** The heading above entries that follow, or the notes below the text: they are no part of the entry before them. */
const BEHIND = /(?:<\/div>)(?:\s*<h[2-6][^>]*>(?:(?!<\/h[2-6]>)[\s\S])*<\/h[2-6]>\s*|\s*<section[\s\S]*)?$/;
const HEADLINE = /^\s*(?:<h[2-6][^>]*>([\s\S]*?)<\/h[2-6]>|<p[^>]*>\s*<strong>([\s\S]*?)<\/strong>)/;

/** @param html sanitised HTML of the body of a live report, or of a part of it @returns its entries, in the order of the HTML */
export function entriesIn(html: string): LiveEntry[] {
  return Array.from(html.matchAll(ENTRY), ([, id = '', day, date, time = '', rest = '']): LiveEntry => {
    const html = rest.replace(BEHIND, '');
    const [, heading, bold] = HEADLINE.exec(html) ?? [];
    const headline = textOf(heading ?? bold ?? '');
    const text = textOf(heading === undefined ? html : html.replace(HEADLINE, ''));
    return { id, day: Number(day ?? 1), time, date, headline: headline || undefined, text };
  });
}

const INLINE = /<\/?(?:a|em|strong|del|code|sup|sub|time)\b[^>]*>/g;
const CHARACTERS: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&' };

/** The text of sanitised HTML. */
const textOf = (html: string) =>
  html
    .replace(INLINE, '')
    .replace(/<(?:"[^"]*"|[^">])*>/g, ' ')
    .replace(/&(?:#x([0-9a-f]+)|(lt|gt|quot|amp));/gi, (_, code?: string, name = '') =>
      code === undefined ? (CHARACTERS[name.toLowerCase()] ?? '') : String.fromCodePoint(Number.parseInt(code, 16)),
    )
    .replace(/\s+/g, ' ')
    .trim();

/** When the first and the last entry of a report are of, and which of them its text has first. */
export interface Coverage {
  /** `YYYY-MM-DDTHH:MM`, or `HH:MM` for a text without a date, with `Z` or `±HH:MM` when the text names a zone. */
  readonly start: string;
  readonly end: string;
  readonly written: 'newest' | 'oldest';
}

/** @param date the day of the article */
export function coverageOf(html: string, date: string | undefined): Coverage | undefined {
  const entries = entriesIn(html);
  const [first, last] = [entries[0], entries.at(-1)];
  if (!first || !last) return undefined;
  const written = isBefore(last, first) ? 'newest' : 'oldest';
  const [start, end] = written === 'newest' ? [last, first] : [first, last];
  return { start: momentOf(start, date), end: momentOf(end, date), written };
}

const isBefore = (one: LiveEntry, other: LiveEntry) =>
  one.day === other.day ? one.time < other.time : one.day < other.day;

/** The day and time of an entry as written: `YYYY-MM-DDTHH:MM`; the time alone when no day is known. */
export function momentOf(
  { day, date, time }: Pick<LiveEntry, 'day' | 'date' | 'time'>,
  first: string | undefined,
): string {
  const own = date ?? (first === undefined ? undefined : dayAfter(first, day - 1));
  return own === undefined ? time : `${own}T${time}`;
}

const DAY = 86_400_000;
const dayAfter = (date: string, days: number) =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);

/** An entry as its page has it. */
export interface ShownEntry extends LiveEntry {
  /** The page that it is on, from 1. */
  readonly part: number;
  /** RFC 3339, without an offset where the clocks of the zone do not show this time exactly once; the time alone without a day. */
  readonly instant: string;
}

/**
 * The entries of the pages of a report.
 * @param parts the sanitised HTML of each page
 * @param date the day of the article
 * @param timeZone the zone of times that name none
 */
export const shownEntries = (parts: readonly string[], date: string | undefined, timeZone: string): ShownEntry[] =>
  parts.flatMap((html, at) =>
    entriesIn(html).map((entry) => ({ ...entry, part: at + 1, instant: instantOf(momentOf(entry, date), timeZone) })),
  );

/** @param moment day and time as in `Coverage` */
export function instantOf(moment: string, timeZone: string): string {
  const [, local = '', offset] = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})(.*)$/.exec(moment) ?? [];
  return local === '' ? moment : `${local}:00${offset || (offsetOf(timeZone, local) ?? '')}`;
}
