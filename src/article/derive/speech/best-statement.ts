/** Chooses the statement of a speech that tells most. Greetings, thanks, jokes and stage directions tell nothing. */
import { withoutStop } from '../../text/sentences.ts';
import { ADDRESS, COURTESY, GREETING } from './speech-words.ts';
import { stemsOf } from './speech-phrases.ts';
import type { Subject } from './speech-subject.ts';
import { repeatsItself, statementOf, USUAL } from './spoken-clause.ts';
import type { SpokenSentence } from './spoken-sentences.ts';
import { MAX_FORM, pointsElsewhere, scoreForm, scorerOfWords, standsAlone } from './statement-score.ts';
import { CONDITION, DEPENDENT } from './statement-words.ts';

export interface Statement extends SpokenSentence {
  /** About 0 for a sentence that tells little, 6 and more for a concrete one on the subject. */
  readonly score: number;
}

/** The points that a statement gains by naming the first, second and third subject of the speech. */
const GAINS = [3, 1.5, 1];
/** Maximum gain of all subjects. */
const MAX_GAIN = 4;

/** A list of guests: "Mayor Holm, Governor Saar, honored guests". */
const GUESTS = /^[^.!?“"]*\b(?:honou?red|distinguished) guests\b/i;

/** Whether a sentence is a greeting, thanks, a cry or a question. */
export const isCourtesy = (sentence: string) =>
  GREETING.test(sentence) ||
  GUESTS.test(sentence) ||
  ADDRESS.test(sentence) ||
  COURTESY.test(sentence) ||
  /[!?？؟]["”]?$/.test(sentence);

/** The statement with the highest score; of two with the same score, the earlier one. */
export const bestStatement = (sentences: readonly SpokenSentence[]): Statement | undefined =>
  best(sentences, {
    english: false,
    mayBe: () => true,
    isUnderstood: () => true,
    gain: () => 0,
  });

/**
 * The same for English, where a statement must be understood without the sentences around it.
 * @param subjects what the speech is about
 * @param isHeard whether a speaker says much; what others say does not represent the speech
 * @param mayPoint whether the statement may also speak of "this tax cut", of the speaker or of the audience
 */
export function bestEnglishStatement(
  sentences: readonly SpokenSentence[],
  subjects: readonly Subject[],
  isHeard: (speaker: string | undefined) => boolean,
  mayPoint = false,
): Statement | undefined {
  const spoken = sentences.map(({ text }) => text).join(' ');
  const test = mayPoint
    ? (text: string) => !pointsElsewhere(text, spoken)
    : (text: string) => standsAlone(text, spoken);
  return best(sentences, {
    english: true,
    mayBe: ({ laughedAt, speaker, text }) =>
      !laughedAt && isHeard(speaker) && !DEPENDENT.test(text) && /^.{0,3}\p{Ll}|^(?:\S+ ){1,3}\p{Ll}/u.test(text),
    isUnderstood: (text, before) => !CONDITION.test(before) && test(text),
    gain: (text) => gainOf(text, subjects),
  });
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

interface Rules {
  readonly english: boolean;
  /** A quick test, by which most sentences are passed over. */
  readonly mayBe: (sentence: SpokenSentence) => boolean;
  /** Whether a statement is understood, given the sentence before it. */
  readonly isUnderstood: (text: string, before: string) => boolean;
  /** The points that a statement gains by its subject. */
  readonly gain: (text: string) => number;
}

function best(sentences: readonly SpokenSentence[], rules: Rules): Statement | undefined {
  const scoreWords = scorerOfWords(sentences.map(({ text }) => text));
  let chosen: Statement | undefined;
  for (const [at, sentence] of sentences.entries()) {
    if (!rules.mayBe(sentence)) continue;
    const highest = chosen?.score ?? Number.NEGATIVE_INFINITY;
    const minus = (sentence.laughedAt ? 4 : 0) + Math.log2(8 + sentence.index) / 2;
    // Most sentences are short and score low. Their form takes longer to examine than their words.
    const whole = withoutStop(sentence.text);
    let score = Number.POSITIVE_INFINITY;
    if (whole.length <= USUAL) {
      score = scoreWords(whole) - minus;
      if (score + MAX_FORM + MAX_GAIN <= highest) continue;
      score += scoreForm(whole);
      if (score + MAX_GAIN <= highest) continue;
    }
    const text = isCourtesy(sentence.text) ? undefined : statementOf(sentence.text, rules.english);
    if (text === undefined || repeatsItself(text)) continue;
    if (text !== whole || score === Number.POSITIVE_INFINITY) score = scoreWords(text) + scoreForm(text) - minus;
    score += rules.gain(text);
    if (score > highest && rules.isUnderstood(text, sentences[at - 1]?.text ?? ''))
      chosen = { ...sentence, text, score };
  }
  return chosen;
}
