/**
 * Finds words that were divided with a hyphen where a line was full: "har-" and "bour". The hyphen of a compound stays:
 * "long-" and "term". Only a word that the text has undivided elsewhere, or that is certain in English, is joined.
 */
import { isCommonWord } from '../scan/known-words.ts';

const DIVIDED = /(?<![\p{L}\p{M}\p{N}'’-])(\p{L}\p{Ll}*)-(\n[ \t]*)(\p{Ll}+)(?![\p{L}\p{M}\p{N}'’-])/gu;
const WORD = /(?<![\p{L}\p{M}\p{N}'’-])\p{L}[\p{L}\p{M}]*(?:-\p{L}[\p{L}\p{M}]*)*(?![\p{L}\p{M}\p{N}-])/gu;
/** Ends of English words that are no words. */
const SUFFIX = /^(?:tions?|sions?|ments?|ings?|ness|ity|ities|ously|able|ible|ances?|ences?)$/;
/** A shorter word may be another one with its hyphen: "co-op", "re-do". */
const MIN = 6;
/** Beginnings that some write with a hyphen and others without: "re-elected". */
const PREFIX = /^(?:re|co|pre|non|over|under|out|up|fore|anti|semi|mid|self|ex)$/;
const ENGLISH = /\b(?:the|of|and)\b/;

/** In place of the hyphen of a divided word. `joinLines` takes it out. */
export const SOFT_HYPHEN = '\u00AD';

/** @returns the text with a soft hyphen in place of each hyphen that only divides a word at the end of a line */
export function markDividedWords(text: string): string {
  if (!/\p{L}-\n[ \t]*\p{Ll}/u.test(text)) return text;
  const words = new Set((text.match(WORD) ?? []).map((word) => word.toLowerCase()));
  const isEnglish = ENGLISH.test(text);
  return text.replace(DIVIDED, (found, one: string, gap: string, two: string) => {
    const first = one.toLowerCase();
    const whole = first + two;
    if (whole.length < MIN || words.has(`${first}-${two}`)) return found;
    if (PREFIX.test(first) && isCommonWord(two) && !words.has(whole)) return found;
    const isEnding = isCommonWord(first) && SUFFIX.test(two);
    const isWhole = words.has(whole) || (isEnglish && (isCommonWord(whole) || isEnding));
    return isWhole ? `${one}${SOFT_HYPHEN}${gap}${two}` : found;
  });
}
