/**
 * Recognises finite verbs of English, well enough to tell a complete clause from a subject without its verb. A word
 * that may be another one counts as no verb: then a headline stays longer.
 */

const set = (words: string) => new Set(words.split(' '));

/** Forms that are finite wherever they stand. */
const FINITE = set(
  'is are was were am has have had will would can could shall should may might must does did ' +
    "isn't aren't wasn't weren't hasn't haven't hadn't won't wouldn't can't cannot couldn't shouldn't doesn't don't didn't " +
    // Past forms that differ from the participle
    'said took gave went came became began broke chose drew drove fell flew grew knew rose saw spoke stole swore threw ' +
    'woke wore wrote sang sank sprang rang shook forgot fought thought ' +
    // Intransitive verbs, whose participle describes no noun
    'arrived died resigned collapsed erupted exploded emerged occurred happened remained appeared disappeared vanished ' +
    'agreed vowed apologised apologized continued failed survived surged soared plunged slipped climbed jumped tumbled ' +
    'slumped insisted hoped refused declined decided clashed gathered marched voted rained triumphed prevailed ' +
    // Present forms that are no plural nouns
    'says goes remains seems becomes appears wants believes knows comes includes contains means gives takes makes faces ' +
    'seeks keeps brings lets gets sees tells puts sets begins urges warns insists denies',
);
/** Forms that are finite with an object or a complement, and participles otherwise: "found the", "accused of". */
const WITH_OBJECT = set(
  'won lost made brought built bought caught cut felt found got held hit kept led left let met paid put read sent shot ' +
    'showed sold spent stood struck taught told understood beat bore lay laid swept dealt hurt set ran sat',
);
const OBJECT =
  /^(?:the|an?|his|her|its|their|our|my|your|that|this|these|those|no|all|some|more|most|two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds|thousands|him|them|us|me|it|itself|himself|themselves|how|why|whether|\p{N}.*|[£$€]\p{N}.*)$/u;
/** Verbs whose participle before "to" describes no noun: "agreed to", but not "forced to". */
const TO = set(
  'agreed refused decided vowed wanted hoped planned failed threatened started continued offered promised',
);
/** Forms of the present that are finite after a plural: "families need", but not "the need". */
const AFTER_PLURAL = set(
  'need want deserve know believe think make take give get become face live pay create work continue remain come go say ' +
    'see hope help learn serve build find keep lead bring play use grow begin depend',
);
const PLURAL = /^(?:\p{L}{2,}[^s'’]s|people|children|women|men|families)$/u;
const DETERMINER = /^(?:the|an?|its|their|his|her|our|my|your|of)$|['’]s$|s['’]$/iu;
const PRONOUN = /^(?:I|we|he|she|they)$/i;
const JOINS = /^(?:and|but|or|so)$/i;
const RELATIVE = /^(?:who|which)$/i;
/** Words between a pronoun and its verb, or in the place of it. */
const NO_VERB =
  /^(?:to|the|an?|all|both|also|never|always|he|she|we|they|you|it|this|these|our|his|her|their|my|its|in|on|of)$/;
const PREPOSITION = /^(?:on|in|of|at|by|for|with|to|from|like|than|about|after|before|since|until)$/i;
const CONTRACTED = /^(?:i|we|you|he|she|it|they|that|there|here|what|let)['’](?:s|re|ve|ll|d|m)$/i;
/** Words that open a subordinate clause, whose verb is not that of the sentence. */
const SUBORDINATE = /^(?:who|whom|whose|which|that|where|when|while|if|as|because|although|though|unless|what)$/i;
/** These open a clause too, unless a number or a participle follows: "since 1911", "after closing". */
const SUBORDINATE_OR_PREPOSITION = /^(?:after|before|since|until)$/i;

/**
 * @param clause the beginning of an English sentence
 * @returns whether it certainly holds the verb of its main clause
 */
export function hasMainVerb(clause: string): boolean {
  const words = clause.split(/\s+/).map((word) => word.replace(/^["“‘'(]+|["”’'),.;:?!]+$/gu, ''));
  let verbs = 0;
  let subordinate = 0;
  for (const [index, word] of words.entries()) {
    const next = words[index + 1] ?? '';
    const before = words[index - 1] ?? '';
    if (isSubordinate(word, before, next, index >= words.length - 2)) subordinate++;
    // "The leaders I met": a relative clause without its pronoun.
    else if (verbs === 0 && index > 1 && PRONOUN.test(word) && DETERMINER.test(words[0] ?? '') && !JOINS.test(before))
      subordinate++;
    if (isFiniteVerb(word, next) && !isAttribute(word, before)) verbs++;
    else if (AFTER_PLURAL.has(word) && PLURAL.test(before)) verbs++;
    // "He closed the bridge": after a pronoun, or "who", stands a verb. One that is known counts by itself.
    else if ((PRONOUN.test(before) || RELATIVE.test(before)) && /^\p{Ll}+$/u.test(word) && !NO_VERB.test(word)) verbs++;
  }
  return verbs > subordinate;
}

/** @param isLast whether one word follows at most, so that no clause can: "before winter" */
function isSubordinate(word: string, before: string, next: string, isLast: boolean): boolean {
  // "On that day": no clause follows.
  if (/^that$/i.test(word) && PREPOSITION.test(before)) return false;
  // "Who's", "that's"
  if (SUBORDINATE.test(before === '' ? word : word.replace(/['’]\p{Ll}+$/u, ''))) return true;
  return SUBORDINATE_OR_PREPOSITION.test(word) && !isLast && !/^\p{N}|ing$/u.test(next);
}

/** "The government's continued support": a participle of an intransitive verb describes a noun after an article. */
const isAttribute = (word: string, before: string) =>
  FINITE.has(word) && word.endsWith('ed') && DETERMINER.test(before);

function isFiniteVerb(word: string, next: string): boolean {
  if (FINITE.has(word.replace('’', "'")) || CONTRACTED.test(word)) return true;
  if (!WITH_OBJECT.has(word) && !/^\p{Ll}{2,}ed$/u.test(word)) return false;
  return OBJECT.test(next) || (next === 'to' && TO.has(word)) || (/^\p{Lu}/u.test(next) && !DAY.test(next));
}
const DAY = /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)/;
