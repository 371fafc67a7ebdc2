/** Selects the part of a story with most of the searched words, in pieces that are highlighted or not. Plain text only. */
import { gap } from '../../search/segment-words.ts';

export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

const WINDOW = 36;
/** Words shown before the first highlighted one. */
const LEAD = 6;

/** Splits a text into words in the same way as Pagefind, so that its word numbers apply. */
export const wordsOf = (content: string): readonly string[] => content.split(/[^\S\uFEFF]+/);

/**
 * @param locations indexes of the words to highlight
 * @param skip number of words at the beginning that are shown elsewhere (the headline)
 */
export function excerptOf(words: readonly string[], locations: readonly number[], skip: number): Piece[] {
  const marked = [...new Set(locations)].filter((at) => at >= skip && at < words.length).sort((a, b) => a - b);
  const start = startOf(words, marked, skip);
  const end = Math.min(words.length, start + WINDOW);
  const pieces = piecesOf(words, new Set(marked), start, end);
  if (start > skip) pieces.unshift({ text: '… ', marked: false });
  if (end < words.length) pieces.push({ text: ' …', marked: false });
  return pieces;
}

/** The headline with its highlighted words. @param length its number of words */
export const headlineOf = (words: readonly string[], locations: readonly number[], length: number): Piece[] =>
  piecesOf(words, new Set(locations), 0, Math.min(length, words.length));

/** Where the window begins that has the most different searched words; among equals, the most occurrences. */
function startOf(words: readonly string[], marked: readonly number[], skip: number): number {
  let [best, most] = [skip, 0];
  for (const [nth, at] of marked.entries()) {
    const within = marked.slice(nth, nth + WINDOW).filter((other) => other < at + WINDOW - LEAD);
    const different = new Set(within.map((other) => words[other]?.toLowerCase().slice(0, 5)));
    const count = different.size * WINDOW + within.length;
    if (count > most) [best, most] = [at - LEAD, count];
  }
  return Math.max(skip, Math.min(best, words.length - WINDOW));
}

function piecesOf(words: readonly string[], marked: ReadonlySet<number>, start: number, end: number): Piece[] {
  const pieces: { text: string; marked: boolean }[] = [];
  let before = '';
  for (let at = start; at < end; at += 1) {
    const word = words[at] ?? '';
    const between = before === '' ? '' : gap(before, word);
    const last = pieces.at(-1);
    const isMarked = marked.has(at);
    if (last?.marked === isMarked) last.text += between + word;
    // The space after a highlighted word is not highlighted.
    else if (last && !last.marked) {
      last.text += between;
      pieces.push({ text: word, marked: isMarked });
    } else pieces.push({ text: between + word, marked: isMarked });
    before = word;
  }
  return pieces.filter(({ text }) => text !== '');
}
