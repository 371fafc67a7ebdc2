/** Finds the first sentence of a speech that says something. Greetings, thanks and stage directions do not. */
import { firstSentenceEnd } from '../text/sentences.ts';
import { isBalanced } from './clauses.ts';
import { hasMainVerb } from './finite-verbs.ts';

/** A shorter sentence does not represent a speech. */
const MIN = 30;
/** A longer sentence is left for a shorter one that follows. */
const MAX = 200;
/** Number of statements among which one with a name or a number is preferred. */
const FIRST = 6;
/** A name or a number: "I" and the first word do not count. */
const NAMES = /\s(?:\p{Lu}[\p{L}\p{M}.]+|\p{N})/u;
/** Maximum number of sentences that are tried. */
const MAX_SENTENCES = 60;

/** The time of day and the speaker's name, before the speech or inside it. */
const INTRODUCTION = /^(?:\d{1,2}:\d{2}\s*[AaPp]\.?[Mm]\.?(?:\s+\p{Lu}{2,4})?\s+)?\p{Lu}[\p{Lu}\s.'’-]{2,40}:\s*/u;
/** Another speaker, whose words follow without a break. */
const SPEAKER_INSIDE = /\s\p{Lu}[\p{Lu}.’' -]{3,30}:\s/u;
/** The beginning of a letter or speech that opens with a salutation. */
const SALUTATION = /^(?:thanks?|hello|hi|hey|welcome|good (?:morning|afternoon|evening)|dear)\b/i;
/** "(Applause.)", "(As interpreted.) It is …" */
const STAGE_DIRECTION = /^(?:[([][^()[\]]{1,80}[)\]][.:]?\s*)+/;
/** Words before the statement proper. They are left out only before a capital, because words are never changed. */
const FILLER =
  /^(?:(?:[Ww]ell|[Nn]ow|[Ss]o|[Ll]ook|[Oo]h|[Aa]h|[Bb]ut|[Aa]nd|[Aa]gain|First of all|Good (?:morning|afternoon|evening)),?\s+)+(?=["“]?\p{Lu})/u;
const GREETING =
  /^(?:thanks?|hello|hi|hey|welcome|greetings|good (?:morning|afternoon|evening|day)|dear|all right|okay|ok|oh|ah|wow|well, welcome|and welcome|merry|happy|bless|god bless|howdy|yes|no|please|everybody|everyone|ladies|mr|madam|your|give|first of all|how|what|who|four more years|buen[oa]s (?:tardes|días|noches)|hola|(?:muchas )?gracias|bo[am] (?:dia|tarde|noite)|obrigad[oa]|guten (?:tag|morgen|abend)|danke|vielen dank|bonjour|bonsoir|merci|to (?:the|our|all|my)\b(?=.*;))\b/i;
/** Thanks, applause and seats, wherever they stand in a sentence. */
const COURTESY =
  /\b(?:thank(?:s|ed|ing|ful)?|(?:have|take|grab|find) (?:a|your) seats?|sit down|be seated|round of applause|give it up|introduction|applaud|acknowledge|recognize|love you|feel free|speech|remarks|shout-?out|ladies and gentlemen|let me (?:say|start|begin)|(?:start|begin) by|as interpreted|see (?:all of )?you|(?:have|had) you (?:all )?here|special guests|(?:members|people) .{0,30}who are here|good time|in the house|(?:over|right) here|is here(?: today)?(?=[.!]?$)|mention|standing (?:here|behind))\b/i;
/** A sentence that opens so needs the one before it, or breaks off. */
const DEPENDENT =
  /^["“]?(?:and|but|so|or|because|now|see|look|see|well|they|them|he|she|you|that|that['’]s|this|these|those|it['’]s not|it wasn|some of|as (?:i|you|he|she|\p{L}+) said|i (?:mean|tell you|hope you|can tell)|we(?:['’]ve| have)(?: also)? got|with)\b|--/iu;

/**
 * @param text the beginning of a text, in a speech more than a paragraph
 * @returns the first statement of a speech, or its first sentence if none states anything; undefined for any other text
 */
export function firstStatement(text: string): string | undefined {
  if (!isSpeechOrLetter(text)) return undefined;
  const all = sentencesOf(text);
  const sentences = all.filter(
    (sentence) => !GREETING.test(sentence) && !COURTESY.test(sentence) && !/[?？؟]["”]?$/.test(sentence),
  );
  const statements = sentences.filter(isStatement);
  const independent = statements.filter((sentence) => !DEPENDENT.test(sentence));
  return (
    independent.slice(0, FIRST).find((sentence) => NAMES.test(sentence)) ??
    independent[0] ??
    statements[0] ??
    sentences.find((sentence) => sentence.length >= MIN && hasMainVerb(sentence)) ??
    sentences.find(({ length }) => length >= MIN && length <= MAX) ??
    all[0]
  );
}

/** Whether a text opens with a speaker's name or a salutation. */
export const isSpeechOrLetter = (text: string): boolean =>
  INTRODUCTION.test(text) || (SALUTATION.test(text.slice(0, MIN)) && firstSentenceEnd(text) < 2 * MIN);

/** The sentences of a speech without the names of the speakers, stage directions, and words of hesitation. */
function sentencesOf(text: string): string[] {
  const found: string[] = [];
  for (let rest = text; found.length < MAX_SENTENCES && rest !== '';) {
    const end = firstSentenceEnd(rest);
    const sentence = rest
      .slice(0, end)
      .replace(INTRODUCTION, '')
      .replace(STAGE_DIRECTION, '')
      .replace(FILLER, '')
      .trim();
    if (sentence !== '') found.push(sentence);
    rest = rest.slice(end).trimStart();
  }
  return found;
}

const isStatement = (sentence: string) =>
  isBalanced(sentence) &&
  !SPEAKER_INSIDE.test(sentence) &&
  sentence.length >= MIN &&
  sentence.length <= MAX &&
  !/[?…,]["”]?$|--\s*$/.test(sentence) &&
  hasMainVerb(sentence);
