/**
 * Separates words in scripts without spaces: Chinese, Japanese, Thai, Lao, Khmer, Burmese. The search index separates
 * words by spaces, and an archive mixes languages. So both sides insert spaces between the words of a dictionary: the
 * build in the indexed text, the browser in the query.
 */

const runs =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]+|[\p{Script=Thai}]+|[\p{Script=Lao}]+|[\p{Script=Khmer}]+|[\p{Script=Myanmar}]+/gu;
const edge =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々、。「」・\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** The locale does not matter: the segmenter chooses its dictionary by the script. */
const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/** Inserts a space between any two words without one. */
export const segmentWords = (text: string): string =>
  text.replace(runs, (run) => ` ${Array.from(segmenter.segment(run), ({ segment }) => segment).join(' ')} `);

/** Joins words for display, without the spaces that `segmentWords` inserted. */
export const joinWords = (words: readonly string[]): string =>
  words.reduce((text, word) => (text === '' ? word : text + gap(text, word) + word), '');

/** The separator between two adjacent words. */
export const gap = (before: string, after: string): '' | ' ' =>
  edge.test(before.slice(-1)) && edge.test(after.slice(0, 1)) ? '' : ' ';
