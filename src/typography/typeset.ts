/**
 * Sets a text as it is printed on a page: the quotation marks of its language, and soft hyphens in long words. Only pages are set so:
 * feeds, data, the search and everything that is compared have the characters of the source.
 */
import { curlQuotes } from './curl-quotes.ts';
import { marksOf } from './quotation-marks.ts';
import { hyphenateLongWords } from './soft-hyphens.ts';

/** An element's tag in the sanitiser's HTML, which writes `<` in text as a character reference. */
const TAG = /<\/?([a-z][a-z\d]*)(?:[^>"]|"[^"]*")*>/g;
/** Elements within a line: the text before and after them is one. */
const INLINE = /^(?:a|em|strong|del|sup|sub|span|bdi|b|i)$/;
/** Elements whose text is printed as it is. */
const VERBATIM = /^(?:code|pre)$/;
/** An address in a text, without the punctuation at its end. */
const ADDRESS = /(?:[a-z][a-z+.-]{1,20}:\/\/|www\.|[\w.+'-]{1,64}@)[^\s"<>]*[^\s"<>'’.,;:!?)\]]/giu;
const MAY_HAVE_ADDRESS = /:\/\/|www\.|@/i;
const STRAIGHT = /["'`]/;
/** Stands for what is not text. */
const OBJECT = '\uFFFC';

/** @param lang the language of the text, a BCP 47 code */
export function typesetText(text: string, lang: string): string {
  const pieces = [text];
  setPieces(pieces, [0], lang);
  return pieces.join('');
}

/** @param html the HTML of a body as a page shows it @param lang the language of its text */
export function typesetHtml(html: string, lang: string): string {
  const pieces: string[] = [];
  let block: number[] = [];
  let verbatim: string | undefined;
  let end = 0;
  const endBlock = () => {
    setPieces(pieces, block, lang);
    block = [];
  };
  for (const { index, 0: tag, 1: name = '' } of html.matchAll(TAG)) {
    if (index > end) pieces.push(html.slice(end, index));
    if (index > end && verbatim === undefined) block.push(pieces.length - 1);
    end = index + tag.length;
    pieces.push(tag);
    if (verbatim !== undefined) {
      if (tag === `</${verbatim}>`) verbatim = undefined;
    } else if (VERBATIM.test(name)) {
      if (name === 'pre') endBlock();
      else block.push(-1);
      verbatim = name;
    } else if (!INLINE.test(name)) endBlock();
  }
  if (end < html.length) block.push(pieces.push(html.slice(end)) - 1);
  endBlock();
  return pieces.join('');
}

/** Sets the pieces of one paragraph. @param places where its text is among the pieces; -1 stands for what is not text */
function setPieces(pieces: string[], places: readonly number[], lang: string): void {
  const textAt = (place: number) => (place < 0 ? OBJECT : (pieces[place] as string));
  const marks = marksOf(lang);
  const whole = places.map(textAt).join('');
  const replaced = marks && STRAIGHT.test(whole) ? curlQuotes(whole, marks) : new Map<number, string>();
  const addresses = MAY_HAVE_ADDRESS.test(whole) ? Array.from(whole.matchAll(ADDRESS)) : [];
  for (const { index, 0: address } of addresses)
    for (let at = index; at < index + address.length; at += 1) replaced.delete(at);
  const isAddress = (at: number) => addresses.some(({ index, 0: { length } }) => index <= at && at < index + length);
  const signs = Array.from(replaced).sort(([a], [b]) => a - b);
  let start = 0;
  let next = 0;
  for (const place of places) {
    const text = textAt(place);
    const end = start + text.length;
    let written = '';
    let from = start;
    const write = (to: number) => {
      const words = whole.slice(from, to);
      written += hyphenateLongWords(marks?.spaced ? withoutBreaks(words) : words, lang, (at) => isAddress(from + at));
    };
    for (; next < signs.length && (signs[next] as [number, string])[0] < end; next += 1) {
      const [at, sign] = signs[next] as [number, string];
      write(at);
      written += sign;
      from = at + 1;
    }
    write(end);
    if (place >= 0) pieces[place] = written;
    start = end;
  }
}

/** In French a space stands before these marks and within quotation marks, at which a line must not be broken. */
const withoutBreaks = (text: string) => text.replace(/ (?=[;:!?»])|(?<=«) /g, '\u00A0');
