/** Recognises speeches and letters, and finds the words for their headline. */
import { firstSentenceEnd } from '../../text/sentences.ts';
import { bestStatement } from './best-statement.ts';
import { describeSpeech, firstWords, type Said } from './speech-headline.ts';
import {
  ADDRESS,
  HEARD,
  KICKER,
  SALUTATION,
  SPEAKER_BEFORE_GREETING,
  SPEAKER_IN_CAPITALS,
  SPOKEN,
  STAGE_DIRECTION,
} from './speech-words.ts';
import { MIN } from './spoken-clause.ts';
import { sentencesOf } from './spoken-sentences.ts';

/** Number of characters at the beginning of a text in which a salutation stands. */
const OPENING = 30;
/** Number of characters in which applause shows that a text is a speech. */
const FIRST_WORDS = 1000;

/** Words that only English has. In an English text, at least one of 25 words is one of them. */
const ENGLISH = /\b(?:the|of|and|with|that|you|they|have|from|this)\b/gi;
const isEnglish = (text: string) => (text.match(ENGLISH)?.length ?? 0) * 25 >= text.split(/\s+/).length;
/** A date before the first words. */
const DATE = /^\p{Lu}\p{Ll}+\.? \d{1,2}, \d{4}\s+/u;

/**
 * @param lede the beginning of a text, in a speech more than a paragraph
 * @param above the lines above it
 * @returns what a headline of the speech says; undefined for any other text
 */
export function headlineOfSpeech(lede: string, above: readonly string[]): Said | undefined {
  const text = lede.replace(DATE, '');
  if (!isSpeechOrLetter(text)) return undefined;
  const label = SPEAKER_IN_CAPITALS.exec(text)?.[0];
  if (label !== undefined && (KICKER.test(label) || !isSpoken(text.slice(label.length, label.length + FIRST_WORDS))))
    return { lead: undefined, text: text.slice(label.length, firstSentenceEnd(text, label.length)) };
  const sentences = sentencesOf(text);
  const said = isEnglish(text.slice(0, 3000)) ? describeSpeech(sentences, above) : undefined;
  if (said) return said;
  const best = bestStatement(sentences) ?? firstWords(sentences);
  return best && { lead: best.speaker, text: best.text };
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
