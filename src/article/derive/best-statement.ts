/** Chooses the statement of a speech that tells most. Greetings, thanks, jokes and stage directions tell nothing. */
import { withoutStop } from '../text/sentences.ts';
import { ADDRESS, COURTESY, GREETING } from './speech-words.ts';
import { stemsOf } from './speech-phrases.ts';
import type { Subject } from './speech-subject.ts';
import { repeatsItself, statementOf, USUAL } from './spoken-clause.ts';
import type { SpokenSentence } from './spoken-sentences.ts';
import { pointsElsewhere, scoreForm, scorerOfWords, standsAlone } from './statement-score.ts';
import { CONDITION } from './statement-words.ts';

export interface Statement extends SpokenSentence {
  /** About 0 for a sentence that tells little, 6 and more for a concrete one on the subject. */
  readonly score: number;
}

/** What a statement gains by naming the first, second and third subject of the speech. */
const GAINS = [3, 1.5, 1];
/** Maximum gain of all subjects. */
const MAX_GAIN = 4;

/** Whether a sentence is a greeting, thanks, a cry or a question. */
export const isCourtesy = (sentence: string) =>
  GREETING.test(sentence) || ADDRESS.test(sentence) || COURTESY.test(sentence) || /[!?？؟]["”]?$/.test(sentence);

/** The statement with the highest score; of two with the same score, the earlier one. */
export function bestStatement(sentences: readonly SpokenSentence[]): Statement | undefined {
  return best(
    sentences,
    false,
    (text) => text,
    () => 0,
  );
}

/**
 * The same for English, where a statement must be understood without the sentences around it.
 * @param subjects what the speech is about
 * @param mayPoint whether the statement may also speak of "this tax cut", of the speaker or of the audience
 * @param isHeard whether a speaker says much; what others say does not represent the speech
 */
export function bestEnglishStatement(
  sentences: readonly SpokenSentence[],
  subjects: readonly Subject[],
  isHeard: (speaker: string | undefined) => boolean,
  mayPoint = false,
): Statement | undefined {
  const smallWords = new Set(sentences.flatMap(({ text }) => text.match(/(?<![\p{L}'’-])\p{Ll}+/gu) ?? []));
  const isConditional = (index: number) => CONDITION.test(sentences[index - 1]?.text ?? '');
  const ordered = sentences.filter(
    ({ laughedAt, speaker }, index) => !laughedAt && isHeard(speaker) && !isConditional(index),
  );
  const isUnderstood = (text: string) =>
    mayPoint ? !pointsElsewhere(text, smallWords) : standsAlone(text, smallWords);
  const accept = (text: string) => (isUnderstood(text) ? text : undefined);
  return best(ordered, true, accept, (text) => gainOf(text, subjects), sentences);
}

function gainOf(text: string, subjects: readonly Subject[]): number {
  const words = stemsOf(text);
  const gains = GAINS.map((gain, index) => (covers(words, subjects[index]) ? gain : 0));
  return Math.min(
    MAX_GAIN,
    gains.reduce((sum, gain) => sum + gain, 0),
  );
}

/** Whether all words of a subject are among the stems of a text. */
export const covers = (stems: ReadonlySet<string>, subject: Subject | undefined) =>
  subject?.stems.every((stem) => stem === 'of' || stems.has(stem)) === true;

function best(
  sentences: readonly SpokenSentence[],
  english: boolean,
  accept: (text: string) => string | undefined,
  gain: (text: string) => number,
  all: readonly SpokenSentence[] = sentences,
): Statement | undefined {
  const scoreWords = scorerOfWords(all.map(({ text }) => text));
  let chosen: Statement | undefined;
  for (const sentence of sentences) {
    const highest = chosen?.score ?? Number.NEGATIVE_INFINITY;
    const minus = (sentence.laughedAt ? 4 : 0) + Math.log2(8 + sentence.index) / 2;
    const scoreOf = (text: string) => scoreWords(text) + scoreForm(text) - minus;
    // Most sentences are short and score low. Their form and subject take longer to examine.
    if (sentence.text.length <= USUAL && scoreOf(withoutStop(sentence.text)) + MAX_GAIN <= highest) continue;
    const statement = isCourtesy(sentence.text) ? undefined : statementOf(sentence.text, english);
    const text = statement === undefined ? undefined : accept(statement);
    if (text === undefined || repeatsItself(text)) continue;
    const score = scoreOf(text) + gain(text);
    if (score > highest) chosen = { ...sentence, text, score };
  }
  return chosen;
}
