/** Finds whom or what a meeting is for, where a speaker names it: "welcome the Narva Gulls", "our first-ever Film Fair". */
import { PERSON_TITLE } from './subject-words.ts';

const VERB =
  "welcom(?:e|ing)|congratulat(?:e|ing|ions(?:, \\p{L}{2,20},)? to)|celebrat(?:e|ing)|commemorat(?:e|ing)|honor(?:ing)?|salute|host(?:ing)?|sign(?:ing)?|(?:present|award)(?:ing|ed|s)?|first[ -]ever|annual|this year['’]s";
/** Words between the verb and the name. */
const BETWEEN =
  'back|to|here|today|the|our|annual|first-ever|\\d{4}|\\d+(?:st|nd|rd|th)|NBA|NFL|NCAA|WNBA|MLS|World|National|Division|[Cc]hampions?';
const WORD = "\\p{Lu}[\\p{L}.&’'-]{1,30}";
const ANNOUNCED = new RegExp(
  `\\b(?:${VERB})((?: (?:${BETWEEN}),?)*) (${WORD}(?: (?:of the |of |and )?${WORD}){1,6})(?!\\p{L}| (?!to|back|on|for|and|at|here|in|as|who|of|with|from|is|are|was|that|today|tonight|this)\\p{Ll})`,
  'gu',
);
/** A word of certainty that a name is no person's. */
const ARTICLE = /\b(?:the|our|annual|ever|['’]s|\d+\p{L}*)\b/iu;
/** Rooms, states and offices, in which one is welcome or which one thanks. */
const PLACE =
  /(?:^|\s)(?:Room|Garden|Office|Lawn|House|Congress|Service|Members|Hall|Champion|Design|National|World|American|First)$|^(?:State of|United States)\b/;

/** @returns the first such name in the sentences, with its article; undefined where there is none */
export function announcedIn(sentences: readonly string[]): string | undefined {
  for (const sentence of sentences)
    for (const [all, between = '', found = ''] of sentence.matchAll(ANNOUNCED)) {
      const name = found.replace(/[.,’']+$/u, '');
      const isNamed = ARTICLE.test(`${all.split(' ', 2).join(' ')} ${between}`);
      if (isNamed && !PLACE.test(name) && !name.split(' ').some((word) => PERSON_TITLE.test(word)))
        return /^\p{L}+['’]s /u.test(name) ? name : `the ${name}`;
    }
  return undefined;
}
