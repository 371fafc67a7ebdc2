/** Finds the ends of sentences, well enough for headlines and summaries of news in most scripts. */
import { isAbbreviation } from './abbreviations.ts';

const CLOSERS = '["\'”’»)\\]）」』]*';
/** A terminator with closing marks before white space, or a full-width terminator, which needs no white space. */
const BREAK = new RegExp(`(?:[.?!…।۔؟]+${CLOSERS}(?=\\s)|[。！？]+${CLOSERS})`, 'gu');

/** Opening marks and their closing partners. A straight mark opens and closes in turn. */
const PARTNERS: Readonly<Record<string, string>> = {
  '(': ')',
  '（': '）',
  '[': ']',
  '“': '”',
  '„': '“”',
  '«': '»',
  '「': '」',
  '『': '』',
  '《': '》',
  '"': '"',
};
/** A quotation that holds more characters than this is read sentence by sentence. */
const MAX_INSIDE = 300;

/**
 * @param text one paragraph, with white space folded
 * @param from the first character of the sentence
 * @returns the index after the sentence and its terminator; the length of the text when no sentence ends before. Within
 * quotation marks and brackets no sentence ends, unless they are long or never closed.
 */
export function firstSentenceEnd(text: string, from = 0): number {
  BREAK.lastIndex = from;
  const open: string[] = [];
  let read = from;
  let inside: number | undefined;
  for (let match = BREAK.exec(text); match; match = BREAK.exec(text)) {
    const end = match.index + match[0].length;
    if (inside !== undefined && end - inside > MAX_INSIDE) return inside;
    for (; read < end; read++) followMark(open, text[read] ?? '');
    // The quotation in which a sentence ended is closed, and the sentence around it goes on.
    if (open.length === 0) inside = undefined;
    // “Stop!” he said. A small letter continues the sentence.
    if (/^\s+["'“‘«([]*\p{Ll}/u.test(text.slice(end, end + 20))) continue;
    // 「行け!」と言った: in Japanese, a particle after a quotation continues the sentence.
    if (/[」』]$/.test(match[0]) && /^\p{Script=Hiragana}/u.test(text.slice(end, end + 1))) continue;
    // “水！”的会议: so does a Chinese particle.
    if (/[。！？][”’」』]$/.test(match[0]) && /^[的等之与和及中]/.test(text.slice(end, end + 1))) continue;
    if (match[0].startsWith('.') && isStopOfAbbreviation(text, match.index, end)) continue;
    if (open.length === 0) return end;
    inside ??= end;
  }
  return inside ?? text.length;
}

/** Keeps the closing marks that are still due. A mark without a partner is ignored. */
function followMark(due: string[], mark: string): void {
  if (due.at(-1)?.includes(mark)) due.pop();
  else if (PARTNERS[mark] !== undefined) due.push(PARTNERS[mark]);
}

function isStopOfAbbreviation(text: string, stop: number, end: number): boolean {
  const next = /^\s+["'“‘«([]*(.{0,20})/u.exec(text.slice(end, end + 40))?.[1] ?? '';
  return isAbbreviation(text.slice(Math.max(0, stop - 40), stop), next);
}

/** Removes the final full stop of a sentence, unless it belongs to an abbreviation or an ellipsis. */
export function withoutStop(sentence: string): string {
  return /(?:\p{L}\.){2}$|\.\.$/u.test(sentence) || (/\.$/.test(sentence) && isAbbreviation(sentence.slice(0, -1), ''))
    ? sentence
    : sentence.replace(/[.。۔।:;,]+$/u, '');
}

/** Cuts a text to at most `max` characters between words, and removes a comma or dash at its end. */
export function cutBetweenWords(text: string, max: number): string {
  if (text.length <= max) return text;
  const space = text.slice(0, max + 1).search(/\s\S*$/);
  const end = space > 0 ? space : lastWordEnd(text, max);
  return text.slice(0, end).replace(/[\s,;:،、，；：–—-]+$/u, '');
}

/**
 * For scripts without spaces: the end of the last whole word within `max`, or of the last whole character if the first
 * word is too long.
 */
function lastWordEnd(text: string, max: number): number {
  let end = 0;
  for (const { index, segment } of new Intl.Segmenter('und', { granularity: 'word' }).segment(
    text.slice(0, max + 40),
  )) {
    if (index + segment.length > max) break;
    end = index + segment.length;
  }
  if (end > 0) return end;
  for (const { index, segment } of new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(
    text.slice(0, max + 40),
  )) {
    if (index + segment.length > max) break;
    end = index + segment.length;
  }
  return end;
}
