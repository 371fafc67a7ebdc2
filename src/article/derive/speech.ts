/** Finds the sentence of a speech that says most about it. Greetings, thanks, jokes and stage directions say nothing. */
import { firstSentenceEnd, withoutStop } from '../text/sentences.ts';
import { completeClauses, isBalanced, isComplete } from './clauses.ts';
import {
  ADDRESS,
  COURTESY,
  GREETING,
  HEARD,
  KICKER,
  SALUTATION,
  SPEAKER_BEFORE_GREETING,
  SPEAKER_IN_CAPITALS,
  SPEAKER_INSIDE,
  SPOKEN,
  STAGE_DIRECTION,
} from './speech-words.ts';
import { type SpokenSentence, sentencesOf } from './spoken-sentences.ts';
import { scoreForm, scorerOfWords } from './statement-score.ts';

/** A shorter sentence does not represent a speech. */
const MIN = 30;
/** The same in a script without spaces. */
const MIN_IDEOGRAPHS = 10;
/** A longer sentence is left for a shorter one. */
const MAX = 180;
/** A sentence up to this length is no shorter when it ends early. */
const USUAL = 120;
/** Number of characters at the beginning of a text in which a salutation stands. */
const OPENING = 30;
/** Number of characters in which applause shows that a text is a speech. */
const FIRST_WORDS = 1000;

/** Marks of a sentence that breaks off, is broken into, or holds more than one statement. */
const BROKEN = /--|[–—…;([]|:\s|\b(?:was|were) \p{L}+ing$|, (?:right|okay|huh|of course)$/u;
/** A beginning that waits for its "but", or ends with the first words of another clause: "…, and in the end". */
const HALF = /\bnot (?:by|just|only|simply|merely|because)\b|, (?:and|but|or|so) (?:in|on|at|for|with|as|by)\b[^,]*$/i;
/** A conjunction before the pronoun that opens another main clause. */
const ANOTHER_CLAUSE =
  /,\s(?:and|but|so|or|because|for)\s(?=(?:I|we|they|he|she|it|you|there|that|this|if|when)(?![\p{L}]))/giu;
/** A sentence that opens with its subject and is not cut has its verb. */
const SUBJECT = /^(?:I|We|You|He|She|It|They|This|There)\s\p{Ll}/u;
/** Words that only English has. */
const ENGLISH = /\b(?:the|of|and)\b/i;

/**
 * @param text the beginning of a text, in a speech more than a paragraph
 * @returns the statement of a speech that names its subject best, or its first sentence if none states anything;
 * undefined for any other text
 */
export function keyStatement(text: string): Pick<SpokenSentence, 'text' | 'speaker'> | undefined {
  if (!isSpeechOrLetter(text)) return undefined;
  const label = SPEAKER_IN_CAPITALS.exec(text)?.[0];
  if (label !== undefined && (KICKER.test(label) || !isSpoken(text.slice(label.length, label.length + FIRST_WORDS))))
    return { text: text.slice(label.length, firstSentenceEnd(text, label.length)), speaker: undefined };
  const english = ENGLISH.test(text.slice(0, 2000));
  const sentences = sentencesOf(text);
  return (
    bestOf(sentences, english) ??
    sentences.find((one) => one.text.length >= MIN && one.text.length <= MAX && !isCourtesy(one.text)) ??
    sentences[0]
  );
}

/** Whether a text opens with a speaker's name or a salutation. */
export const isSpeechOrLetter = (text: string): boolean =>
  SPEAKER_IN_CAPITALS.test(text) ||
  SPEAKER_BEFORE_GREETING.test(text) ||
  (HEARD.test(text.slice(0, FIRST_WORDS)) && text.replace(STAGE_DIRECTION, '').length >= MIN) ||
  ADDRESS.test(text.slice(0, FIRST_WORDS)) ||
  (SALUTATION.test(text.slice(0, OPENING)) && firstSentenceEnd(text) < 2 * OPENING);

/** Whether somebody speaks outside of quotation marks. */
const isSpoken = (text: string) => SPOKEN.test(text.replace(/[“"][^”"]*[”"]/g, ' '));

const isCourtesy = (sentence: string) =>
  GREETING.test(sentence) || ADDRESS.test(sentence) || COURTESY.test(sentence) || /[!?？؟]["”]?$/.test(sentence);

/** The statement with the highest score; of two with the same score, the earlier one. */
function bestOf(sentences: readonly SpokenSentence[], english: boolean): SpokenSentence | undefined {
  const scoreWords = scorerOfWords(sentences.map(({ text }) => text));
  let best: SpokenSentence | undefined;
  let highest = Number.NEGATIVE_INFINITY;
  for (const sentence of sentences) {
    const scoreOf = (text: string) =>
      scoreWords(text) + scoreForm(text) - (sentence.laughedAt ? 4 : 0) - Math.log2(8 + sentence.index) / 2;
    // Most sentences are short and score low. Their form takes longer to examine.
    if (sentence.text.length <= USUAL && scoreOf(withoutStop(sentence.text)) <= highest) continue;
    const text = isCourtesy(sentence.text) ? undefined : shortened(sentence.text, english);
    const score = text === undefined ? highest : scoreOf(text);
    if (text === undefined || score <= highest || repeatsItself(text)) continue;
    highest = score;
    best = { ...sentence, text };
  }
  return best;
}

/** The sentence, or a complete clause at its beginning where it is long; undefined where it is none. */
function shortened(sentence: string, english: boolean): string | undefined {
  const text = withoutStop(sentence);
  if (SPEAKER_INSIDE.test(sentence) || !isBalanced(sentence)) return undefined;
  if (!english) {
    const min = /^[\p{Script=Han}\p{P}\p{N}\s]+$/u.test(text) ? MIN_IDEOGRAPHS : MIN;
    return text.length >= min && text.length <= MAX && !BROKEN.test(text) && !/[,:;]$/.test(sentence)
      ? text
      : undefined;
  }
  const isWhole = text.length <= MAX && !BROKEN.test(text) && (SUBJECT.test(text) || isComplete(text));
  if (isWhole && text.length <= USUAL) return text.length >= MIN ? text : undefined;
  const clauses = [...completeClauses(text), ...clausesBeforeAnother(text)]
    .filter((clause) => !BROKEN.test(clause) && !HALF.test(clause) && !isCorrected(clause, text.slice(clause.length)))
    .sort((one, other) => one.length - other.length);
  return clauses.findLast(({ length }) => length <= USUAL) ?? (isWhole ? text : undefined);
}

/** The beginnings of a sentence that end where another main clause follows: "…, and we will". */
const clausesBeforeAnother = (text: string): string[] =>
  [...text.matchAll(ANOTHER_CLAUSE)]
    .map(({ index }) => text.slice(0, index))
    .filter((clause) => clause.length >= MIN && isComplete(clause));

/** Whether the speaker corrects the last words after a dash: "has served ten -- 10 years", "interest -- student interest". */
function isCorrected(clause: string, rest: string): boolean {
  const after = /^\s*(?:--|[–—])\s*((?:\S+\s*){1,4})/.exec(rest)?.[1];
  if (after === undefined) return false;
  const last = clause.split(' ').slice(-4);
  return /^\d/.test(after) || after.split(/\W+/).some((word) => word.length > 3 && last.includes(word));
}

/** Whether three words in a row come again: "keep moving forward, keep moving forward". */
function repeatsItself(text: string): boolean {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const triples = words.slice(2).map((word, at) => `${words[at]} ${words[at + 1]} ${word}`);
  return new Set(triples).size < triples.length;
}
