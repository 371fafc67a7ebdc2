/**
 * The words of a run-in headline that are bold. A headline that is a whole long sentence would make a black paragraph, so papers set
 * its opening bold: up to the end of a clause, or a few words.
 */

/** In columns of a letter; one of Chinese, Japanese or Korean takes two. */
const MOST = 70;
const MOST_WORDS = 60;
const LEAST = 24;
/** Shorter words hang on what follows: "of", "the", "und". */
const MOST_HANGING = 3;

const WIDE = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}]/gu;
const widthOf = (text: string) => text.length + (text.match(WIDE)?.length ?? 0);
/** A mark between clauses, with the space after it where the script has spaces. */
const CLAUSE_END = /[,;:،؛](?=\s)|\s[–—](?=\s)|[，；：、]/gu;

/** @returns the beginning of a headline, without a space at its end: all of it where it is short or has no place to end */
export function boldOpening(headline: string): string {
  if (widthOf(headline) <= MOST) return headline;
  const ends = Array.from(headline.matchAll(CLAUSE_END), ({ index, 0: mark }) =>
    headline.slice(0, index + (/^\s/u.test(mark) ? 0 : mark.length)),
  ).filter((opening) => widthOf(opening) >= LEAST && widthOf(opening) <= MOST);
  const clause = ends.at(-1);
  if (clause !== undefined) return clause;
  const words: string[] = [];
  for (const word of headline.split(' ')) {
    if (widthOf([...words, word].join(' ')) > MOST_WORDS) break;
    words.push(word);
  }
  while (words.length > 1 && (words.at(-1)?.length ?? 0) <= MOST_HANGING) words.pop();
  return words.length > 1 ? words.join(' ') : headline;
}
