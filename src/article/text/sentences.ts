/** Finds the ends of sentences, well enough for headlines and summaries of news in most scripts. */

/** A full stop after one of these words does not end a sentence. */
const ABBREVIATIONS = new Set(
  (
    'mr mrs ms dr prof sen rep gov gen col lt sgt capt cmdr adm maj hon rev st ste mt ft messrs jr sr ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec no nos vol pp fig ed eds dept est approx ca vs etc inc ltd co corp ' +
    'bros al e.g i.e cf viz art ave blvd'
  ).split(' '),
);
/** Words that, after an abbreviation such as "U.S." or "p.m.", usually begin a new sentence. */
const OPENERS = new Set(
  (
    'The A An In It He She They We I But And This That These On At As After Before When While If Since Although For ' +
    'No Nobody None Some Many Most Both All Each Every One There Here So Yet Then Now Its His Her Their Our My You ' +
    'What Who Why How Where'
  ).split(' '),
);

const CLOSERS = '["\'”’»)\\]）」』]*';
/** A terminator with closing marks before white space, or a full-width terminator, which needs no white space. */
const BREAK = new RegExp(`(?:[.?!…।۔؟]+${CLOSERS}(?=\\s)|[。！？]+${CLOSERS})`, 'gu');

/**
 * @param text one paragraph, with white space folded
 * @returns the length of the first sentence with its terminator; the length of the text when no sentence ends before
 */
export function firstSentenceEnd(text: string, from = 0): number {
  BREAK.lastIndex = from;
  for (let match = BREAK.exec(text); match; match = BREAK.exec(text)) {
    const end = match.index + match[0].length;
    // “Stop!” he said. A small letter continues the sentence.
    if (/^\s+["'“‘«([]*\p{Ll}/u.test(text.slice(end, end + 20))) continue;
    if (!match[0].startsWith('.') || endsSentence(text, match.index, end)) return end;
  }
  return text.length;
}

function endsSentence(text: string, stop: number, end: number): boolean {
  const word = /^\s+["'“‘«([]*(\S*)/.exec(text.slice(end, end + 40))?.[1] ?? '';
  const before = /[^\s(["'“‘]*$/.exec(text.slice(Math.max(0, stop - 20), stop))?.[0] ?? '';
  // "J. K. Rowling": an initial does not end a sentence, except the word "I".
  if (/^\p{Lu}$/u.test(before) && before !== 'I') return false;
  const opener = OPENERS.has(word.replace(/[^A-Za-z]/g, ''));
  if (/^(?:\p{L}\.)+\p{L}$/u.test(before)) return opener;
  return !ABBREVIATIONS.has(before.toLowerCase()) || (opener && /^(?:etc|inc|ltd|co|corp|jr|sr)$/i.test(before));
}

/** Removes the final full stop of a sentence, unless it belongs to an abbreviation or an ellipsis. */
export function withoutStop(sentence: string): string {
  return /(?:\p{L}\.){2}$|\.\.$/u.test(sentence) ? sentence : sentence.replace(/[.。۔।:;,]+$/u, '');
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
