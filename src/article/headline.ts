/**
 * Derives a headline for an article that has none. It is a contiguous run of the article's own words: nothing is
 * invented, and nothing is lost, for the body keeps the sentence.
 */
import { cutBetweenWords, firstSentenceEnd } from './sentences.ts';

/** The longest headline a list still sets in two or three lines. */
const MAX = 100;
/** A shorter main clause says too little to stand for the story. */
const MIN = 30;
/** Cut at a clause's end, a headline keeps at least this much; else it is cut between words, nearer to the limit. */
const MIN_CUT = 45;

/** Words that begin an adverbial phrase before the main clause: "In a first Russia visit …, Prime Minister …". */
const LEAD_IN = new Set(
  (
    'in on at after before while as although though despite with without when if since following during according amid ' +
    'for from by to under over because once until even just only less more nearly almost about against among between ' +
    'through throughout within weeks days hours months years citing speaking attending addressing responding meanwhile ' +
    'earlier later yesterday today interestingly notably however'
  ).split(' '),
);

/** Where a sentence can be left: a clause that explains, attributes or adds begins. */
const CLAUSE =
  /\s(?=(?:which|who|whose|where|after|as|while|when|because|amid|following|before|although|though|but|since|until|saying|citing|according)\s)/gi;
/** Words no headline ends with. */
const DANGLING =
  /(?:\s+|,\s*)(?:a|an|the|of|to|and|or|in|on|at|for|by|with|from|that|which|who|as|is|are|was|were|be|been|has|have|had|will|would|its|their|his|her|said|says|between|into|than|near|over|under|about|after|before|when|where|while|hours|days|weeks|months|years|minutes|just|shortly|soon|he|she|it|they|not)$/i;

/** A speaker's name before what is said, as in transcripts: "THE PRESIDENT: …". */
export const SPEAKER = /^[\p{Lu}][\p{Lu}\s.'’-]{2,40}:\s+/u;
/** What speakers say first. It is the first sentence, but of no story. */
const GREETING =
  /^(?:\(|(?:well|so|and|all right|okay|ok|oh|wow|now|please|everybody|merry|happy|bless)\b|(?:thank|thanks|hello|hi|hey|welcome|good (?:morning|afternoon|evening))\b)/i;
/** A longer sentence says something, however it begins. */
const MAX_GREETING = 60;

/**
 * @param paragraph the first paragraph of prose
 * @returns at most 100 characters out of its first sentence, whole words, without a full stop; empty for an empty one
 */
export function deriveHeadline(paragraph: string): string {
  const sentence = firstSentence(paragraph.trim()).replace(/(?<![.\p{Lu}])[.。۔।:;,]+$/u, '');
  const main = mainClause(sentence);
  if (main.length <= MAX) return main;
  let headline = longestClause(main) || cutBetweenWords(main, MAX);
  while (DANGLING.test(headline)) headline = headline.replace(DANGLING, '').replace(/[\s,;:–—-]+$/u, '');
  return balanced(headline);
}

/** The first sentence; of speech, the first that is more than a greeting. */
function firstSentence(paragraph: string): string {
  const speech = paragraph.replace(SPEAKER, '');
  const first = speech.slice(0, firstSentenceEnd(speech));
  if (speech === paragraph) return first;
  let sentence = first;
  for (let rest = speech; GREETING.test(sentence) && sentence.length < MAX_GREETING;) {
    rest = rest.slice(firstSentenceEnd(rest)).trimStart();
    if (rest === '') return first;
    sentence = rest.slice(0, firstSentenceEnd(rest));
  }
  return sentence;
}

/**
 * The sentence without the phrase that leads in to it. A main clause that begins with a small letter cannot stand alone
 * as it is, and the words are not ours to change.
 */
function mainClause(sentence: string): string {
  if (!LEAD_IN.has(firstWord(sentence))) return sentence;
  for (const match of sentence.matchAll(/,\s+/g)) {
    const rest = sentence.slice(match.index + match[0].length);
    if (rest.length < MIN || match.index > sentence.length * 0.7) return sentence;
    // "In Moscow, Russia, on Friday, the …": a clause, not one more place or time, has at least a subject and a verb
    // before its next comma.
    const words = (rest.split(/,\s/)[0] ?? '').split(/\s+/).length;
    if (
      /^["“‘]?[\p{Lu}\p{Lo}\p{N}]/u.test(rest) &&
      words >= 4 &&
      !LEAD_IN.has(rest.split(/\s/)[0]?.toLowerCase() ?? '')
    )
      return rest;
    if (/^\p{Ll}/u.test(rest) && words >= 4) return sentence;
  }
  return sentence;
}

const firstWord = (sentence: string) => /^["'“‘]?([\p{L}-]+)/u.exec(sentence)?.[1]?.toLowerCase() ?? '';

/** The longest beginning within the limit that ends where a clause ends; empty when none says enough. */
function longestClause(sentence: string): string {
  // What is left must be more than the phrase before the first comma.
  const leadIn = LEAD_IN.has(firstWord(sentence)) ? sentence.indexOf(',') + 2 : 0;
  const breaks = [
    ...[...sentence.slice(0, MAX + 1).matchAll(/[,;:،、，；](?=\s|\p{Lo})|\s[–—-]+\s|—|\s\(/gu)].map(
      (match) => match.index,
    ),
    ...[...sentence.slice(0, MAX + 10).matchAll(CLAUSE)].map((match) => match.index),
  ].filter((index) => index >= Math.max(MIN_CUT, leadIn) && index <= MAX);
  return breaks.length > 0 ? sentence.slice(0, Math.max(...breaks)).trimEnd() : '';
}

/** Drops an opening quotation mark or bracket whose partner was cut away. */
function balanced(headline: string): string {
  for (const [open, close] of ['“”', '‘’', '«»', '()', '[]']) {
    if (open && close && headline.startsWith(open) && !headline.includes(close)) return headline.slice(1);
  }
  return headline;
}
