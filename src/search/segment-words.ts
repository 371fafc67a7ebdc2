/**
 * Words in scripts that write none apart: Chinese, Japanese, Thai, Lao, Khmer, Burmese. The search index knows words by the
 * spaces between them, and an archive mixes languages, so both sides put spaces where a dictionary says that words end: the
 * build in what is indexed, the reader's browser in what is asked for.
 */

const runs =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]+|[\p{Script=Thai}]+|[\p{Script=Lao}]+|[\p{Script=Khmer}]+|[\p{Script=Myanmar}]+/gu;
const edge =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々、。「」・\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** The dictionary is chosen by the script alone: what a text says of its language may be wrong. */
const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/** The text with a space between any two words that have none. */
export const segmentWords = (text: string): string =>
  text.replace(runs, (run) => ` ${Array.from(segmenter.segment(run), ({ segment }) => segment).join(' ')} `);

/** Words as they are read: without the spaces that `spaced` has put between them. */
export const joinWords = (words: readonly string[]): string =>
  words.reduce((text, word) => (text === '' ? word : text + gap(text, word) + word), '');

/** What stands between two words where they meet. */
export const gap = (before: string, after: string): '' | ' ' =>
  edge.test(before.slice(-1)) && edge.test(after.slice(0, 1)) ? '' : ' ';
