/** Splits a speech into its sentences, without the names of the speakers, stage directions and words of hesitation. */
import { FILLER, LAUGHTER, SPEAKER, STAGE_DIRECTION, AUDIENCE } from './speech-words.ts';
import { firstSentenceEnd } from '../text/sentences.ts';

/** Maximum number of sentences that are read. */
const MAX_SENTENCES = 120;

export interface SpokenSentence {
  readonly text: string;
  /** Whether the audience laughed after it. */
  readonly laughedAt: boolean;
  /** Its place in the speech, from 0. */
  readonly index: number;
}

/** @param text paragraphs of a speech, joined by blanks */
export function sentencesOf(text: string): SpokenSentence[] {
  const found: SpokenSentence[] = [];
  for (let from = 0, index = 0; index < MAX_SENTENCES && from < text.length; index++) {
    const end = firstSentenceEnd(text, from);
    const source = text.slice(from, end).trim();
    from = end;
    const spoken = source
      .replace(STAGE_DIRECTION, '')
      .replace(SPEAKER, '')
      .replace(STAGE_DIRECTION, '')
      .replace(FILLER, '')
      .trim();
    if (spoken === '' || AUDIENCE.test(source)) continue;
    const laughedAt = LAUGHTER.test(text.slice(end, end + 30)) || LAUGHTER.test(spoken);
    found.push({ text: capitalized(spoken), laughedAt, index });
  }
  return found;
}

/** With a capital: the first word was inside its sentence before the words of hesitation were left out. */
const capitalized = (text: string) => text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
