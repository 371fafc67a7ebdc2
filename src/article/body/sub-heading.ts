/** Distinguishes sub-headings from other short lines of a plain text. */
import { isDay, readDate } from '../date/parse-date.ts';
import { firstSentenceEnd } from '../text/sentences.ts';
import { isFurniture } from './furniture.ts';

/** A longer line is a paragraph. */
const MAX_HEADING = 80;
/** Shorter text with a full stop may be an address, a time or a greeting. */
const MIN_SENTENCE = 60;

/** Punctuation that ends a sentence or leaves it open, with the closing marks that may follow it. */
const OPEN_OR_ENDED = /[.!?…:;,。！？।۔؟–—-]["'”’»)\]）」』]*$/u;
const ASKS_OR_CALLS = /[?!؟？！]["'”’»)\]）」』]*$/u;
/** The end of a sentence. The white space excludes the full stops of web addresses. */
const SENTENCE_END = /[.!?…]['"”’»)\]]*(?:\s|$)|[。！？।۔؟]/u;

/** Articles and words for "and" and "or" with a small letter: the line goes on below. */
const BREAKS_OFF =
  /\s(?:the|an?|and|or|der|die|des|dem|den|eine[mnrs]?|und|oder|les?|une?|des|du|et|ou|el|los|las|una|del|y|il|gli|uno|os|uma)$/;
/** A clause between dashes: "- who had opened the run - said". */
const BETWEEN_DASHES = /^\s*[-–—]\s*\p{Ll}[^–—]*?\s[-–—]\s/u;

/** A speaker's name before the speech in a transcript: "THE PRESIDENT: …". */
const SPEAKER = /^\s*\p{Lu}[\p{Lu}\s.'’-]{2,40}:\s*/u;
const QUESTION = /^\s*(?:Q(?:[.:]|\s+(?=\p{Lu}))|Question:)/u;
const CLOCK =
  /\b\d{1,2}[:.]\d{2}\s*[ap]\.?m\b|^(?:end\s+)?\d{1,2}[:.]\d{2}\b|\s\d{1,2}:\d{2}(?:\s?(?:h|uhr|gmt|utc))?$/i;
/** A line that leads to a film, a recording or pictures: "WATCH: Storm closes the harbour". */
const MEDIA =
  /^(?:watch|listen|video|photos?|gallery|podcast|in pictures|sehen sie|bildergalerie|fotos?|vidéo|regardez|écoutez|en images|vídeo|vea|mire|escuche|شاهد|فيديو|صور|वीडियो|देखें|तस्वीरें|视频|視頻|图集|圖集)\s*[:：]/iu;

/** True for a line with a time of day, such as the time of a speech: "3:15 P.M. EST". */
export const holdsTime = (line: string) => CLOCK.test(line);

/** True for an interviewer's question: "Q Why?", "Question: Why?". */
export const isQuestion = (line: string) => QUESTION.test(line);
/** True for a line of speech in a transcript. */
export const isSpeech = (line: string) => SPEAKER.test(line) || isQuestion(line);

/** True when the text is long enough for a sentence and contains the end of one. */
export const holdsSentence = (text: string) => text.length > MIN_SENTENCE && SENTENCE_END.test(text);

/** True when the lines are running text, and not a short line of an address or a poem. */
export function isProse(lines: readonly string[]): boolean {
  const length = lines.reduce((sum, line) => sum + line.trim().length + 1, -1);
  return length > MAX_HEADING || OPEN_OR_ENDED.test(lines.at(-1)?.trim() ?? '');
}

/** Words that begin with a small letter at the beginning of a sentence: "iPhone", "al-Qaida", "de Gaulle", "von Braun". */
const SMALL_NAME = /^["'“‘«„(]*(?:\p{Ll}{1,2}\p{Lu}|al-|(?:d[aeiu]|del|den|ten|van|von|zu)\s+\p{Lu}|[dl]['’]\p{Lu})/u;

/** Whether a line goes on with the sentence of the line above it: it begins with a small letter or a mark. */
export const continuesSentence = (line: string): boolean =>
  (/^\s*(?:["'“‘«„([]*\p{Ll}|[,;:.!?%)\]–—…])/u.test(line) && !SMALL_NAME.test(line.trim())) ||
  BETWEEN_DASHES.test(line);

/**
 * Whether a line that stands alone above prose is a sub-heading: it is short, begins with a capital, a digit or a
 * quotation mark, and does not end with a full stop.
 * @param inSpeech whether the line is in a transcript, where a short question is an interjection
 */
export function isSubHeading(line: string, inSpeech: boolean): boolean {
  const text = line.trim();
  if (text.length > MAX_HEADING || !/^["'“‘«„「『¿¡]*[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u.test(text) || !/\p{L}/u.test(text))
    return false;
  if (ASKS_OR_CALLS.test(text)) {
    // A question in quotation marks is speech.
    if (inSpeech || /^["'“‘«„「『].*["'”’»」』]$/u.test(text)) return false;
  } else if (OPEN_OR_ENDED.test(text)) return false;
  if (
    BREAKS_OFF.test(text) ||
    firstSentenceEnd(text) < text.length ||
    CLOCK.test(text) ||
    isSpeech(text) ||
    isFurniture(text) ||
    MEDIA.test(text) ||
    /https?:\/\//.test(text)
  )
    return false;
  return !isDay(readDate(text));
}
