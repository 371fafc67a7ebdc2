/** Chooses the sentence at the beginning of a text that can stand as its headline: the first, if it tells something. */
import { isEditorsNote } from '../text/editors-notes.ts';
import { firstSentenceEnd } from '../text/sentences.ts';
import { isBalanced } from './clauses.ts';
import { hasMainVerb } from './finite-verbs.ts';
import { withoutLeadWords } from './lead-words.ts';
import { isConcrete } from './speech/speech-subject.ts';

/** Number of sentences that are examined. */
const SENTENCES = 5;
/** A shorter cry tells nothing: "What a night!" Nor does a shorter sentence take the place of the first. */
const MIN = 30;
/** The same in a script without spaces. */
const MIN_IDEOGRAPHS = 10;
/** A longer sentence tells something, whatever its first word is. */
const USUAL = 130;

/** Somebody or something that another sentence names: "He was born …", "That is the finding …". */
const UNNAMED =
  /^(?:(?:he|she|they|it|its|his|her|their|these|those)\s|(?:he|she|they|it)['’](?:s|re|ll|d|ve)\s|(?:this|that)(?:['’]s)? (?:is|was|will|has|means|may|comes|came|would|could|should|did|does|and|an?|the|why|how|what)\s|(?:most|many|some|all|both|none|one|few) of (?:them|these|those|us)\b|there(?:['’]s| (?:is|are|was|were)) |here(?:['’]s| (?:is|are)) )/i;
/** The writer or the reader: "You may have noticed …". */
const PERSON = /^(?:I|we|you)(?:['’](?:m|ve|re|ll|d))?\s/i;
/** Words of a writer who begins elsewhere. */
const OPENER =
  /^(?:imagine|picture this|let me |let['’]s |remember when|once upon|(?:last|this|earlier this) (?:week|month|year),? (?:I|we) |have you (?:ever )?|did you |do you |are you |are we |what do you do |ever (?:wonder|wish|want|hear)|when I was |if you(?:['’](?:re|ve))? |so,)/i;
/** The same in other languages. */
const UNNAMED_ELSEWHERE =
  /^(?:(?:er|sie|es|ihr|das|dies|ich|wir|und|aber|doch)\s\p{Ll}|(?:elle|ils|elles|ce|cela|ça|je|nous|mais|et)\s|c['’](?:est|était)\s|(?:fue|era|fueron|eran|él|ella|ellos|esto|eso|pero)\s|(?:он|она|оно|они|это|мы|я|но|и|а)\s)/iu;
const FRENCH_HE = /^il\s(?=.*\s(?:les|des|dans|est|une|du|aux)\s)/i;
/** A sentence that goes on from the one before: "The answer is probably 20". */
const POINTS_BACK = /^the (?:(?:short )?answer|question|reason|result|problem|other|former|latter|rest)\s/i;
const ENGLISH = /\b(?:the|of|and|an?|is|was|has|have|to)\b/;

const isUnnamed = (text: string) => UNNAMED.test(text) || UNNAMED_ELSEWHERE.test(text) || FRENCH_HE.test(text);
const isQuoted = (text: string) => /^["“„«][^"“”„«»]*["”“»]$/u.test(text);
const wordsOf = (text: string) => text.split(/\s+/).length;
const hasIdeographs = (text: string) => /[\p{Script=Han}\p{Script=Thai}\p{Script=Kana}]/u.test(text);

/**
 * @param text the first paragraph of prose
 * @returns its first sentence without words before it; a later one, where the first is a cry, a note, a label or
 * speaks of somebody whom the later one names
 */
export function tellingSentence(text: string): string {
  const [first = ''] = sentencesOf(text, 1);
  const isNothing = isEmpty(first);
  if (!isNothing && (first.length > USUAL || !(isUnnamed(first) || isQuoted(first) || isVague(first)))) return first;
  const later = sentencesOf(text, SENTENCES).slice(1);
  const found = isNothing
    ? (later.find(isTold) ?? later.find((one) => !isEmpty(one) && one.length >= MIN))
    : later.slice(0, 3).find((one) => isTold(one) && tells(one));
  return found ?? first;
}

/** The first sentences of a text, at most `most`, each without words before it. */
function sentencesOf(text: string, most: number): string[] {
  const found: string[] = [];
  for (let from = 0; found.length < most && from < text.length;) {
    const end = firstSentenceEnd(text, from);
    found.push(withoutLeadWords(text.slice(from, end).trim()));
    from = end;
  }
  return found;
}

/** Whether a sentence is a cry, a note or one or two words, so that any other one tells more. */
const isEmpty = (text: string) =>
  (text.length < MIN && /[!！]["'”’»]*$/u.test(text)) ||
  isEditorsNote(text) ||
  (wordsOf(text) < 3 && !hasIdeographs(text));

/** Whether a sentence speaks of the writer or the reader alone. */
const isVague = (text: string) =>
  OPENER.test(text) || (PERSON.test(text) && !isConcrete(text)) || /\byou(?:r)?\b[^.]*\?$/i.test(text);

/** Whether a sentence may take the place of the first. */
const isTold = (text: string) =>
  text.length >= (hasIdeographs(text) ? MIN_IDEOGRAPHS : MIN) &&
  !isUnnamed(text) &&
  !PERSON.test(text) &&
  !OPENER.test(text) &&
  !POINTS_BACK.test(text) &&
  !isEditorsNote(text) &&
  isBalanced(text) &&
  !/^(?:["“„«]|\p{Lu}[\p{Lu} .]+:)/u.test(text) &&
  !/[?!؟？！]["'”’»]*$/u.test(text);

/** Whether a sentence names somebody or something, and, in English, has its verb. */
const tells = (text: string) =>
  ENGLISH.test(text)
    ? hasMainVerb(text) && (isConcrete(text) || /\p{Ll},? \p{Lu}\p{Ll}/u.test(text))
    : /\p{N}|\p{Ll},? \p{Lu}/u.test(text) || !/\p{Lu}/u.test(text);
