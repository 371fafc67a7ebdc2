/** Finds the sentence of a speech that says most about it. Greetings, thanks, jokes and stage directions say nothing. */
import { completeClauses, isBalanced, isComplete } from './clauses.ts';
import { type SpokenSentence, sentencesOf } from './spoken-sentences.ts';
import { MAX_OF_FORM, scoreForm, scoreWords } from './statement-score.ts';
import {
  COURTESY,
  DEPENDENT,
  GREETING,
  HEARD,
  SALUTATION,
  SPEAKER_BEFORE_GREETING,
  SPEAKER_IN_CAPITALS,
} from './speech-words.ts';
import { firstSentenceEnd, withoutStop } from '../text/sentences.ts';

/** A shorter sentence does not represent a speech. */
const MIN = 30;
/** The same in a script without spaces. */
const MIN_IDEOGRAPHS = 10;
/** A longer sentence is left for a shorter one. */
const MAX = 200;
/** A sentence up to this length is no shorter when it ends early. */
const USUAL = 130;
/** Number of characters at the beginning of a text in which a salutation stands. */
const OPENING = 30;

/** Number of characters in which applause shows that a text is a speech. */
const FIRST_WORDS = 1000;

/** Words that only English has. */
const ENGLISH = /\b(?:the|of|and)\b/i;

/**
 * @param text the beginning of a text, in a speech more than a paragraph
 * @returns the statement of a speech that names its subject best, or its first sentence if none states anything;
 * undefined for any other text
 */
export function keyStatement(text: string): string | undefined {
  if (!isSpeechOrLetter(text)) return undefined;
  const english = ENGLISH.test(text.slice(0, 2000));
  const sentences = sentencesOf(text);
  return (
    bestOf(sentences, english) ??
    sentences.find(({ text: sentence }) => sentence.length >= MIN && sentence.length <= MAX && !isCourtesy(sentence))
      ?.text ??
    sentences[0]?.text
  );
}

/** Whether a text opens with a speaker's name or a salutation. */
export const isSpeechOrLetter = (text: string): boolean =>
  SPEAKER_IN_CAPITALS.test(text) ||
  SPEAKER_BEFORE_GREETING.test(text) ||
  HEARD.test(text.slice(0, FIRST_WORDS)) ||
  (SALUTATION.test(text.slice(0, OPENING)) && firstSentenceEnd(text) < 2 * OPENING);

const isCourtesy = (sentence: string) =>
  GREETING.test(sentence) || COURTESY.test(sentence) || /[?？؟]["”]?$/.test(sentence);

function isStatement(sentence: string, english: boolean): boolean {
  if (!isBalanced(sentence) || /--|…|[,:]["”]?$/.test(sentence)) return false;
  if (english) return sentence.length >= MIN && sentence.length <= 2 * MAX && isComplete(withoutStop(sentence));
  const min = /^[\p{Script=Han}\p{P}\p{N}\s]+$/u.test(sentence) ? MIN_IDEOGRAPHS : MIN;
  return sentence.length >= min && sentence.length <= MAX;
}

/**
 * The statement with the highest score; of two with the same score, the earlier one. The words of all sentences are
 * scored first, because the forms of a sentence take longer to examine.
 */
function bestOf(sentences: readonly SpokenSentence[], english: boolean): string | undefined {
  const words = scoreWords(sentences.map(({ text }) => text));
  const ranked = sentences
    .map((sentence, at) => ({
      ...sentence,
      score: (words[at] ?? 0) - (sentence.laughedAt ? 4 : 0) - Math.log2(8 + sentence.index) / 2,
    }))
    .sort((one, other) => other.score - one.score);
  let best: string | undefined;
  let highest = Number.NEGATIVE_INFINITY;
  for (const { text, score } of ranked) {
    if (score + MAX_OF_FORM <= highest) break;
    if (isCourtesy(text) || !isStatement(text, english)) continue;
    const short = shortened(text, english);
    if (short === undefined) continue;
    const whole = score + scoreForm(short, english) - (DEPENDENT.test(short) ? 3 : 0);
    if (whole <= highest) continue;
    highest = whole;
    best = short;
  }
  return best;
}

/** The sentence, or a complete clause at its beginning where it is long; undefined where it is too long without one. */
function shortened(sentence: string, english: boolean): string | undefined {
  const text = withoutStop(sentence);
  if ((text.length <= USUAL && !/:\s/.test(text)) || !english) return text;
  return completeClauses(text).findLast(({ length }) => length <= USUAL) ?? (text.length <= MAX ? text : undefined);
}
