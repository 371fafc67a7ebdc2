/** Finds the line of the date among the first lines of a text. */
import type { CalendarDate, DateProblem } from '../date/parse-date.ts';
import { isProse } from '../body/sub-heading.ts';
import { readEntryTime } from '../live/entry-time.ts';
import { withoutInlineMarks } from '../text/inline-marks.ts';
import { readDateLine, readPlaceAndDate } from './date-line.ts';
import { readBareDate, readWordedDate } from './inline-date.ts';
import type { GivenParts } from './opening.ts';

/** Maximum length of a headline before a date line, whatever it ends with. */
export const MAX_HEADLINE = 300;
/** The date line is one of the first few lines; a later date is part of the story. */
const OPENING_LINES = 5;
const MAX_SENTENCES = 2;

/** A line of the text with its 1-based line in the source. */
export interface Line {
  text: string;
  line: number;
}

/** The opening lines, split at the line of the date. */
export interface Dated {
  date: { readonly value: CalendarDate | DateProblem; readonly line: number } | undefined;
  byline?: string[] | undefined;
  updated: string | undefined;
  /** The agency or paper, and the place, that stand beside the date. */
  source?: string | undefined;
  place?: string | undefined;
  before: Line[];
  after: Line[];
  /** Whether the story begins on the line of the date. */
  hasLead: boolean;
}

/** A line of Markdown without emphasis, and without the marks of a sub-heading, as which sites set the line of the date. */
export const withoutMarks = (line: string): string => withoutInlineMarks(line.replace(/^#{2,6}\s+/, ''));

/** Splits the lines at the date line and removes it. A lead on the same line is kept. */
export function takeDate(lines: readonly Line[], given: GivenParts): Dated {
  const opening = lines.filter(({ text }) => text.trim() !== '').slice(0, OPENING_LINES);
  let sentences = 0;
  for (const [index, { text: source, line }] of opening.entries()) {
    const worded = readWordedDate(source);
    const text = given.markdown && !given.date && !worded?.lead ? withoutMarks(source) : source;
    const single = worded ?? readWordedDate(text) ?? (given.date ? undefined : readBareDate(text, index === 0));
    const parts = single || given.date ? undefined : readDateLine(text);
    const placed = single || parts || given.date || index === 0 ? undefined : readPlaceAndDate(text);
    const found = single ?? parts?.date ?? placed?.date;
    // Only the very first line may contain a lead after the date. Further down, "Date 2020-01-01 was…" is prose.
    if (found ? found.lead === '' || index === 0 : parts) {
      const { value, lead } = found ?? { value: undefined, lead: '' };
      const at = line - given.firstLine;
      const below = parts?.updated === undefined ? readDateLine(lines[at + 1]?.text ?? '') : undefined;
      const updated = below?.date || below?.byline ? undefined : below?.updated;
      const after = lines.slice(at + (updated === undefined ? 1 : 2));
      return {
        date: value && { value, line },
        byline: given.byline ? undefined : parts?.byline,
        updated: parts?.updated ?? updated,
        source: parts?.source,
        place: placed?.place,
        before: lines.slice(0, at),
        after: lead === '' ? after : [{ text: lead, line }, ...after],
        hasLead: lead !== '',
      };
    }
    // Below an entry of a live report, a date is that of the entries that follow.
    const time = readEntryTime(text);
    if (time && time.length < text.trimEnd().length) break;
    // A headline and a standfirst may each be a sentence. After two sentences the story has begun.
    if (isProse([text])) sentences++;
    if (sentences > MAX_SENTENCES || text.length > MAX_HEADLINE) break;
  }
  return { date: undefined, updated: undefined, before: [], after: [...lines], hasLead: false };
}
