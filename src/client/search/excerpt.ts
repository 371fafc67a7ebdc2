/** The part of a story in which most of the words stand, in pieces that are marked or not. Text alone: nothing is parsed. */
import { gap } from '../../search/segment-words.ts';

export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

const LENGTH = 36;
/** Words before the first marked one. */
const LEAD = 6;

/** The words of a text as Pagefind counts them. */
export const wordsOf = (content: string): readonly string[] => content.split(/[^\S\uFEFF]+/);

/**
 * @param locations numbers of the marked words
 * @param skip words at the beginning that are shown elsewhere: the headline's
 */
export function excerptOf(words: readonly string[], locations: readonly number[], skip: number): Piece[] {
  const marked = [...new Set(locations)].filter((at) => at >= skip && at < words.length).sort((a, b) => a - b);
  const start = startOf(words, marked, skip);
  const end = Math.min(words.length, start + LENGTH);
  const pieces = piecesOf(words, new Set(marked), start, end);
  if (start > skip) pieces.unshift({ text: '… ', marked: false });
  if (end < words.length) pieces.push({ text: ' …', marked: false });
  return pieces;
}

/** The headline with its marked words. */
export const headlineOf = (words: readonly string[], locations: readonly number[], length: number): Piece[] =>
  piecesOf(words, new Set(locations), 0, Math.min(length, words.length));

/** Where the stretch begins that has the most of the words that were looked for, then the most often. */
function startOf(words: readonly string[], marked: readonly number[], skip: number): number {
  let [best, most] = [skip, 0];
  for (const [nth, at] of marked.entries()) {
    const within = marked.slice(nth, nth + LENGTH).filter((other) => other < at + LENGTH - LEAD);
    const different = new Set(within.map((other) => words[other]?.toLowerCase().slice(0, 5)));
    const count = different.size * LENGTH + within.length;
    if (count > most) [best, most] = [at - LEAD, count];
  }
  return Math.max(skip, Math.min(best, words.length - LENGTH));
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
    // The space between a marked word and another is no part of the mark.
    else if (last && !last.marked) {
      last.text += between;
      pieces.push({ text: word, marked: isMarked });
    } else pieces.push({ text: between + word, marked: isMarked });
    before = word;
  }
  return pieces.filter(({ text }) => text !== '');
}
