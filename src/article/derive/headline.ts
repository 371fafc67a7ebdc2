/**
 * Derives a headline for an article that has none. The headline is a contiguous part of the article's text. The body
 * keeps the sentence.
 */
import { cutBetweenWords, firstSentenceEnd, withoutStop } from '../text/sentences.ts';
import { SPEAKER } from '../body/sub-heading.ts';

/** Maximum length of a headline in characters: a list shows it in two or three lines. */
const MAX = 100;
/** Number of characters of a paragraph that are examined. */
const MAX_SENTENCE = 2000;
/** Minimum length of a main clause. A shorter one does not represent the story. */
const MIN = 30;
/**
 * Minimum length of a headline that is cut at the end of a clause. Otherwise it is cut between words, nearer to the
 * maximum.
 */
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

/** Places where a sentence can be cut: the beginning of a clause that explains, attributes or adds. */
const CLAUSE =
  /\s(?=(?:which|who|whose|where|after|as|while|when|because|amid|following|before|although|though|but|since|until|saying|citing|according)\s)/gi;
/** Words that a headline must not end with. */
const DANGLING =
  /(?:\s+|,\s*)(?:a|an|the|of|to|and|or|in|on|at|for|by|with|from|that|which|who|as|is|are|was|were|be|been|has|have|had|will|would|its|their|his|her|said|says|between|into|than|near|over|under|about|after|before|when|where|while|he|she|it|they|not|this|these|those|such|any|every|each|no|my|our|your|but|because|if|very|also|only|could|should|may|might|must|can|does|did)$/i;
/** A duration before "after" or "before". It belongs to the clause that was cut off. */
const SPAN =
  /[\s,]+(?:(?:(?:just|only|nearly|almost|about|less than|more than)\s+)?(?:[\p{L}\d-]+\s+)?(?:minutes|hours|days|weeks|months|years)|just|shortly|soon)$/iu;

/** A speaker's salutation. It may be the first sentence, but it is not a headline. */
const SALUTATION = /^(?:thank|thanks|hello|hi|hey|welcome|good (?:morning|afternoon|evening))\b/i;
const GREETING = new RegExp(
  `^\\(|^(?:well|so|and|all right|okay|ok|oh|wow|now|please|everybody|merry|happy|bless)\\b|${SALUTATION.source}`,
  'i',
);
/** A longer sentence is not a mere salutation. */
const MAX_GREETING = 60;
const MAX_GREETINGS = 20;

/**
 * @param paragraph the first paragraph of prose
 * @returns at most 100 characters of its first sentence, in whole words and without a full stop; empty for an empty
 * paragraph
 */
export function deriveHeadline(paragraph: string): string {
  const sentence = withoutStop(firstSentence(paragraph.slice(0, MAX_SENTENCE).trim()));
  const main = mainClause(sentence);
  if (main.length <= MAX) return main;
  const cut = longestClause(main) || cutBetweenWords(main, MAX);
  const before = /^[\s,]*(?:after|before)\b/i.test(main.slice(cut.length));
  let headline = balanced(trimEnd(before ? cut.replace(SPAN, '') : cut));
  while (DANGLING.test(headline)) headline = trimEnd(headline.replace(DANGLING, ''));
  return headline;
}

/** Removes the comma or dash at the end of a cut. */
const trimEnd = (text: string) => text.replace(/[\s,;:،、，；：–—-]+$/u, '');

/** The first sentence; in speech, the first sentence that is not a salutation. */
function firstSentence(paragraph: string): string {
  const speech = paragraph.replace(SPEAKER, '');
  const first = speech.slice(0, firstSentenceEnd(speech));
  if (speech === paragraph && !(SALUTATION.test(first) && first.length < MIN)) return first;
  let rest = speech;
  for (let tried = 0; tried < MAX_GREETINGS && rest !== ''; tried++) {
    const sentence = rest.slice(0, firstSentenceEnd(rest));
    if (sentence.length >= (GREETING.test(sentence) ? MAX_GREETING : MIN)) return sentence;
    rest = rest.slice(sentence.length).trimStart();
  }
  return first;
}

/**
 * The sentence without its introductory phrase. The whole sentence is kept if its main clause begins with a small
 * letter, because words are never changed.
 */
function mainClause(sentence: string): string {
  if (!LEAD_IN.has(firstWord(sentence))) return sentence;
  for (const match of sentence.matchAll(/,\s+/g)) {
    const rest = sentence.slice(match.index + match[0].length);
    if (rest.length < MIN || match.index > sentence.length * 0.7) return sentence;
    // In "In Moscow, Russia, on Friday, the …", only a part with at least a subject and a verb before its next comma is
    // a clause.
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

/** The longest beginning within the maximum that ends where a clause ends; empty when all are too short. */
function longestClause(sentence: string): string {
  const marks = [...sentence.slice(0, MAX + 1).matchAll(/[,;:،、，；](?=\s|\p{Lo})|\s[–—-]+\s|—|\s\(/gu)]
    .map((match) => match.index)
    .filter((index) => !endsApposition(sentence, index));
  const clauses = [...sentence.slice(0, MAX + 10).matchAll(CLAUSE)]
    .map((match) => match.index)
    // In "The company which has run since 1911 will …", the sentence must not be cut inside the relative clause.
    .filter((index) => !/[^,]\s(?:which|who|whose)\s[^,]*$/i.test(sentence.slice(0, index)))
    .filter((index) => !isApposition(sentence.slice(0, index)));
  const least = Math.max(MIN_CUT, leadInOf(sentence));
  const breaks = [...marks, ...clauses].filter((index) => index >= least && index <= MAX);
  return breaks.length > 0 ? sentence.slice(0, Math.max(...breaks)).trimEnd() : '';
}

/** Length of the phrases before the main clause. The main clause must be longer. */
function leadInOf(sentence: string): number {
  let length = 0;
  while (LEAD_IN.has(firstWord(sentence.slice(length)))) {
    const comma = sentence.indexOf(', ', length);
    if (comma < 0) break;
    length = comma + 2;
  }
  return length;
}

/**
 * In "Two clubs, both in the north, will meet", the verb follows the second comma, so the text before it is not a
 * clause.
 */
function endsApposition(sentence: string, comma: number): boolean {
  return isApposition(sentence.slice(0, comma)) && GOES_ON.test(sentence.slice(comma, comma + 20));
}

const GOES_ON =
  /^,\s(?!(?:and|but|or|as|which|who|where|when|while|after|before|according|saying|with|including|in|on|at|to|for|from|by|because|since|until|though|although)\s)\p{Ll}/u;

const isApposition = (text: string) =>
  !LEAD_IN.has(firstWord(text)) &&
  /^[^,]+,\s(?:an?|the|one|two|three|four|five|both|all|his|her|its|their|our|who|which|whose|for|\d+)\s[^,]*$/i.test(
    text,
  );

/** Removes a quotation mark or bracket whose partner was cut off, or the text that follows it. */
function balanced(headline: string): string {
  for (const [open = '', close = ''] of ['“”', '‘’', '«»', '„“', '()', '[]', '""']) {
    const at = headline.lastIndexOf(open);
    const closed = open === close ? headline.split(open).length % 2 === 1 : headline.includes(close, at + 1);
    if (at < 0 || closed) continue;
    if (at === 0) return headline.slice(1);
    if (at >= MIN_CUT) return trimEnd(headline.slice(0, at));
  }
  return headline;
}
