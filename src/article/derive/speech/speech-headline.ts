/**
 * Makes the headline of an English speech: its title if one stands above it; a statement that tells its subject; else,
 * honestly, who spoke about what, and where: "The Mayor on ferries and schools, in Narva, Estonia".
 */
import { bestEnglishStatement, covers, isCourtesy } from './best-statement.ts';
import { occasionAbove, placeAbove, venueAbove } from './speech-setting.ts';
import { stemsOf } from './speech-phrases.ts';
import { isConcrete, overlap, type Subject, subjectsOf } from './speech-subject.ts';
import { MAX, MIN } from './spoken-clause.ts';
import { ANNOUNCES } from './statement-words.ts';
import type { SpokenSentence } from './spoken-sentences.ts';

/** Minimum score of a subject: three mentions of a phrase of two words, or seven of one word. */
const SUBJECT_SCORE = 7;
/** Number of sentences in which a speaker announces something. */
const OPENING = 30;
/** Minimum score of a subject where there is no better one. */
const WEAK_SUBJECT = 2.5;
/** A second subject has at least this part of the first one's score. */
const SECOND = 0.6;
/** Minimum score of a second subject. */
const SECOND_SCORE = 8;
/** The same beside a broad subject. */
const WEAK_SECOND = 4;
/** Minimum score of a statement that need not name the subject, because the subject stands before it. */
const GOOD = 6;
/** Minimum score of a statement that names the subject. */
const FAIR = 5;
/** Minimum score of a statement of a speech without a subject. */
const POOR = 3.5;
/** Minimum score of a statement on a public matter before only the place is left to name. */
const LEAST = -1;
/** Minimum score of a statement that names no public matter and no figure. */
const UNCONCRETE = 2;
/** Minimum score of a statement that says more than a broad subject does. */
const BROAD_SCORE = 4.5;
/** A subject with this score stands in the headline in any case. */
const STRONG_SUBJECT = 12;
/** A second speaker who says at least this part of what the first says is named too. */
const SECOND_SPEAKER = 0.5;

export interface Said {
  /** "The Mayor", "The Mayor on ferries"; undefined where the text names no speaker. */
  readonly lead: string | undefined;
  /** The statement after it, if any. */
  readonly text: string | undefined;
}

/**
 * @param sentences what was said
 * @param above the lines above the speech
 */
export function describeSpeech(sentences: readonly SpokenSentence[], above: readonly string[]): Said | undefined {
  const texts = sentences.map(({ text }) => text);
  const spoken = texts.join(' ');
  const main = speakersOf(sentences);
  const speakers = namesOfSpeakers(main);
  const occasion = occasionAbove(above, spoken);
  if (occasion?.isWhole) return { lead: undefined, text: occasion.title };
  if (occasion && speakers) return { lead: `${speakers} ${lowerFirst(occasion.title)}`, text: undefined };
  const all = subjectsOf(texts);
  const subjects = all.filter(({ score }) => score >= SUBJECT_SCORE);
  const isHeard = (speaker: string | undefined) => speaker === undefined || main.includes(speaker);
  const statement = bestEnglishStatement(sentences, subjects, isHeard);
  const score = statement?.score ?? Number.NEGATIVE_INFINITY;
  const [subject] = subjects;
  const plain = statement && { lead: statement.speaker, text: statement.text };
  const tells = statement !== undefined && isConcrete(statement.text);
  if (statement && score >= GOOD && statement.index < OPENING && ANNOUNCES.test(statement.text)) return plain;
  if (tells && score >= FAIR && (subject === undefined || covers(stemsOf(statement.text), subject))) return plain;
  if (
    tells &&
    subject !== undefined &&
    score >= (subject.isBroad ? BROAD_SCORE : GOOD) &&
    (subject.isBroad || subject.score < STRONG_SUBJECT)
  )
    return plain;
  if (speakers === undefined) return plain;
  const place = placeAbove(above, spoken);
  const about = namesOf(subject && !subject.isBroad ? subjects : all.filter(({ score }) => score >= WEAK_SUBJECT));
  const where = place === undefined ? '' : `, in ${about?.includes(regionOf(place)) ? place.split(', ')[0] : place}`;
  if (tells && subject === undefined && score >= POOR) return plain;
  if (about !== undefined) return { lead: `${speakers} on ${about}${where}`, text: undefined };
  if (tells && score >= LEAST) return plain;
  if (place !== undefined) return { lead: `Remarks by ${insideSentence(speakers)} in ${place}`, text: undefined };
  if (score >= UNCONCRETE) return plain;
  const looser = bestEnglishStatement(sentences, subjects, isHeard, true);
  if (looser && looser.score >= UNCONCRETE) return { lead: looser.speaker, text: looser.text };
  const venue = venueAbove(above);
  if (venue !== undefined) return { lead: `Remarks by ${insideSentence(speakers)}, ${venue}`, text: undefined };
  return looser ? { lead: looser.speaker, text: looser.text } : plain;
}

const regionOf = (place: string) => place.split(', ').at(-1) ?? '';

const lowerFirst = (text: string) => text.replace(/^\p{Lu}/u, (letter) => letter.toLowerCase());

/** Names of speakers inside a sentence. */
const insideSentence = (names: string) => names.replace(/^The /, 'the ');

/** The first subject, and a second one that shares no word with it. */
function namesOf([first, ...others]: readonly Subject[]): string | undefined {
  if (first === undefined) return undefined;
  const second = others.find(
    (one) =>
      one.score >= Math.max(first.score * SECOND, first.isBroad ? WEAK_SECOND : SECOND_SCORE) && !overlap(first, one),
  );
  return second === undefined ? first.text : `${first.text} and ${second.text}`;
}

/** The speaker who says most, and those who say nearly as much, in the order of their speeches. */
function speakersOf(sentences: readonly SpokenSentence[]): string[] {
  const said = new Map<string, number>();
  for (const { speaker, text } of sentences)
    if (speaker !== undefined) said.set(speaker, (said.get(speaker) ?? 0) + text.length);
  const most = Math.max(...said.values());
  const main = [...said].filter(([, length]) => length >= most * SECOND_SPEAKER).map(([speaker]) => speaker);
  return main.length > 2 ? [...said].filter(([, length]) => length === most).map(([speaker]) => speaker) : main;
}

/** "The President and the Vice President" */
const namesOfSpeakers = (speakers: readonly string[]): string | undefined =>
  speakers.length === 0 ? undefined : speakers.join(' and ').replace(' and The ', ' and the ');

/** The first sentence of a speech that is no courtesy, else its first. */
export const firstWords = (sentences: readonly SpokenSentence[]): SpokenSentence | undefined =>
  sentences.find(({ text }) => text.length >= MIN && text.length <= MAX && !isCourtesy(text)) ?? sentences[0];
