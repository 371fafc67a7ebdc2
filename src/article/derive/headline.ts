/**
 * Derives a headline for an article that has none. It is a contiguous run of the article's own words: nothing is
 * invented, and nothing is lost, for the body keeps the sentence.
 */
import { cutBetweenWords, firstSentenceEnd, withoutStop } from '../text/sentences.ts';
import { SPEAKER } from '../body/sub-heading.ts';

/** The longest headline a list still sets in two or three lines. */
const MAX = 100;
/** What stands further on in a paragraph makes no headline, and need not be looked at. */
const MAX_SENTENCE = 2000;
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
  /(?:\s+|,\s*)(?:a|an|the|of|to|and|or|in|on|at|for|by|with|from|that|which|who|as|is|are|was|were|be|been|has|have|had|will|would|its|their|his|her|said|says|between|into|than|near|over|under|about|after|before|when|where|while|he|she|it|they|not|this|these|those|such|any|every|each|no|my|our|your|but|because|if|very|also|only|could|should|may|might|must|can|does|did)$/i;
/** How long "after" or "before": it goes with the clause that was cut away. */
const SPAN =
  /[\s,]+(?:(?:(?:just|only|nearly|almost|about|less than|more than)\s+)?(?:[\p{L}\d-]+\s+)?(?:minutes|hours|days|weeks|months|years)|just|shortly|soon)$/iu;

/** What speakers say first. It is the first sentence, but of no story. */
const SALUTATION = /^(?:thank|thanks|hello|hi|hey|welcome|good (?:morning|afternoon|evening))\b/i;
const GREETING = new RegExp(
  `^\\(|^(?:well|so|and|all right|okay|ok|oh|wow|now|please|everybody|merry|happy|bless)\\b|${SALUTATION.source}`,
  'i',
);
/** A longer sentence says something, however it begins. */
const MAX_GREETING = 60;
const MAX_GREETINGS = 20;

/**
 * @param paragraph the first paragraph of prose
 * @returns at most 100 characters out of its first sentence, whole words, without a full stop; empty for an empty one
 */
export function deriveHeadline(paragraph: string): string {
  const sentence = withoutStop(firstSentence(paragraph.slice(0, MAX_SENTENCE).trim()));
  const main = mainClause(sentence);
  if (main.length <= MAX) return main;
  const cut = longestClause(main) || cutBetweenWords(main, MAX);
  const before = /^[\s,]*(?:after|before)\b/i.test(main.slice(cut.length));
  let headline = balanced(tidy(before ? cut.replace(SPAN, '') : cut));
  while (DANGLING.test(headline)) headline = tidy(headline.replace(DANGLING, ''));
  return headline;
}

/** Without the comma or dash a cut leaves at the end. */
const tidy = (text: string) => text.replace(/[\s,;:،、，；：–—-]+$/u, '');

/** The first sentence; of speech, the first that says something and is no greeting. */
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
  const marks = [...sentence.slice(0, MAX + 1).matchAll(/[,;:،、，；](?=\s|\p{Lo})|\s[–—-]+\s|—|\s\(/gu)]
    .map((match) => match.index)
    .filter((index) => !endsApposition(sentence, index));
  const clauses = [...sentence.slice(0, MAX + 10).matchAll(CLAUSE)]
    .map((match) => match.index)
    // "The company which has run since 1911 will …": inside a clause that explains the subject no sentence ends.
    .filter((index) => !/[^,]\s(?:which|who|whose)\s[^,]*$/i.test(sentence.slice(0, index)))
    .filter((index) => !isApposition(sentence.slice(0, index)));
  const least = Math.max(MIN_CUT, leadInOf(sentence));
  const breaks = [...marks, ...clauses].filter((index) => index >= least && index <= MAX);
  return breaks.length > 0 ? sentence.slice(0, Math.max(...breaks)).trimEnd() : '';
}

/** Length of the phrases before the main clause: what is left must be more than those. */
function leadInOf(sentence: string): number {
  let length = 0;
  while (LEAD_IN.has(firstWord(sentence.slice(length)))) {
    const comma = sentence.indexOf(', ', length);
    if (comma < 0) break;
    length = comma + 2;
  }
  return length;
}

/** "Two clubs, both in the north, will meet": after the second comma comes the verb, and before it there is none. */
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

/** Leaves out a quotation mark or bracket whose partner was cut away, or what follows it. */
function balanced(headline: string): string {
  for (const [open = '', close = ''] of ['“”', '‘’', '«»', '„“', '()', '[]', '""']) {
    const at = headline.lastIndexOf(open);
    const closed = open === close ? headline.split(open).length % 2 === 1 : headline.includes(close, at + 1);
    if (at < 0 || closed) continue;
    if (at === 0) return headline.slice(1);
    if (at >= MIN_CUT) return tidy(headline.slice(0, at));
  }
  return headline;
}
