/**
 * Finds the lines of a source with which the entries of a live report begin, and puts a blank line above each, so that each begins
 * a paragraph. Whether the text is a report is decided by its label or, without one, by its entries (is-report.ts).
 */
import { endsSentence, SMALL_LETTER } from '../body/wrapped-lines.ts';
import { readDayLine } from './day-line.ts';
import { readEntryTime } from './entry-time.ts';

/** An entry as the source has it. */
export interface WrittenEntry {
  /** Index of its first line. */
  readonly at: number;
  /** Minutes since midnight. */
  readonly minutes: number;
  readonly hasSeconds: boolean;
  /** The text behind the time, up to the next entry. */
  readonly text: string;
}

/** Signs that may stand before the time in Markdown: the marks of a heading, of an item and of bold words. */
const MARKDOWN_START = /^ {0,3}(?:#{1,6}\s+|[-*+]\s+)?(?:\*\*\*?|__|\*|_)?/;
const PLAIN_START = /^\s*(?:[-*•–]\s+)?/;
const FENCE = /^ {0,3}(```|~~~)/;
const MARKED = /^ {0,3}(?:#{1,6}\s|[-*+]\s)/;
const BULLET = /^\s*[-*•–]\s/;
/** A line that leaves this many columns free beside the next word was not wrapped. */
const MOST_COLUMNS = 100;

/** In a labelled report in which this share of the lines begins with a time, each of them is an entry: no line was wrapped. */
const MIN_TIMED = 2 / 3;

/**
 * @param source the body of a file, with `\n` between lines
 * @param options whether it is Markdown, and whether a label says that it is a report
 */
export function findEntries(
  source: string,
  { markdown, labelled }: { readonly markdown: boolean; readonly labelled: boolean },
): WrittenEntry[] {
  // Most texts have no time at all.
  if (!HAS_TIME.test(source)) return [];
  const lines = source.split('\n');
  const width = Math.min(
    MOST_COLUMNS,
    lines.reduce((most, { length }) => Math.max(most, length), 0),
  );
  const plain = (line: string) => line.replace(markdown ? MARKDOWN_START : PLAIN_START, '');
  const written = labelled ? lines.filter((line) => line.trim() !== '') : [];
  const timed = written.filter((line) => readEntryTime(plain(line)) !== undefined).length;
  const unwrapped = timed > 1 && timed >= MIN_TIMED * written.length;
  const starts: { at: number; minutes: number; hasSeconds: boolean; text: string }[] = [];
  let fence: string | undefined;
  for (const [at, line] of lines.entries()) {
    const mark = markdown ? FENCE.exec(line)?.[1] : undefined;
    if (mark !== undefined && (fence === undefined || fence === mark)) fence = fence === undefined ? mark : undefined;
    if (fence !== undefined || line.trim() === '') continue;
    const text = plain(line);
    const time = readEntryTime(text);
    if (time && (unwrapped || beginsParagraph(lines, at, text.slice(time.length), { width, markdown }))) {
      const [hours = '', minutes = ''] = time.clock.split(':');
      const { hasSeconds } = time;
      starts.push({ at, minutes: 60 * Number(hours) + Number(minutes), hasSeconds, text: text.slice(time.length) });
    }
  }
  return starts.map((start, index) => {
    const end = starts[index + 1]?.at ?? lines.length;
    return { ...start, text: [start.text, ...lines.slice(start.at + 1, end)].join('\n') };
  });
}

/** A number and the sign or word of a time. */
const HAS_TIME = /\p{Nd}(?:[:：.]\p{Nd}{2}|\s?(?:h|uhr|[ap]\.?m\b|बजे|[时時点點]))/iu;

/** Whether a line begins a paragraph: below a blank line, or below a line that has ended, or that had room for more. */
function beginsParagraph(
  lines: readonly string[],
  at: number,
  behind: string,
  { width, markdown }: { readonly width: number; readonly markdown: boolean },
): boolean {
  const line = lines[at] ?? '';
  const above = lines[at - 1] ?? '';
  if (above.trim() === '' || (markdown ? MARKED : BULLET).test(line)) return true;
  if (endsSentence(above) || readDayLine(above) !== undefined || (markdown && MARKED.test(above))) return true;
  // "… until\n15:00 today": the sentence goes on.
  if (SMALL_LETTER.test(behind)) return false;
  const word = line.trim().split(/\s/, 1)[0] ?? '';
  return above.trimEnd().length + 1 + word.length < width;
}

/** @returns the source with a blank line above each entry; in plain text without the mark of an item before its time */
export function separateEntries(source: string, entries: readonly WrittenEntry[], markdown: boolean): string {
  const starts = new Set(entries.map(({ at }) => at));
  const lines = source.split('\n');
  return lines
    .flatMap((line, at) => {
      // A date above an entry is a paragraph of its own.
      const isDay =
        starts.has(at + 1) && !starts.has(at) && readDayLine(line.replace(MARKDOWN_START, '')) !== undefined;
      const written = starts.has(at) && !markdown ? line.replace(PLAIN_START, '') : line;
      return at > 0 && (starts.has(at) || isDay) && lines[at - 1]?.trim() !== '' ? ['', written] : [written];
    })
    .join('\n');
}
