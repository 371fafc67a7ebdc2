/**
 * Tells lines that an editor or a hand has wrapped from lines that are paragraphs each. One line does not show it, a run of
 * lines does: who wraps breaks a line where the next word has no room, mostly inside a sentence; who writes a paragraph a
 * line ends each line with a sentence, wherever that is.
 */

/** A run of lines of at most this many columns is one paragraph, unless each line ends a sentence early. */
const USUAL_WIDTH = 110;
/** Nobody wraps at more than this. */
const MAX_WIDTH = 160;
/** A line of this part of the longest one is full, though a short word would have had room. */
const FULL = 0.85;
/** As many columns may be missing: two spaces behind a full stop, a mark that stands out over the margin. */
const SLACK = 2;
/** Widths of runs of one text differ by this part at most, since no line need be as long as it may be. */
const ALIKE = 0.1;

/** Letters of scripts that put no spaces between words, and the marks that stand among them: a line ends behind any. */
const UNSPACED =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}\\u3000-\\u303F\\uFF00-\\uFF65';
const SPACED = `[[\\S\\u00A0\\u202F]--[${UNSPACED}]]`;
/** A mark that closes something never begins a line, so it goes where the letter before it goes. */
const FIRST_WORD = new RegExp(`^\\s*(?:[${UNSPACED}][、。，．：；！？」』）】》”’]*|${SPACED}+)`, 'v');
/** A long web address, which is not broken and makes a line longer than the others. */
const LONG_ADDRESS = /(?:https?:\/\/|www\.)\S{24,}/gi;
const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303F\uFF01-\uFF60\uFFE0-\uFFE6]/gu;

const ENDED = /[.!?…:。！？：।॥۔؟]["'”’»)\]」』]*(?:\[\d+\])*$/u;
const PAUSED = /[;,；，、،؛]["'”’»)\]」』]*$/u;
const SMALL_LETTER = /^\s*["'“‘«([]*\p{Ll}/u;
/** Columns of a table: blanks that are not those behind a sentence. */
const CELL = /[^\s.!?:"”’)](?: {2,}|\t)\s*\S/;

type Measure = (text: string) => number;

/** Some programs count characters; others count columns, of which marks take none and ideographs two. */
const columns: Measure = (text) => text.replace(/\p{M}+/gu, '').length + (text.match(WIDE)?.length ?? 0);
const MEASURES: readonly Measure[] = [(text) => text.length, columns];

/** The ends of all lines of a run but the last, by what they tell. */
interface Breaks {
  /** The length of the longest line. */
  readonly width: number;
  /** Full lines that end inside a sentence: the sign of wrapped text. */
  within: number;
  /** Full lines that end a sentence, which says nothing. */
  full: number;
  /** Lines that end a sentence with room left: the sign of paragraphs. */
  ended: number;
  /** Lines that end inside a sentence with room left: verse, headings, rows. */
  torn: number;
  /** Lines that end a sentence though the next word had room, be it by a hair. */
  roomy: number;
}

/** The widths at which runs of lines of a text are surely wrapped, for runs that do not tell by themselves. */
export function wrappedWidths(runs: Iterable<readonly string[]>): ReadonlySet<number> {
  const widths = new Set<number>();
  for (const run of runs) {
    if (run.length < 2) continue;
    for (const measure of MEASURES) {
      const breaks = breaksOf(run, measure);
      if (isWrapped(breaks)) widths.add(breaks.width);
    }
  }
  return widths;
}

/**
 * The paragraphs of lines without a blank one between them.
 * @param widths what `wrappedWidths` says of the whole text
 */
export function linesOfParagraphs(lines: readonly string[], widths: ReadonlySet<number>): string[][] {
  if (lines.length < 2) return [[...lines]];
  const each = () => lines.map((line) => [line]);
  const byIndent = beginnings(lines);
  if (lines.every((line) => columns(line.trimEnd()) <= USUAL_WIDTH)) {
    const { within, torn, roomy } = breaksOf(lines, columns);
    const isEach = roomy > 0 && within + torn === 0 && ENDED.test(lines.at(-1)?.trimEnd() ?? '');
    return isEach ? each() : split(lines, (at) => byIndent.has(at));
  }
  if (isTable(lines)) return each();
  for (const measure of MEASURES) {
    const breaks = breaksOf(lines, measure);
    if (!isWrapped(breaks) && !isLikeOthers(breaks, widths)) continue;
    return split(lines, (at) => byIndent.has(at) || kindOf(lines, at - 1, breaks.width, measure) === 'ended');
  }
  return each();
}

/** Lines that begin a paragraph by their indent, where others have none. */
function beginnings(lines: readonly string[]): Set<number> {
  const found = new Set<number>();
  if (!lines.slice(1).some((line) => !/^\s/.test(line))) return found;
  for (const [index, line] of lines.entries()) if (/^(?:\s{2,}|\t)/.test(line)) found.add(index);
  return found;
}

function split(lines: readonly string[], begins: (at: number) => boolean): string[][] {
  const parts: string[][] = [];
  for (const [index, line] of lines.entries()) {
    if (index === 0 || begins(index)) parts.push([line]);
    else parts.at(-1)?.push(line);
  }
  return parts;
}

function breaksOf(lines: readonly string[], measure: Measure): Breaks {
  const width = lines.reduce((longest, line) => Math.max(longest, breakable(line, measure)), 0);
  const breaks: Breaks = { width, within: 0, full: 0, ended: 0, torn: 0, roomy: 0 };
  const byIndent = beginnings(lines);
  for (let at = 0; at < lines.length - 1; at += 1) {
    const kind = byIndent.has(at + 1) ? undefined : kindOf(lines, at, width, measure);
    if (kind) breaks[kind] += 1;
    if ((kind === 'ended' || kind === 'full') && room(lines, at, width, measure) > SLACK) breaks.roomy += 1;
  }
  return breaks;
}

/** A line's length without addresses that no line may have room for. */
const breakable = (line: string, measure: Measure) => measure(line.trimEnd().replace(LONG_ADDRESS, ''));

/** How many columns would have been left, had the next line's first word been set on this line. */
function room(lines: readonly string[], at: number, width: number, measure: Measure): number {
  const next = FIRST_WORD.exec(lines[at + 1] ?? '')?.[0].trimStart() ?? '';
  return width - measure((lines[at] ?? '').trimEnd()) - 1 - measure(next);
}

/** What the end of a line tells; mostly nothing where an address has made the line longer than the others. */
function kindOf(
  lines: readonly string[],
  at: number,
  width: number,
  measure: Measure,
): 'within' | 'full' | 'ended' | 'torn' | undefined {
  const line = (lines[at] ?? '').trimEnd();
  const goesOn = SMALL_LETTER.test(lines[at + 1] ?? '');
  const length = measure(line);
  if (length > width && !goesOn) return undefined;
  const isFull = length >= FULL * width || room(lines, at, width, measure) <= SLACK;
  if (ENDED.test(line) && !goesOn) return isFull ? 'full' : 'ended';
  // A small letter goes on with the sentence, be the line as short as it likes: a word was taken out of it.
  return isFull || (goesOn && !PAUSED.test(line)) ? 'within' : 'torn';
}

function isWrapped({ width, within, full, ended, torn }: Breaks): boolean {
  if (width > MAX_WIDTH || within === 0) return false;
  return ended + torn === 0 || 2 * within > within + full + ended + torn;
}

/** Whether lines that are all full and all end sentences are as long as others of the same text that are surely wrapped. */
function isLikeOthers({ width, full, ended, torn }: Breaks, widths: ReadonlySet<number>): boolean {
  if (full === 0 || ended + torn > 0) return false;
  for (const other of widths) if (Math.abs(other - width) <= ALIKE * other) return true;
  return false;
}

function isTable(lines: readonly string[]): boolean {
  const rows = lines.filter((line) => CELL.test(line.trim())).length;
  return rows > 1 && 2 * rows >= lines.length;
}
