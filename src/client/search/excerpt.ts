/** Selects the part of a story with most of the searched words, in pieces that are highlighted or not. Plain text only. */
import type { TermsOf } from '../../search/words/terms.ts';
import { tokensOf } from '../../search/words/tokens.ts';

export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/** A searched word in a text: where it begins and ends, and the term by which it was found. */
interface Mark {
  readonly from: number;
  readonly to: number;
  readonly term: string;
}

/** Length of an excerpt in UTF-16 code units. */
const LENGTH = 220;
/** How much of it is before the first highlighted word. */
const LEAD = 40;

/** The words of a text that have one of the terms. */
export function marksOf(text: string, terms: ReadonlySet<string>, languages: readonly TermsOf[]): Mark[] {
  const marks: Mark[] = [];
  for (const token of tokensOf(text)) {
    const { parts, joined } = token;
    const words = joined === undefined ? parts : [joined, ...parts];
    const found = languages.flatMap((termsOf) => words.flatMap((word) => termsOf(word).terms));
    const term = found.find((one) => terms.has(one));
    if (term !== undefined) marks.push({ from: token.from, to: token.to, term });
  }
  return marks;
}

/** The first highlighted word with one of the terms, as it is written. */
export function wordOf(pieces: readonly Piece[], terms: ReadonlySet<string>, languages: readonly TermsOf[]) {
  for (const { text, marked } of pieces) {
    const [mark] = marked ? marksOf(text, terms, languages) : [];
    if (mark) return text.slice(mark.from, mark.to);
  }
  return undefined;
}

export function excerptOf(text: string, marks: readonly Mark[]): Piece[] {
  const start = startOf(text, marks);
  const end = text.length - start <= LENGTH ? text.length : endOfWord(text, start + LENGTH);
  const pieces = piecesOf(text, marks, start, end);
  if (start > 0) pieces.unshift({ text: '… ', marked: false });
  if (end < text.length) pieces.push({ text: ' …', marked: false });
  return pieces;
}

/** All of a text with its highlighted words. */
export const highlight = (text: string, marks: readonly Mark[]): Piece[] => piecesOf(text, marks, 0, text.length);

/** Where the excerpt begins that has the most different searched words; among equals, the most occurrences. */
function startOf(text: string, marks: readonly Mark[]): number {
  let [best, most] = [0, 0];
  for (const [nth, { from }] of marks.entries()) {
    const terms = new Set<string>();
    let occurrences = 0;
    for (let at = nth; at < marks.length && (marks[at]?.to ?? 0) <= from - LEAD + LENGTH; at += 1) {
      terms.add(marks[at]?.term ?? '');
      occurrences += 1;
    }
    const count = terms.size * LENGTH + occurrences;
    if (count > most) [best, most] = [from, count];
  }
  const start = Math.min(best - LEAD, text.length - LENGTH);
  return start <= 0 ? 0 : startOfWord(text, start, best);
}

/** The beginning of the first word after a place, or the place where a searched word begins. */
function startOfWord(text: string, at: number, mark: number): number {
  const space = text.indexOf(' ', at);
  return space === -1 || space >= mark ? withoutHalf(text, Math.min(at, mark)) : space + 1;
}

/** The end of the last word before a place. Scripts without spaces are cut anywhere. */
function endOfWord(text: string, at: number): number {
  const space = text.lastIndexOf(' ', at);
  return space > at - LEAD ? space : withoutHalf(text, at);
}

/** A place that does not divide a pair of surrogates. */
const withoutHalf = (text: string, at: number) => (/[\uDC00-\uDFFF]/.test(text[at] ?? '') ? at - 1 : at);

function piecesOf(text: string, marks: readonly Mark[], start: number, end: number): Piece[] {
  const pieces: { text: string; marked: boolean }[] = [];
  const add = (from: number, to: number, marked: boolean) => {
    if (to > from) pieces.push({ text: text.slice(from, to), marked });
  };
  let at = start;
  for (const { from, to } of marks) {
    if (from < start || to > end) continue;
    add(at, from, false);
    const [space, before] = [pieces.at(-1), pieces.at(-2)];
    // Neighbours are highlighted together.
    if (space && before?.marked && /^\s+$/.test(space.text)) {
      pieces.pop();
      before.text += space.text + text.slice(from, to);
    } else if (space?.marked && at === from) space.text += text.slice(from, to);
    else add(from, to, true);
    at = to;
  }
  add(at, end, false);
  return pieces;
}
