/**
 * Removes words before the first sentence of a story that are no part of a headline: place and agency where they are
 * no certain dateline of the page, the salutation of a letter, a conjunction that points to another text.
 */

/** A place of up to three parts in title case: "Evansville, Indiana, United States - ". */
const PART = "\\p{Lu}[\\p{L}.'’]+(?: \\p{Lu}[\\p{L}.'’]+){0,2}";
const AGENCY = 'AP|AFP|UPI|ANI|PTI|IANS|dpa|epd|KNA|sid|EFE|ANSA|Reuters|Xinhua|TASS|Interfax|Bloomberg|CNN|BBC|Kyodo';

const LEADS: readonly RegExp[] = [
  // "(Reuters) - ", "(Dec 9th, 2014) "
  new RegExp(
    `^\\((?:(?:${AGENCY})|[^()]{0,20}\\b(?:19|20)\\d\\d)\\)[ ]?(?:[–—-]{1,2}[ ]?)?(?=["“‘]?[\\p{Lu}\\p{N}])`,
    'u',
  ),
  // "NEW YORK--Stocks"
  /^\p{Lu}{3,}(?: \p{Lu}{2,}){0,2}--(?=\p{Lu})/u,
  new RegExp(`^${PART}(?:, ${PART}){1,2} [–—-]{1,2} (?=["“‘]?\\p{Lu})`, 'u'),
  // "INTERFAX.RU - ", "РИА Новости. "
  /^(?:INTERFAX(?:\.RU)?|РИА Новости|ТАСС|Интерфакс)(?: [–—-] |\. )(?=["«]?\p{Lu})/u,
  // "القاهرة - رويترز: "
  /^[\p{Script=Arabic}\p{M} ]{2,30} ?[–—-] ?(?:رويترز|أ ?\.?ف ?\.?ب\.?|د ?\.?ب ?\.?أ\.?|وكالات|واس|سانا|قنا|وام|كونا|شينخوا) ?[:：] /u,
  // "नई दिल्ली, चार मार्च (भाषा) "
  /^[\p{Script=Devanagari}\p{N}\s,]{3,40}\((?:भाषा|वार्ता|एजेंसी|आईएएनएस|पीटीआई|एएनआई)\)[ ]?[:।–-]?[ ]?/u,
  // "本报讯 记者从市交通局获悉，"
  /^本[报報][讯訊][ 　]?(?:[（(]记者[^（）()]{2,12}[)）][ 　]?)?(?:记者从[^，。]{2,15}获悉，)?(?=\p{Script=Han})/u,
  // The question of an interview: "Q Mr. Holm, what …"
  /^(?:Q[.:]?|A:)\s+(?=\p{Lu})/u,
  // "Sir, - Your correspondent"
  /^(?:Sirs?|Madam|(?:Dear )?Sir or Madam|Dear (?:Sir|Madam|Editor))[,:.]?[ ]?[–—-]{1,2}[ ](?=\p{Lu})/u,
];

/** A place before a dash, as newspapers other than English ones set it: "Elvas – Nach dem Unfall". */
const FOREIGN_PLACE = new RegExp(`^${PART} [–—] (?=["„«]?\\p{Lu}\\p{Ll}+ \\p{L}+ \\p{L}+ )`, 'u');
/** Words of which each longer English sentence has one. */
const ENGLISH = /\b(?:the|of|and|an?|to|is|was|has|have|for|with|are|will)\b/;

/** Words that join the sentence to one that is not there. */
const JOINT =
  /^(?:(?:however|meanwhile|moreover|furthermore|nevertheless|nonetheless|still|also|in addition|in other news|for example|for instance|as always|so|well|now|and|but|yet|of course|unfortunately|fortunately)[,…]\s+|(?:and|but)\s+(?!also\b)(?=\p{L}))/iu;
/** "We are pleased to announce that the museum will reopen" */
const ANNOUNCES =
  /^(?:today,? )?(?:we|i)(?:['’](?:re|m)| are| am) (?:very |so )?(?:pleased|proud|happy|delighted|thrilled|excited|sorry|sad) to (?:announce|report|say|share|tell you)(?: today)? that (?=(?:the|an?|our|\p{Lu})\b)/iu;

/** The sentence without such words, and with a capital. */
export function withoutLeadWords(sentence: string): string {
  let text = sentence;
  for (const lead of LEADS) text = text.replace(lead, '');
  if (/ [–—] /.test(text.slice(0, 60)) && !ENGLISH.test(text)) text = text.replace(FOREIGN_PLACE, '');
  const rest = text.replace(JOINT, '').replace(ANNOUNCES, '');
  return rest === text ? text : withCapital(rest);
}

/** With a capital: the first word was inside its sentence before the words above it were left out. */
export const withCapital = (text: string): string =>
  /^\p{Ll}+\p{Lu}/u.test(text) ? text : text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
