/** Finds phrases that name things in English sentences, by the function words and verbs around them. */
import { ENDS_PHRASE, MATTER, MATTER_AFTER_ANOTHER, PERSON_TITLE, THING } from './subject-words.ts';

export interface Phrase {
  readonly words: readonly string[];
  readonly stems: readonly string[];
  /** The word before the phrase in small letters; undefined for the end of a longer phrase. */
  readonly before: string | undefined;
}

const TOKEN = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’.&-][\p{L}\p{M}\p{N}]+)*|\S/gu;
/** Maximum number of words of a phrase. A longer one ends with a shorter one that comes more often. */
const MAX_WORDS = 4;

const small = (word: string) => (word.includes('’') ? word.replaceAll('’', "'") : word).toLowerCase();

/** Whether a word begins with a capital. */
export const isCapital = (word: string | undefined): boolean => word !== undefined && /^\p{Lu}/u.test(word);

/** Whether a word joins the words of a name: "Medal of Honor". */
export const isJoint = (word: string | undefined): boolean => word === 'of' || word === 'for';

/** The word in small letters without the ending of a plural or possessive. */
export const stemOf = (word: string): string =>
  small(word)
    .replace(/'s?$/, '')
    .replace(/(?<=[^e]{3})ies$/, 'y')
    .replace(/(?<=ss|ch|sh|x)es$/, '')
    .replace(/(?<=.{2}[^su])s$/, '');

/** The words and marks of a sentence. */
export const tokensOf = (sentence: string): string[] => sentence.match(TOKEN) ?? [];

/** The stems of all words of a text. */
export const stemsOf = (text: string): Set<string> => new Set(tokensOf(text).map(stemOf));

/** The phrases of a sentence that can be a subject: words between function words and verbs, and each end of such a run. */
export function* phrasesOf(sentence: string): Generator<Phrase> {
  const tokens = tokensOf(sentence);
  for (let at = 0; at < tokens.length; at++) {
    const start = at;
    while (at < tokens.length && (isPart(tokens, at) || (at > start && joinsNames(tokens, at)))) at++;
    const run = tokens.slice(start, at);
    const before = small(tokens[start - 1] ?? '');
    const last = run.at(-1);
    if (last === undefined || !mayBeSubject(last) || isVerbOrPerson(before) || isCutName(run, tokens, at)) continue;
    const stems = run.map(stemOf);
    for (let from = Math.max(0, run.length - MAX_WORDS); from < run.length; from++) {
      const [left, first] = [run[from - 1], run[from]];
      // The end of a name is no phrase: "Fairness Act", "of Defense".
      if (isJoint(first) || isJoint(left) || (isCapital(left) && isCapital(first))) continue;
      yield { words: run.slice(from), stems: stems.slice(from), before: from === 0 ? before : undefined };
    }
  }
}

/** Whether a phrase that ends with a word can be a subject: a public matter or a name. */
function mayBeSubject(last: string): boolean {
  const stem = stemOf(last);
  return MATTER.has(stem) || MATTER_AFTER_ANOTHER.has(stem) || isCapital(last);
}

/** Whether a word can be part of a phrase. A capital inside a sentence makes a name of any longer word. */
function isPart(tokens: readonly string[], at: number): boolean {
  const word = tokens[at] ?? '';
  const lower = small(word);
  if (ENDS_PHRASE.has(lower)) return at > 0 && isCapital(word) && word.length > 3;
  if (!/^[\p{L}\p{N}]/u.test(word) || /^\p{N}+$/u.test(word)) return false;
  if (/^(?:i|we|you|he|she|it|they|that|there|here|what|who)'/.test(lower)) return false;
  return !/^\p{Ll}{4,}ly$/u.test(word) || /^(?:family|supply|assembly)$/.test(word);
}

/** "Medal of Honor" */
const joinsNames = (tokens: readonly string[], at: number) =>
  isJoint(tokens[at]) && isCapital(tokens[at - 1]) && isCapital(tokens[at + 1]);

/** After a title stands the name of a person; after "to" or a pronoun, a verb. */
const isVerbOrPerson = (before: string) => PERSON_TITLE.test(before) || /^(?:to|we|i|you|they)$/.test(before);

/** Whether a name goes on after "and": "Transatlantic Trade and Investment Partnership". */
const isCutName = (run: readonly string[], tokens: readonly string[], at: number) =>
  run.length > 1 &&
  tokens[at] === 'and' &&
  isCapital(run.at(-1)) &&
  isCapital(tokens[at + 1]) &&
  !THING.test(run.at(-1) ?? '');
