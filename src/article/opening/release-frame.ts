/**
 * Removes the frame of a press release or of a wire story from the first lines: `FOR IMMEDIATE RELEASE`, `Contact: …`,
 * `$Adv15`, `EDS: …`, and the trail of a page, `Home / News / Harbour`. Each removed line is reported.
 */
import { readWireHead } from './wire-head.ts';
import { afterReleaseMark, isContact, isDeskNote, isTrail, splitDate } from '../body/furniture.ts';

/** Number of lines with text that are examined. */
const OPENING_LINES = 14;
/** A longer line belongs to the story, which has begun. */
const MAX_LINE = 400;
/** Maximum length of a line below "Contact:", and maximum number of such lines. */
const MAX_CONTACT = 80;
const MAX_CONTACT_LINES = 6;

export interface Frame {
  /** The lines without the frame. Removed lines are blank, so that all lines keep their numbers. */
  readonly lines: readonly string[];
  /** The removed texts, in their order. */
  readonly removed: readonly string[];
  /** Index of the line of the release mark; -1 when there is none. The headline follows it. */
  readonly markAt: number;
}

/** @param given the lines after the header, if there is one */
export function liftFrame(given: readonly string[]): Frame {
  const wire = readWireHead(given);
  const lines = wire?.lines ?? given;
  const rest = [...lines];
  const removed: string[] = [...(wire?.removed ?? [])];
  const contacts: number[] = [];
  let markAt = -1;
  for (let at = 0, seen = 0; at < lines.length && seen < OPENING_LINES; at++) {
    const line = lines[at] ?? '';
    if (line.trim() === '') continue;
    if (line.length > MAX_LINE && afterReleaseMark(line) === undefined) break;
    seen++;
    const after = afterReleaseMark(line);
    if (after !== undefined) {
      const { date, rest: text } = splitDate(after);
      // The headline after the date gets a line of its own where there is a blank one.
      const apart = date !== '' && text !== '' && rest[at + 1]?.trim() === '';
      rest[at] = apart ? date : text || date;
      if (apart) rest[at + 1] = text;
      removed.push(line.slice(0, line.length - (apart ? after : (rest[at] ?? '')).length).trim());
      markAt = rest[at] === text && text !== '' ? at - 1 : at;
    } else if (isDeskNote(line) || isTrail(line)) {
      removed.push(line.trim());
      rest[at] = '';
    } else if (isContact(line)) contacts.push(at);
  }
  const isFramed = markAt >= 0 || removed.length > 0;
  const first = lines.findIndex((line) => line.trim() !== '');
  for (const at of contacts) {
    const block = contactBlock(lines, at);
    // Without a mark, only what stands above the story is its frame, and a word before a colon may be a headline.
    if (!isFramed && (at !== first || block.length < 2 || !block.some((line) => /@|\d{3}/.test(line)))) continue;
    removed.push(...block.map((line) => line.trim()));
    rest.fill('', at, at + block.length);
  }
  return { lines: removed.length > 0 ? rest : lines, removed, markAt };
}

/** The lines of a contact: the line with the word and those below it. */
function contactBlock(lines: readonly string[], at: number): readonly string[] {
  const below = lines.slice(at, at + MAX_CONTACT_LINES);
  const end = below.findIndex((line, index) => !isContactLine(line, index === 0 ? undefined : below[index - 1]));
  return end < 0 ? below : below.slice(0, end);
}

/**
 * A name, a number or an address below "Contact:". A sentence ends the block, and so does, behind an address or a number, a
 * line with a word in small letters: the headline.
 */
const isContactLine = (line: string, above: string | undefined) =>
  above === undefined ||
  (line.trim() !== '' &&
    line.length <= MAX_CONTACT &&
    (/[@\d]/.test(line) || !(/[.!?]\s*$/.test(line) || (/@|\d{3}/.test(above) && /\s\p{Ll}{4}/u.test(line)))));
