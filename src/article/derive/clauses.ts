/**
 * Finds where an English sentence can end early: after a complete main clause, before words that explain or add. No
 * headline ends on a cut, so what is not certainly complete is no end.
 */
import { hasMainVerb } from './finite-verbs.ts';
import { withCapital } from './lead-words.ts';

/** Words that begin a phrase before the main clause: "In a first Russia visit …, Prime Minister …". */
const LEAD_IN = new Set(
  (
    'in on at after before while as although though despite with when since following during amid for from by ' +
    'to under over about against among between through throughout within weeks days hours months years speaking ' +
    'attending addressing responding meanwhile earlier later yesterday today interestingly notably however'
  ).split(' '),
);
/** Lead-ins that the clause needs: a year, a condition, a span. "By 2030, the town …", "Under the plan, the town …". */
const NEEDED =
  /^(?!on\s).*\b(?:1[5-9]|20)\d\d\b|^(?:under|by|since|from|for|against|within|between|with|without|among|like|in (?:case|the event|theory|a statement|an? interview))\b/i;
/** The beginning of a clause that is understood alone, although it is written with a small letter. */
const NAMED = /^(?:the|an?|two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds|thousands|police|officials)\s/;
/** A sentence up to this length keeps its lead-in before a clause with a small letter. */
const SHORT = 105;
/** Minimum length of a main clause in characters. A shorter one does not represent the story. */
const MIN_MAIN = 30;
/** Minimum length of a clause that is the beginning of its sentence. */
const MIN_CLAUSE = 45;

/** After a comma: a clause or phrase that explains, or adds to, a complete clause. */
const ADDS =
  /^(?:which|who|whose|where|in (?:an? (?:move|decision|bid|step|sign|case|deal|attempt|ruling|vote)|what)|after|as|while|when|amid|following|because|despite|although|though|even|with|including|adding|leaving|killing|bringing|making|forcing|raising|sparking|ending|marking|nearly|almost|just|only|less|more|hours|days|weeks|months|the (?:first|second|third|fourth|latest|last|only|most|biggest|\p{L}+est))\s/iu;
/** Without a comma. "As" can also be a preposition, so a clause with a verb must follow it. */
const EXPLAINS =
  /\s(?=(?:after|amid|because|following|despite|while|when|as|during|ahead of|in order to|for (?:taking|making|stealing|killing|failing|refusing|breaking|violating|using|selling|helping|causing|spreading|hiding|having|being)|and (?:\p{Ll}{3,}ed|fell|fled|left|took|went|drove|ran|made|got|put|hit))\s)/gu;
/** Before one of these words, "after", "as" and "when" belong to the words before them. */
const BOUND =
  /(?:^|\s)(?:such|well|soon|far|long|much|many|same|even|only|part|largely|partly|partially|chiefly|primarily|mainly|mostly|just|simply|precisely|known|named|called|killed|injured|hurt|wounded|dead|responsible|reason|cause|blame|money|funds?|plans?|used|need|seen|looks?|looked|looking|is|are|was|were|be|been|being|and|or|but|not|the|an?|of|to|in|that|than|this|when|where|who|what|year|time|moment|day)$/i;
/** A duration before "after" belongs to the clause that is left out. */
const SPAN =
  /[\s,]+(?:(?:just|only|nearly|almost|about|less than|more than)\s+)?(?:[\p{L}\d-]+\s+)?(?:more\s+)?(?:minutes|hours|days|weeks|months|years)$/iu;
const COUNTED = /^[\s,]*(?:after|before|following|ahead)\s/i;
/** One that tells how long something lasts belongs to the clause that stays: "put off for at least three more years". */
const LASTING =
  /\s(?:for|in|within|least|most|up to)\s(?:[\p{L}\d-]+\s+){0,2}(?:minutes|hours|days|weeks|months|years)$/iu;
const MOMENT = /\s(?:just|shortly|soon)$/i;
/** Words that a headline must not end with. */
const DANGLING =
  /(?:^|\s)(?:an?|the|of|to|and|or|in|on|at|for|by|with|from|that|which|who|as|is|are|was|were|be|been|has|have|had|will|would|its|their|his|her|said|says|told|wrote|asked|knows?|believes?|thinks?|wants?|between|into|than|near|over|under|about|when|where|while|not|this|these|those|such|any|every|each|my|our|your|but|because|if|very|also|only|could|should|may|might|must|can|does|did|do|especially|particularly|mainly|namely|until|last|next|past|other|another|both|either|some)$/i;
/** Words that only English has, so that no other language is cut by its rules. */
const ENGLISH = /\b(?:the|of|and)\b/i;

/**
 * @returns the sentence without its introductory phrase, if a complete clause follows it that begins with a capital, or,
 * in a long sentence, with an article or a number. Otherwise the whole sentence.
 */
export function mainClause(sentence: string): string {
  if (!LEAD_IN.has(firstWord(sentence))) return sentence;
  for (const match of sentence.matchAll(/,\s+/g)) {
    const rest = sentence.slice(match.index + match[0].length);
    if (hasMainVerb(sentence.slice(0, match.index))) return sentence;
    // "On August 11, 2021 the harbour …"
    if (/^(?:1[5-9]|20)\d\d\b/.test(rest)) continue;
    if (rest.length < MIN_MAIN || match.index > sentence.length * 0.7) return sentence;
    // In "In Moscow, Russia, on Friday, the …", only a part with at least a subject and a verb before its next comma is
    // a clause.
    const part = rest.split(/,\s/)[0] ?? '';
    const words = part.split(/\s+/).length;
    if (/^\p{Ll}/u.test(rest) && words >= 4) {
      const isNeeded = sentence.length <= SHORT || NEEDED.test(sentence.slice(0, match.index)) || !NAMED.test(rest);
      return isNeeded || !hasMainVerb(part) ? sentence : withCapital(rest);
    }
    if (/^["“‘]?[\p{Lu}\p{Lo}\p{N}]/u.test(rest) && words >= 4 && !LEAD_IN.has(firstWord(rest)) && hasMainVerb(part))
      return rest;
  }
  return sentence;
}

const firstWord = (sentence: string) => /^["'“‘]?([\p{L}-]+)/u.exec(sentence)?.[1]?.toLowerCase() ?? '';

/** @returns the beginnings of the sentence that are complete clauses, the shortest first */
export function completeClauses(sentence: string): string[] {
  if (!ENGLISH.test(sentence)) return [];
  const ends = [...sentence.matchAll(/;\s|,\s|\s\((?![^()]*\)\s?[\p{L}\p{N}&])|:\s|\s?—\s?|\s(?:–|--?)\s/gu)]
    .filter(({ index, 0: mark }) => !mark.startsWith(',') || ADDS.test(sentence.slice(index + mark.length)))
    .filter(({ index, 0: mark }) => !/[—–-]/.test(mark) || !goesOnAfterDash(sentence.slice(index + mark.length)))
    .filter(
      ({ index, 0: mark }) =>
        !(/\d$/.test(sentence.slice(0, index)) && /^\d/.test(sentence.slice(index + mark.length))),
    )
    .map(({ index }) => index);
  const explained = [...sentence.matchAll(EXPLAINS)].map(({ index }) => index).filter((at) => explains(sentence, at));
  return [...ends, ...explained]
    .sort((a, b) => a - b)
    .map((end) => withoutSpan(sentence.slice(0, end), sentence.slice(end)).replace(/[\s,;:–—-]+$/u, ''))
    .filter((clause) => clause.length >= MIN_CLAUSE && isComplete(clause));
}

const withoutSpan = (clause: string, next: string) =>
  (COUNTED.test(next) && !LASTING.test(clause) ? clause.replace(SPAN, '') : clause).replace(MOMENT, '');

/** In "The mayor said – after a pause – that the bridge …", the clause goes on after the second dash. */
const goesOnAfterDash = (rest: string) => /(?:\s(?:–|--?)\s|—)\s?\p{Ll}/u.test(rest);

function explains(sentence: string, at: number): boolean {
  const before = sentence.slice(0, at);
  if (BOUND.test(before) || /[–—,;:(-]$/.test(before)) return false;
  const after = sentence.slice(at + 1);
  // In "the flood that hurt dozens and killed three", the second verb belongs to the relative clause.
  if (/^and\s/.test(after) && /\s(?:that|who|which)\s[^,]*$/.test(before)) return false;
  return !/^as\s/i.test(after) || hasMainVerb(after.slice(3).split(/[,;]/)[0] ?? '');
}

/** Whether an English clause holds its main verb and does not break off. */
export function isComplete(clause: string): boolean {
  // An infinitive or a verb right after its pronoun lacks its object at the end: "had the honour to meet".
  if (DANGLING.test(clause) || /\s(?:to|I|we|he|she|they)\s\p{Ll}+$/u.test(clause) || !hasMainVerb(clause))
    return false;
  if (/,\s(?:who|which)\s\p{L}+$/u.test(clause)) return false;
  // A relative clause or an apposition that is still open: "Eight divers, who worked at night".
  if (
    /,\s(?:who|which|whose|where)\s[^,]*$/i.test(clause) &&
    !hasMainVerb(clause.replace(/,\s(?:who|which|whose|where)\s[^,]*$/i, ''))
  )
    return false;
  return isBalanced(clause);
}

/** Whether each quotation mark and bracket has its partner. */
export const isBalanced = (clause: string) =>
  ['“”', '«»', '„“', '「」', '()', '[]'].every(
    ([open = '', close = '']) => clause.lastIndexOf(open) <= clause.lastIndexOf(close) || !clause.includes(open),
  ) && clause.split('"').length % 2 === 1;
