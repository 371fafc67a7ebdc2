/** Splits a speech into its sentences, each with its speaker, without stage directions and words of hesitation. */
import { firstSentenceEnd } from '../../text/sentences.ts';
import { ADDRESSEE, AUDIENCE, FILLER, LAUGHTER, SPEAKER, STAGE_DIRECTION, ZONE } from './speech-words.ts';

/** Maximum number of sentences that are read. */
const MAX_SENTENCES = 250;

export interface SpokenSentence {
  readonly text: string;
  /** "The President", as the text names the speaker; undefined where it does not. */
  readonly speaker: string | undefined;
  /** Whether the audience laughed after it. */
  readonly laughedAt: boolean;
  /** Its place in the speech, from 0. */
  readonly index: number;
}

/** @param text paragraphs of a speech, joined by blanks */
export function sentencesOf(text: string): SpokenSentence[] {
  const found: SpokenSentence[] = [];
  let speaker: string | undefined;
  let isAudience = false;
  for (let from = 0, index = 0; index < MAX_SENTENCES && from < text.length; index++) {
    const end = firstSentenceEnd(text, from);
    const source = text.slice(from, end).trim().replace(STAGE_DIRECTION, '');
    from = end;
    const label = SPEAKER.exec(source);
    if (label) {
      const name = nameOf(label.groups?.['name'] ?? 'Q');
      isAudience = AUDIENCE.test(name);
      speaker = ADDRESSEE.test(name) ? undefined : name;
    }
    const spoken = source
      .slice(label?.[0].length ?? 0)
      .replace(STAGE_DIRECTION, '')
      .replace(FILLER, '')
      .trim();
    if (spoken === '' || isAudience) continue;
    const laughedAt = LAUGHTER.test(text.slice(end, end + 30)) || LAUGHTER.test(spoken);
    found.push({ text: capitalized(spoken), speaker, laughedAt, index });
  }
  return found;
}

/** "THE PRESIDENT" in capitals and small letters: "The President", "Senator McCain". */
const nameOf = (label: string) =>
  label
    .replace(ZONE, '')
    .trim()
    .replace(/\p{Lu}{2,}/gu, (word) =>
      /^(?:II|III|IV|US|UN|EU|UK)$/.test(word) ? word : word[0] + word.slice(1).toLowerCase(),
    );

/** With a capital: the first word was inside its sentence before the words of hesitation were left out. */
const capitalized = (text: string) => text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
