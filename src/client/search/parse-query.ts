/** Parses the text of the search field into quoted phrases and single words. */
import { segmentWords } from '../../search/segment-words.ts';

export interface Query {
  readonly phrases: readonly string[];
  readonly words: readonly string[];
}

/** English stop words. They occur in every story, and their entries are most of the index. */
const STOP_WORDS = new Set(
  'a an and are as at be been but by for from had has have he her his in into is it its of on or she that the their them they this to was were what when where which who will with'.split(
    ' ',
  ),
);

/** Quotation marks of keyboards and languages; an apostrophe is not one. */
const quoted = /["“”„«»「」『』]([^"“”„«»「」『』]+)["“”«»「」『』]/g;
const quotes = /["“”„«»「」『』]/g;

export function parseQuery(text: string): Query {
  const phrases = Array.from(text.matchAll(quoted), ([, phrase = '']) => normalize(phrase)).filter(
    (phrase) => phrase !== '',
  );
  const all = normalize(text.replace(quoted, ' ').replace(quotes, ' ')).split(' ').filter(hasWord);
  const distinctive = all.filter((word) => !STOP_WORDS.has(word.toLowerCase()));
  return { phrases, words: distinctive.length + phrases.length > 0 ? distinctive : all };
}

const normalize = (text: string) => segmentWords(text).replace(/\s+/g, ' ').trim();
const hasWord = (word: string) => /[\p{L}\p{N}]/u.test(word);
