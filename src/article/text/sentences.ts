/** Finds where sentences end, well enough for headlines and summaries of news in most scripts. */

/** After these a full stop does not end a sentence. */
const ABBREVIATIONS = new Set(
  (
    'mr mrs ms dr prof sen rep gov gen col lt sgt capt cmdr adm maj hon rev st ste mt ft messrs jr sr ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec no nos vol pp fig ed eds dept est approx ca vs etc inc ltd co corp ' +
    'bros al e.g i.e cf viz art ave blvd'
  ).split(' '),
);
/** Words that begin a new sentence after an abbreviation such as "U.S." or "p.m." more often than they go on with it. */
const OPENERS = new Set(
  (
    'The A An In It He She They We I But And This That These On At As After Before When While If Since Although For ' +
    'No Nobody None Some Many Most Both All Each Every One There Here So Yet Then Now Its His Her Their Our My You ' +
    'What Who Why How Where'
  ).split(' '),
);

const CLOSERS = '["\'”’»)\\]）」』]*';
/** A terminator with closing marks, then white space, or the full-width marks that need none. */
const BREAK = new RegExp(`(?:[.?!…।۔؟]+${CLOSERS}(?=\\s)|[。！？]+${CLOSERS})`, 'gu');

/**
 * @param text one paragraph, white space folded
 * @returns the length of the first sentence, with its terminator; the whole length when there is no other
 */
export function firstSentenceEnd(text: string, from = 0): number {
  BREAK.lastIndex = from;
  for (let match = BREAK.exec(text); match; match = BREAK.exec(text)) {
    const end = match.index + match[0].length;
    // “Stop!” he said. What goes on with a small letter is one sentence.
    if (/^\s+["'“‘«([]*\p{Ll}/u.test(text.slice(end, end + 20))) continue;
    if (!match[0].startsWith('.') || endsSentence(text, match.index, end)) return end;
  }
  return text.length;
}

function endsSentence(text: string, stop: number, end: number): boolean {
  const word = /^\s+["'“‘«([]*(\S*)/.exec(text.slice(end, end + 40))?.[1] ?? '';
  const before = /[^\s(["'“‘]*$/.exec(text.slice(Math.max(0, stop - 20), stop))?.[0] ?? '';
  // "J. K. Rowling": an initial never ends a sentence, except the word "I".
  if (/^\p{Lu}$/u.test(before) && before !== 'I') return false;
  const opener = OPENERS.has(word.replace(/[^A-Za-z]/g, ''));
  if (/^(?:\p{L}\.)+\p{L}$/u.test(before)) return opener;
  return !ABBREVIATIONS.has(before.toLowerCase()) || (opener && /^(?:etc|inc|ltd|co|corp|jr|sr)$/i.test(before));
}

/** A sentence without its full stop, unless it is an abbreviation's or an ellipsis. */
export function withoutStop(sentence: string): string {
  return /(?:\p{L}\.){2}$|\.\.$/u.test(sentence) ? sentence : sentence.replace(/[.。۔।:;,]+$/u, '');
}

/** Cuts a text to at most `max` characters between words, without the comma or dash it would then end in. */
export function cutBetweenWords(text: string, max: number): string {
  if (text.length <= max) return text;
  const space = text.slice(0, max + 1).search(/\s\S*$/);
  const end = space > 0 ? space : lastWordEnd(text, max);
  return text.slice(0, end).replace(/[\s,;:،、，；：–—-]+$/u, '');
}

/** For scripts without spaces: the end of the last whole word within `max`; for one endless word, whole characters. */
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
