/**
 * Tells whether a text is an English word, from lists of common words and the endings of words. The lists were reviewed
 * by hand: what they lack counts as no word, so that a broken word stays as it is.
 */
import { A_TO_L_WORDS } from './a-to-l-words.ts';
import { JOINT_WORDS } from './joint-words.ts';
import { M_TO_Z_WORDS } from './m-to-z-words.ts';
import { SHORT_WORDS } from './short-words.ts';

/** A list of words, read when it is first needed: most texts are no scans. */
function lazySet(text: () => string): () => ReadonlySet<string> {
  let set: ReadonlySet<string> | undefined;
  return () => (set ??= new Set(text().split(' ')));
}

const common = lazySet(() => [SHORT_WORDS, A_TO_L_WORDS, M_TO_Z_WORDS].join(' '));
const joint = lazySet(() => JOINT_WORDS);

const ENDING =
  /^(?:ies|ied|ier|iest|ily|iness|es|s|ed|d|ing|ings|er|ers|est|ly|ness|ments?|ful|less|able|ations?|ions?|al|ity|ives?|ences?|ances?|isms?|ists?|ors?)$/;
/** Endings that words of three letters take. */
const INFLECTION = /^(?:s|es|d|ed|ing|ings|er|ers|est|ly|ful|less|ies|ied)$/;
/** Endings before which a word loses its "e". */
const WITHOUT_E = /^(?:ed|ings?|ers?|est|able|ations?|ions?|al|ity|ives?|ences?|ances?|ists?|ors?)$/;
const BEGINNING = /^(?:un|re|in|dis|over|out|under|non|mis|fore|pre|inter|up)(?=.{4})/;

/** @param word in small letters */
export function isCommonWord(word: string): boolean {
  if (common().has(word)) return true;
  if (word.length < 4) return false;
  const bare = word.replace(BEGINNING, '');
  return isDerived(word) || (bare !== word && (common().has(bare) || isDerived(bare)));
}

/** Whether a word is one of the lists with an ending: "hurried", "stopping", "arrangements". */
function isDerived(word: string): boolean {
  for (let at = Math.max(3, word.length - 6); at < word.length; at += 1) {
    const ending = word.slice(at);
    const stem = word.slice(0, at);
    if (!ENDING.test(ending) || (at === 3 && !INFLECTION.test(ending))) continue;
    const isInflected = /^(?:ed|ings?|ers?|est)$/.test(ending);
    const known =
      (ending.startsWith('i') && /^i(?:e|ly|ness)/.test(ending) ? common().has(`${stem}y`) : common().has(stem)) ||
      (WITHOUT_E.test(ending) && common().has(`${stem}e`)) ||
      (ending === 'ly' && common().has(`${stem}le`)) ||
      (isInflected && stem.at(-1) === stem.at(-2) && common().has(stem.slice(0, -1)));
    if (known) return true;
  }
  return false;
}

/** Whether the word is one whose two halves are words that seldom stand side by side. */
export const isJointWord = (word: string): boolean =>
  joint().has(word) || joint().has(word.replace(/(?<!thing)s$/, ''));
