/** Scores how well a sentence of a speech tells what the speech is about. */
import { COMMON, FORMAL, INFORMAL, OWN_STORY, PURPOSE, SUBJECTS, UNSAID } from './statement-words.ts';

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.-]*/gu;
/** A shorter word does not tell a subject. */
const MIN_WORD = 3;

interface Word {
  /** The word without its ending; empty where it tells no subject. */
  readonly root: string;
  readonly isInformal: boolean;
  /** Whether it stands for an institution or a public matter. */
  readonly isPublic: boolean;
  readonly isCapitalized: boolean;
  readonly isNumber: boolean;
}

function readWord(written: string): Word {
  const small = written
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/(?:'s|[.'-])+$/, '');
  const isCommon = small.length < MIN_WORD || COMMON.has(small);
  const root = isCommon ? '' : small.replace(/(?<=\p{L}{3})(?:e?s|ing|ed)$/u, '');
  const isNumber = /^\p{N}/u.test(small);
  return {
    root,
    isInformal: INFORMAL.has(small),
    isPublic: SUBJECTS.has(small) || SUBJECTS.has(root),
    isCapitalized: !isNumber && written[0] !== small[0],
    isNumber,
  };
}

/** @returns the scores of the sentences by their words: subjects that come again, names, institutions, small talk */
export function scoreWords(sentences: readonly string[]): number[] {
  const known = new Map<string, Word>();
  const counts = new Map<string, number>();
  const all = sentences.map((sentence) =>
    (sentence.match(WORD) ?? []).map((written) => {
      const word = known.get(written) ?? readWord(written);
      known.set(written, word);
      if (word.root !== '') counts.set(word.root, (counts.get(word.root) ?? 0) + 1);
      return word;
    }),
  );
  return all.map((words, at) => scoreOf(words, counts) - (sentences[at]?.length ?? 0) / 200);
}

function scoreOf(words: readonly Word[], counts: ReadonlyMap<string, number>): number {
  const seen = new Set<string>();
  let [subject, known, names, informal] = [0, 0, 0, 0];
  for (const [index, { root, isInformal, isPublic, isCapitalized, isNumber }] of words.entries()) {
    if (isInformal) informal++;
    if (root === '' || seen.has(root)) continue;
    seen.add(root);
    const count = counts.get(root) ?? 1;
    subject += Math.log2(count);
    if (isPublic) known++;
    if (isCapitalized && index > 0) names += count > 1 ? 1 : 0.4;
    else if (isNumber) names += 0.4;
  }
  const isVague = known === 0 && names < 1;
  return (
    (4 * subject) / (4 + seen.size) +
    Math.min(known, 4) * 0.7 +
    Math.min(names, 4) * 0.6 -
    informal * 1.2 -
    (isVague ? 2 : 0)
  );
}

/** The highest score of a form. */
export const MAX_OF_FORM = 4.5;

/** The score of a sentence by its form: its length, and cues of a statement, a story or small talk. */
export function scoreForm(sentence: string, english: boolean): number {
  let score = 0;
  if (sentence.length < 45) score -= 2;
  if (sentence.length > 130) score -= 1.5;
  score -= Math.max(0, sentence.split(/[,;]/).length - 3) * 0.5;
  if (/["“”:]/.test(sentence)) score -= 2;
  if (!english) return score;
  const hasPurpose = PURPOSE.test(sentence);
  if (hasPurpose) score += 3;
  if (FORMAL.test(sentence)) score += 1.5;
  if (OWN_STORY.test(sentence)) score -= hasPurpose ? 1 : 3;
  if (UNSAID.test(sentence)) score -= 2;
  return score;
}
