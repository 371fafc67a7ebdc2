/** What is typed into the field, taken apart: phrases in quotes, and single words. */
import { segmentWords } from '../../search/segment-words.ts';

export interface Query {
  readonly phrases: readonly string[];
  readonly words: readonly string[];
}

/** Words that stand in every story tell nothing, and what the index knows of them is most of it. English has them here. */
const SMALL = new Set(
  'a an and are as at be been but by for from had has have he her his in into is it its of on or she that the their them they this to was were what when where which who will with'.split(
    ' ',
  ),
);

/** Quotes as keyboards and languages have them. An apostrophe is none. */
const quoted = /["“”„«»「」『』]([^"“”„«»「」『』]+)["“”«»「」『』]/g;
const quotes = /["“”„«»「」『』]/g;

export function parseQuery(text: string): Query {
  const phrases = Array.from(text.matchAll(quoted), ([, phrase = '']) => tidy(phrase)).filter(
    (phrase) => phrase !== '',
  );
  const all = tidy(text.replace(quoted, ' ').replace(quotes, ' ')).split(' ').filter(hasWord);
  const telling = all.filter((word) => !SMALL.has(word.toLowerCase()));
  return { phrases, words: telling.length + phrases.length > 0 ? telling : all };
}

const tidy = (text: string) => segmentWords(text).replace(/\s+/g, ' ').trim();
const hasWord = (word: string) => /[\p{L}\p{N}]/u.test(word);
