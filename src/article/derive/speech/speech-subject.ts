/** Finds what an English speech is about: public matters, things with names and countries that come again and again in it. */
import { announcedIn } from './announced.ts';
import { isCapital, isJoint, phrasesOf, stemOf, tokensOf } from './speech-phrases.ts';
import {
  BROAD,
  KNOWN_NAME,
  MASS,
  MATTER,
  MATTER_AFTER_ANOTHER,
  PERSON_TITLE,
  PURPOSE,
  THING,
  THING_OF,
} from './subject-words.ts';

export interface Subject {
  /** As the text writes it most often: "drug shortages", "the Recovery Act". */
  readonly text: string;
  /** The stems of its words. */
  readonly stems: readonly string[];
  readonly score: number;
  /** Whether so many speeches have it that it tells one from another only a little: "jobs", "tax cuts". */
  readonly isBroad: boolean;
}

/** Words after which a thing needs no article. */
const PREPOSITION = /^(?:of|on|in|for|about|with|from|by|at|against|into|through|and|or|as|than|like|between)$/;
/** Number of sentences in which a speaker says for what the meeting is. */
const OPENING = 40;
/** Minimum number of mentions. */
const MIN_COUNT = 2;
/** Mentions beyond this number say nothing more. */
const MAX_COUNT = 12;
/** Maximum number of mentions where the purpose is told that count. */
const MAX_PURPOSES = 3;
/** Score of a guest or occasion that the opening announces: that of six mentions of two words. */
const ANNOUNCED_SCORE = 14;
/** A mention where the purpose is told counts for this many others. */
const PURPOSE_WEIGHT = 2;

/** Part of the mentions of a word that one longer phrase has. */
const MOSTLY = 0.35;

interface Candidate {
  readonly stems: readonly string[];
  /** Each spelling with its number of mentions. */
  readonly forms: Map<string, number>;
  readonly isEarly: boolean;
  count: number;
  purposes: number;
  afterThe: number;
  /** Mentions without an article after a preposition. */
  bare: number;
}

/** People, places and things that only their speech tells from others: "the school". */
const UNNAMED =
  /^(?:the (?:schools?|spouses?|students?|workers?|hospitals?|teachers?|museums?|factor(?:y|ies)|farms?|farmers?|volunteers?|parks?|universit(?:y|ies)|markets?|judges?|kids|patients?)|spouses|waters|workplaces)$/;

/** Things of which there is one, or one in the news, so that "the" names them. */
const UNIQUE =
  /^the (?:arts|border|budget|climate|constitution|debt|deficit|drought|earthquake|economy|environment|epidemic|flood|holocaust|humanities|hurricane|internet|judiciary|military|olympics|pandemic|police|recession|recovery|sequester|sequestration|shooting|shutdown|spill|stimulus|storm|tornado|tsunami|wildfire|workforce)$/;
/** A word for a quality, a state or an activity, which needs no article. */
const ABSTRACT = /(?:ity|tion|ism|ness|ship|ance|ence|hood|ing|cy)$/;

/** Words that begin with the same letters, so many, are of one root: "immigrants", "immigration". */
const SAME = 6;

/** Whether two subjects share a word: "clean energy" and "the clean-energy economy". */
export const overlap = (one: Subject, other: Subject): boolean => {
  const parts = one.stems.flatMap((stem) => stem.split('-'));
  return other.stems.some((stem) =>
    stem.split('-').some((part) => parts.some((known) => part.slice(0, SAME) === known.slice(0, SAME))),
  );
};

/** @returns the subjects of a speech, the one that counts for most first */
export function subjectsOf(sentences: readonly string[]): Subject[] {
  const found = new Map<string, Candidate>();
  // A chant or refrain counts once.
  for (const [index, sentence] of [...new Set(sentences)].entries()) {
    const tellsPurpose = index < OPENING && PURPOSE.test(sentence);
    const seen = new Set<string>();
    for (const { words, stems, before } of phrasesOf(sentence)) {
      const key = stems.join(' ');
      if (seen.has(key)) continue;
      seen.add(key);
      const one = found.get(key) ?? newCandidate(stems, index < OPENING);
      found.set(key, one);
      const form = words.join(' ').replace(/['’]s?$/, '');
      one.forms.set(form, (one.forms.get(form) ?? 0) + 1);
      one.count++;
      if (tellsPurpose) one.purposes++;
      if (before === 'the') one.afterThe++;
      if (PREPOSITION.test(before ?? '')) one.bare++;
    }
  }
  const longer = longerPhrases(found.values());
  const subjects = [...found.values()]
    // "Loans" that are mostly "student loans" are no subject of their own.
    .filter(({ stems: [stem = '', ...rest], count }) => rest.length > 0 || (longer.get(stem) ?? 0) < count * MOSTLY)
    .flatMap(readSubject);
  const announced = announcedIn(sentences.slice(0, OPENING));
  if (announced !== undefined)
    subjects.push({
      ...{ text: announced, score: ANNOUNCED_SCORE, isBroad: false },
      stems: tokensOf(announced.replace(/^the /, '')).map(stemOf),
    });
  return subjects.sort((one, other) => other.score - one.score);
}

/** The last words of phrases that come again, each with the number of mentions of its most frequent phrase. */
function longerPhrases(candidates: Iterable<Candidate>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { stems, count } of candidates) {
    const last = stems.at(-1) ?? '';
    if (stems.length > 1 && count > 1) counts.set(last, Math.max(count, counts.get(last) ?? 0));
  }
  return counts;
}

const newCandidate = (stems: readonly string[], isEarly: boolean): Candidate => ({
  ...{ stems, isEarly, forms: new Map(), count: 0, purposes: 0, afterThe: 0, bare: 0 },
});

function readSubject(candidate: Candidate): Subject[] {
  const { stems, forms, count, purposes, isEarly } = candidate;
  if (count < MIN_COUNT) return [];
  const form = mostFrequent(forms);
  const words = form.split(' ');
  const isKnown = KNOWN_NAME.has(form);
  if (!isKnown && !isMatter(words)) return [];
  const isBroad = BROAD.has(stems.join(' '));
  const weight = words.length > 1 ? 2 : isKnown ? 1.6 : isBroad ? 0.7 : 1;
  const mentions = Math.min(count, MAX_COUNT) + Math.min(purposes, MAX_PURPOSES) * PURPOSE_WEIGHT;
  const known = candidate.afterThe > count / 2 ? `the ${form}` : form;
  const given = isKnown ? known : withArticle(form, isBroad && words.length === 1, candidate);
  const text = !isKnown && words.length === 1 ? understood(given, form) : given;
  if (text === undefined || UNNAMED.test(text)) return [];
  return [{ text, stems, score: mentions * weight * (isEarly ? 1.2 : 1), isBroad }];
}

/** A single word in the form in which it is understood without its speech; undefined for one such as "the film". */
function understood(text: string | undefined, form: string): string | undefined {
  if (!text?.startsWith('the ') || UNIQUE.test(text) || isCapital(form)) return text;
  return ABSTRACT.test(form) || /[^s]s$/.test(form) ? form : undefined;
}

/** Whether a phrase is a public matter or a thing with a name, and no person. */
function isMatter(words: readonly string[]): boolean {
  const last = words.at(-1) ?? '';
  if (/^(?:United States|White House$|Secret Service)/.test(words.join(' '))) return false;
  if (words.length === 1) return !/^\p{Lu}\p{Ll}/u.test(last) && MATTER.has(stemOf(last)) && last !== 'job';
  const thing = (/^I{1,3}$/.test(last) ? words.at(-2) : last) ?? '';
  const isName = words.every((word) => isCapital(word) || isJoint(word));
  if (isName && THING_OF.test(words.join(' '))) return true;
  if (words.some((word) => PERSON_TITLE.test(word))) return false;
  if (isName && THING.test(thing)) return true;
  return (MATTER.has(stemOf(last)) && last !== 'job') || MATTER_AFTER_ANOTHER.has(stemOf(last));
}

const mostFrequent = (forms: ReadonlyMap<string, number>) =>
  [...forms].reduce((best, one) => (one[1] > best[1] ? one : best))[0];

/** The last word of a phrase that means the same in the singular: "debt" and "debts". */
const OF_ANY_NUMBER = /(?:^|\s)(?:debt|policy|reform|budget|college|school)$/i;

/**
 * With the article that the text sets before it most often. A singular that stands nowhere without an article gets its
 * plural or, if the text has none, no headline: undefined.
 */
function withArticle(form: string, isBroad: boolean, { forms, count, afterThe, bare }: Candidate): string | undefined {
  if (/ (?:Day|Month|Week)$/.test(form) || MASS.has(form)) return form;
  const plural = [...forms].find(([one, mentions]) => /[^s]s$/.test(one) && mentions >= count / 5)?.[0];
  if (isBroad && plural !== undefined) return plural;
  const isPlural = /[^s]s$/.test(form) && !isCapital(form);
  const others = isPlural ? count / 2 : isCapital(form) ? bare / 2 : bare;
  if (afterThe > others || / (?:Act|Treaty|Commission|Task Force)$/.test(form)) return `the ${form}`;
  if (isPlural || /[^s]s$/.test(form)) return form;
  // "Nuclear weapon" stands bare before another noun: "nuclear weapon states".
  if (bare > 0 && (plural === undefined || OF_ANY_NUMBER.test(form))) return form;
  return plural;
}

/** Whether a text names a public matter, a country, somebody by two names, or a figure. */
export const isConcrete = (text: string): boolean =>
  /\d|\p{Ll}[,’]? \p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/u.test(text) ||
  tokensOf(text).some((word) => KNOWN_NAME.has(word) || MATTER.has(stemOf(word)));
