/**
 * Removes the marks of a scanner: specks and rules at the margin of a column, which it read as signs or letters that
 * stand alone at the ends and beginnings of lines.
 */
import { isCommonWord } from './known-words.ts';

const SIGN = '[|¦!¡\\\\~^•■□▪●_`*]';
const AT_END = new RegExp(`(?<=\\S)\\s+(?:(${SIGN}{1,2})|([ijltrf]))\\s*$`, 'u');
/** At the beginning of a line, a bullet or an asterisk marks an item. */
const AT_START =
  /^\s*(?:([|¦!¡\\~^■□_`]{1,2})|([ijl])|(I)(?=\s+(?:the|their|of|to|in|its|his|her|our|for|from|with|at|by|on|a|and)\s))\s+(?=\S)/u;
/** A sign of quotation that touches its word. */
const GLUED = /^\s*>(?=[\p{L}"“'‘])/u;
/** A mark that is the whole line. */
const ALONE = /^\s*([|¦!¡\\^■□▪`]{1,2}|[ijltrf])\s*$/u;
/** So few lines with marks may be written so. */
const FEW = 1;

/** @returns the lines without marks, and how many lines had one */
export function withoutScanMarks(lines: readonly string[]): { lines: readonly string[]; marked: number } {
  const inside = signsInside(lines);
  const cleaned = lines.map((line, at) => {
    if (ALONE.test(line) && !inside.has(line.trim())) return undefined;
    const next = lines[at + 1] ?? '';
    const end = AT_END.exec(line);
    const [, sign, letter] = end ?? [];
    const isMark =
      (sign !== undefined && !inside.has(sign) && (sign !== '!' || mayNotCall(line.slice(0, end?.index), next))) ||
      (letter !== undefined && !inside.has(letter) && !isCommonWord(letter + firstWord(next)));
    const text = isMark ? line.slice(0, end?.index) : line;
    const start = AT_START.exec(text);
    return start && !inside.has(start[1] ?? start[2] ?? '') ? text.slice(start[0].length) : text;
  });
  const marked = cleaned.filter((line, at) => line !== lines[at]).length;
  const kept = marked > FEW ? cleaned.filter((line) => line !== undefined) : lines;
  const isGlued = (line: string, at: number) =>
    GLUED.test(line) && !/^\s*>/.test(kept[at - 1] ?? '') && !/^\s*>/.test(kept[at + 1] ?? '');
  const rest = kept.map((line, at) => (isGlued(line, at) ? line.replace(GLUED, '') : line));
  const glued = rest.filter((line, at) => line !== kept[at]).length;
  return { lines: rest, marked: (marked > FEW ? marked : 0) + glued };
}

/** The signs and letters that stand alone within a line, where they belong to the text. */
function signsInside(lines: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const line of lines)
    for (const word of line.trim().split(/\s+/).slice(1, -1)) if (word.length <= 2) found.add(word);
  return found;
}

/** Whether an exclamation mark after a space cannot end a sentence, as it does in French. */
const mayNotCall = (before: string, next: string) => /[.,;:—–-]\s*$/.test(before) || /^\s*\p{Ll}/u.test(next);

const firstWord = (line: string) => /^\p{Ll}*/u.exec(line.trim())?.[0] ?? '';
