/** Scores how well a sentence of a speech stands alone as a headline: what it names, and how little it leaves unsaid. */
import {
  ANECDOTE,
  ASIDE,
  COMMON,
  DEPENDENT,
  DEPENDENT_ABROAD,
  EARLY_PRONOUN,
  INFORMAL,
  INSTITUTION,
  NEWS,
  OBLIGATION,
  OWN_STORY,
  PLUPERFECT,
  PRONOUN_FIRST,
  PUBLIC,
  PURPOSE_TOLD,
  STALE,
  TIMED,
  UNDATED_PAST,
  UNFINISHED,
  UNNAMED,
  UNSAID,
} from './statement-words.ts';
import { KNOWN_NAME } from './subject-words.ts';

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu;
/** A shorter word names no subject, unless it is a name. In other scripts than Latin, words are shorter. */
const MIN_WORD = 6;
const MIN_WORD_OF_OTHER_SCRIPT = 4;

/** A name before another name. Alone, it is the given name of somebody whom the sentence does not introduce. */
const GIVEN_NAME = /(?<=\p{Ll},? )\p{Lu}\p{Ll}+(?= \p{Lu}\p{Ll}+)/gu;

interface Word {
  /** The word without its ending; empty where it names nothing. */
  readonly root: string;
  readonly isPublic: boolean;
  readonly isName: boolean;
}

function readWord(written: string, isFirst: boolean): Word {
  const small = written.toLowerCase().replace(/['’]s$/, '');
  const isName = !isFirst && /^(?:\p{Lu}[\p{L}\p{M}]{2}|\p{Lu}{2}|\p{N})/u.test(written);
  const min = /^\p{Script=Latin}/u.test(small) ? MIN_WORD : MIN_WORD_OF_OTHER_SCRIPT;
  const stem = small.replace(/(?<=\p{L}{3})(?:e?s|ing|ed)$/u, '');
  const isPublic = PUBLIC.has(small) || PUBLIC.has(stem);
  const names = isName || isPublic || small.length >= min;
  return { root: names && !COMMON.has(small) ? stem : '', isPublic, isName };
}

/** @returns a function that scores a sentence by its words: subjects that come again, names, public matters */
export function scorerOfWords(sentences: readonly string[]): (sentence: string) => number {
  const counts = new Map<string, number>();
  const given = new Set(sentences.flatMap((sentence) => [...sentence.matchAll(GIVEN_NAME)].map(([name]) => name)));
  const known = new Map<string, Word>();
  const wordOf = (written: string, isFirst: boolean): Word => {
    const key = isFirst ? ` ${written}` : written;
    const word = known.get(key) ?? readWord(written, isFirst);
    known.set(key, word);
    return word;
  };
  const wordsOf = (sentence: string) => (sentence.match(WORD) ?? []).map((word, index) => wordOf(word, index === 0));
  for (const sentence of sentences)
    for (const { root } of wordsOf(sentence)) counts.set(root, (counts.get(root) ?? 0) + 1);
  return (sentence) => {
    let score = 0;
    const seen = new Set<string>();
    const words = wordsOf(sentence);
    for (const { root, isPublic, isName } of words) {
      if (root === '' || seen.has(root)) continue;
      seen.add(root);
      score += 0.3 + Math.min(Math.log2(counts.get(root) ?? 1), 4) / 2.5 + (isPublic ? 0.9 : 0) + (isName ? 0.6 : 0);
    }
    if (given.has(/^\p{L}+(?=['’]s| \p{Ll})/u.exec(sentence)?.[0] ?? '')) score -= 1.5;
    if (!words.some(({ isPublic, isName }) => isPublic || isName)) score -= 1.5;
    // Names and figures of a short sentence count for more.
    return (score * 15) / (6 + words.length);
  };
}

/** Maximum of `scoreForm`. */
export const MAX_FORM = 4.5;

/** The score of a sentence by its form: its length, and cues of news, a programme, a story or small talk. */
export function scoreForm(sentence: string): number {
  let score = 0;
  if (sentence.length < 40) score -= 2;
  if (sentence.length > 110) score -= 1;
  if (sentence.length > 130) score -= 1;
  if (sentence.length > 150) score -= 1;
  score -= Math.max(0, sentence.split(/[,;]/).length - 2) * 0.4;
  if (/["“”:]/.test(sentence)) score -= 2;
  const isNews = NEWS.test(sentence);
  if (isNews) score += 2.5;
  if (OBLIGATION.test(sentence)) score += 1.2;
  if (OWN_STORY.test(sentence)) score -= isNews ? 0.5 : 2.5;
  if (DEPENDENT.test(sentence) || DEPENDENT_ABROAD.test(sentence)) score -= 4;
  if (!PRONOUN_FIRST.test(sentence)) score += 0.8;
  if (/\bI\b/.test(sentence) && !isNews) score -= 0.8;
  if (EARLY_PRONOUN.test(sentence)) score -= 2.5;
  if (PLUPERFECT.test(sentence)) score -= 1.5;
  if (STALE.test(sentence)) score -= 2.5;
  if (ASIDE.test(sentence)) score -= 2.5;
  score -= 2.5 * (sentence.match(UNSAID)?.length ?? 0) + 1.5 * (sentence.match(INFORMAL)?.length ?? 0);
  return score;
}

/**
 * Whether an English statement is understood without the sentences around it.
 * @param spoken the speech; a word that it also writes in small letters is no name
 */
export function standsAlone(sentence: string, spoken: string): boolean {
  if (pointsElsewhere(sentence, spoken)) return false;
  if (PLUPERFECT.test(sentence) || (sentence.replace(PURPOSE_TOLD, ' ').match(UNSAID)?.length ?? 0) > 0) return false;
  if (ASIDE.test(sentence)) return false;
  return NEWS.test(sentence) || (!OWN_STORY.test(sentence) && (!UNDATED_PAST.test(sentence) || TIMED.test(sentence)));
}

/** Whether an English statement waits for another one: a pronoun, a condition or a person who is named elsewhere. */
export function pointsElsewhere(sentence: string, spoken: string): boolean {
  if (DEPENDENT.test(sentence) || EARLY_PRONOUN.test(sentence) || UNNAMED.test(sentence)) return true;
  if (UNFINISHED.test(sentence)) return true;
  if (/[“”"]/.test(sentence) && /\b(?:I|me|my)\b/.test(sentence)) return true;
  const name = ANECDOTE.exec(sentence)?.[1];
  return (
    name !== undefined &&
    !spoken.includes(` ${name.toLowerCase()} `) &&
    !INSTITUTION.test(name) &&
    !KNOWN_NAME.has(name)
  );
}
