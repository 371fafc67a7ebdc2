/**
 * Distinguishes lines that were wrapped from lines that are paragraphs. A single line does not show this, but a run of
 * lines does. Wrapped lines break where the next word has no room, mostly inside a sentence. Paragraphs on one line
 * each end with a sentence, at any width.
 */

/** A run of lines of at most this many columns is one paragraph, unless every line ends a sentence early. */
export const USUAL_WIDTH = 110;
/** Maximum column at which text is wrapped. */
const MAX_WIDTH = 160;
/** A line of at least this fraction of the longest line is full, although a short word may have had room. */
const FULL_SHARE = 0.85;
/** Tolerance in columns: for two spaces after a full stop, or a mark that stands out over the margin. */
export const SLACK = 2;
/** Maximum relative difference between the widths of runs in one text, because no line has to fill its width. */
const WIDTH_TOLERANCE = 0.1;

/**
 * Letters of scripts without spaces between words, and the punctuation used among them. A line can end after any of
 * them.
 */
const UNSPACED =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}\\u3000-\\u303F\\uFF00-\\uFF65';
const SPACED = `[[\\S\\u00A0\\u202F]--[${UNSPACED}]]`;
/** The first word of a line. A closing mark never begins a line, so it belongs to the letter before it. */
const FIRST_WORD = new RegExp(`^\\s*(?:[${UNSPACED}][、。，．：；！？」』）】》”’]*|${SPACED}+)`, 'v');
/** A long web address. It is not broken and makes its line longer than the others. */
const LONG_ADDRESS = /(?:https?:\/\/|www\.)\S{24,}/gi;
export const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303F\uFF01-\uFF60\uFFE0-\uFFE6]/gu;

const ENDED = /[.!?…:。！？：।॥۔؟]["'”’»)\]」』]*(?:\[\d+\])*$/u;
const PAUSED = /[;,；，、،؛]["'”’»)\]」』]*$/u;
export const SMALL_LETTER = /^\s*["'“‘«([]*\p{Ll}/u;

/** Whether a line ends a sentence, or introduces what follows with a colon. */
export const endsSentence = (line: string) => ENDED.test(line.trimEnd());
/** Whether a line ends with a comma or semicolon. */
export const pauses = (line: string) => PAUSED.test(line.trimEnd());

export type Measure = (text: string) => number;

/**
 * Some programs count characters when they wrap. Others count columns, where a combining mark takes none and an
 * ideograph two.
 */
export const columns: Measure = (text) => text.replace(/\p{M}+/gu, '').length + (text.match(WIDE)?.length ?? 0);
export const MEASURES: readonly Measure[] = [(text) => text.length, columns];

/** Counts of line endings in a run, except for its last line, by kind. */
interface LineEndings {
  /** The length of the longest line. */
  readonly width: number;
  /** Full lines that end inside a sentence. They indicate wrapped text. */
  within: number;
  /** Full lines that end a sentence. They indicate nothing. */
  full: number;
  /** Lines that end a sentence although there was room. They indicate paragraphs. */
  ended: number;
  /** Lines that end inside a sentence although there was room: verse, headings, table rows. */
  broken: number;
  /** Lines that end a sentence although the next word had room, even if only just. */
  early: number;
}

/** The widths of all runs that certainly are wrapped. They decide for the runs that are ambiguous. */
export function wrappedWidths(runs: Iterable<readonly string[]>): ReadonlySet<number> {
  const widths = new Set<number>();
  for (const run of runs) {
    if (run.length < 2) continue;
    for (const measure of MEASURES) {
      const endings = lineEndingsOf(run, measure);
      if (isWrapped(endings)) widths.add(endings.width);
    }
  }
  return widths;
}

/**
 * Splits lines without blank lines between them into paragraphs.
 * @param widths the result of `wrappedWidths` for the whole text
 */
export function linesOfParagraphs(lines: readonly string[], widths: ReadonlySet<number>): string[][] {
  if (lines.length < 2) return [[...lines]];
  const each = () => lines.map((line) => [line]);
  const byIndent = beginnings(lines);
  if (lines.every((line) => columns(line.trimEnd()) <= USUAL_WIDTH)) {
    const { within, broken, early } = lineEndingsOf(lines, columns);
    const isEach = early > 0 && within + broken === 0 && ENDED.test(lines.at(-1)?.trimEnd() ?? '');
    return isEach ? each() : split(lines, (at) => byIndent.has(at));
  }
  for (const measure of MEASURES) {
    const endings = lineEndingsOf(lines, measure);
    if (!isWrapped(endings) && !isLikeOthers(endings, widths)) continue;
    return split(lines, (at) => byIndent.has(at) || endingOf(lines, at - 1, endings.width, measure) === 'ended');
  }
  return each();
}

/** Lines that begin a paragraph by an indent, if other lines have none. */
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

function lineEndingsOf(lines: readonly string[], measure: Measure): LineEndings {
  const width = lines.reduce((longest, line) => Math.max(longest, breakable(line, measure)), 0);
  const endings: LineEndings = { width, within: 0, full: 0, ended: 0, broken: 0, early: 0 };
  const byIndent = beginnings(lines);
  for (let at = 0; at < lines.length - 1; at += 1) {
    const ending = byIndent.has(at + 1) ? undefined : endingOf(lines, at, width, measure);
    if (ending) endings[ending] += 1;
    if ((ending === 'ended' || ending === 'full') && room(lines, at, width, measure) > SLACK) endings.early += 1;
  }
  return endings;
}

/** A line's length without long web addresses. */
const breakable = (line: string, measure: Measure) => measure(line.trimEnd().replace(LONG_ADDRESS, ''));

/** Number of columns that would remain if the next line's first word were moved to this line. */
export function room(lines: readonly string[], at: number, width: number, measure: Measure): number {
  const next = FIRST_WORD.exec(lines[at + 1] ?? '')?.[0].trimStart() ?? '';
  return width - measure((lines[at] ?? '').trimEnd()) - 1 - measure(next);
}

/** Classifies the end of a line; usually undefined where an address made the line longer than the others. */
function endingOf(
  lines: readonly string[],
  at: number,
  width: number,
  measure: Measure,
): 'within' | 'full' | 'ended' | 'broken' | undefined {
  const line = (lines[at] ?? '').trimEnd();
  const continues = SMALL_LETTER.test(lines[at + 1] ?? '');
  const length = measure(line);
  if (length > width && !continues) return undefined;
  const isFull = length >= FULL_SHARE * width || room(lines, at, width, measure) <= SLACK;
  if (ENDED.test(line) && !continues) return isFull ? 'full' : 'ended';
  // A line that continues with a small letter is inside a sentence, even if it is short: a word was removed from it.
  return isFull || (continues && !PAUSED.test(line)) ? 'within' : 'broken';
}

function isWrapped({ width, within, full, ended, broken }: LineEndings): boolean {
  if (width > MAX_WIDTH || within === 0) return false;
  return ended + broken === 0 || 2 * within > within + full + ended + broken;
}

/**
 * Whether a run of full lines that all end sentences is as wide as runs of the same text that certainly are wrapped.
 */
function isLikeOthers({ width, full, ended, broken }: LineEndings, widths: ReadonlySet<number>): boolean {
  if (full === 0 || ended + broken > 0) return false;
  for (const other of widths) if (Math.abs(other - width) <= WIDTH_TOLERANCE * other) return true;
  return false;
}
