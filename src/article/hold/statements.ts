/** Recognises a line that says nothing but that a text is not to be out: `EMBARGOED UNTIL 6 PM FRIDAY`, `Nicht veröffentlichen`. */
import { nearestWord } from '../text/edit-distance.ts';
import type { HoldKind } from './label-words.ts';
import { CHINESE_NOTICE_WORDS, MONTHS, NOTICE_WORDS, type NoticeWords, WEEKDAYS } from './notice-words.ts';
import { readUntil } from './until.ts';

/** A line that is a notice. */
interface Statement {
  readonly kind: HoldKind;
  /** The text that may name a day; empty when the notice holds without end. */
  readonly value: string;
}

const setOf = (words: string) => new Set(words.split(' '));
const weekdays = setOf(WEEKDAYS);
const months = setOf(MONTHS);
const NUMBER = /^(?:v|t|a)?\d{1,8}(?:st|nd|rd|th|am|pm|hrs?|h|z|uhr)?$/;
const EDGE = '[\\p{L}\\p{M}\\p{N}]';

interface Tongue {
  readonly draft: RegExp;
  readonly embargo: RegExp;
  readonly timed: RegExp;
  readonly isRest: (text: string) => boolean;
}

const isTime = (word: string) => NUMBER.test(word) || weekdays.has(word) || months.has(word);
const wordsOf = (text: string) => text.split(/[^\p{L}\p{M}\p{N}]+/u).filter(Boolean);

function tongueOf({ draft, embargo, timed, rest }: NoticeWords): Tongue {
  const others = setOf(rest);
  const whole = (subject: string) => new RegExp(`(?<!${EDGE})(?:${subject})(?!${EDGE})`, 'gu');
  return {
    draft: whole(draft),
    embargo: whole(embargo),
    timed: whole(timed),
    isRest: (text) => wordsOf(text).every((word) => others.has(word) || isTime(word)),
  };
}

const restOfChinese = new RegExp(CHINESE_NOTICE_WORDS.rest.split(' ').join('|'), 'gu');
const chinese: Tongue = {
  draft: new RegExp(CHINESE_NOTICE_WORDS.draft, 'gu'),
  embargo: new RegExp(CHINESE_NOTICE_WORDS.embargo, 'gu'),
  timed: new RegExp(CHINESE_NOTICE_WORDS.timed, 'gu'),
  isRest: (text) => wordsOf(text.replace(restOfChinese, ' ')).every((word) => /^\d+$/.test(word)),
};
const tongues = [...NOTICE_WORDS.map(tongueOf), chinese];
const [english] = tongues;
const otherWords = new Set(NOTICE_WORDS.flatMap(({ rest }) => rest.split(' ')));
const MOST_TELLING = 4;

/**
 * English expressions that also occur in news and speech ("Draft approved", "Hold on"). They are notices only with a
 * prohibition or a time to wait for.
 */
const NEWS =
  /\b(?:published|released|approved|confirmed|reviewed|revised|signed|printed|used|lifted)\b|^hold (?:on|off|it|that|the|still)\b/;
const WAITS = /\b(?:not|no|never|don|dont|until|till?|before|be|pending|awaiting|waiting|for)\b/;
/** "The draft", "El embargo". */
const NOUN = /^(?:the|an?(?! (?:relire|valider|verifier)$)|der|die|das|ein|eine|le|la|l|un|une|el|los|una) \p{L}+$/u;
const HOLD = /\b(?:hold|held)\b/;

/** Without accents and vowel points, and with one form of each Arabic letter. */
const plainText = (text: string) =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f\u064b-\u0655\u0670\p{Cf}]/gu, '')
    .normalize('NFC')
    .replace(/[أإآ]/g, 'ا')
    .replace(/ى/g, 'ي')
    .replace(/['’‘ʼ]/g, "'")
    .replace(/[^\p{L}\p{M}\p{N}'.:/-]+/gu, ' ')
    .trim();

/** @param text one line without markup */
export function readStatement(text: string): Statement | undefined {
  const plain = plainText(text);
  // A subject has few words that are not among the others.
  if (wordsOf(plain).filter((word) => !otherWords.has(word) && !isTime(word)).length > MOST_TELLING) return undefined;
  return statementIn(plain) ?? statementIn(corrected(plain));
}

function statementIn(plain: string): Statement | undefined {
  const words = wordsOf(plain).join(' ');
  if (NOUN.test(words) || words === '') return undefined;
  for (const tongue of tongues) {
    const found = subjectOf(tongue, plain, words);
    if (found) return found;
  }
  return undefined;
}

function subjectOf(tongue: Tongue, plain: string, words: string): Statement | undefined {
  const without = (subject: RegExp) => words.replace(subject, ' ');
  // "not-for-publication" and "not for publication" are the same.
  if (without(tongue.embargo) !== words && tongue.isRest(without(tongue.embargo).replace(tongue.draft, ' ')))
    return isNews(tongue, words) ? undefined : { kind: 'embargo', value: dayIn(plain) };
  if (without(tongue.draft) !== words && tongue.isRest(without(tongue.draft))) {
    if (isNews(tongue, words) || isReview(words)) return undefined;
    const until = /\b(?:until|till?|before|for release)\s+(?=\D{0,40}\d)(.+)$/.exec(plain)?.[1];
    return until === undefined ? { kind: 'draft', value: '' } : { kind: 'hold', value: until };
  }
  if (tongue === english && HOLD.test(words) && tongue.isRest(words) && !isNews(tongue, words))
    return { kind: 'hold', value: dayIn(plain) };
  if (without(tongue.timed) !== words && tongue.isRest(without(tongue.timed))) return timedStatement(plain, words);
  return undefined;
}

const isNews = (tongue: Tongue, words: string) =>
  tongue === english && NEWS.test(words) && !WAITS.test(words.replace(/^hold/, ''));
/** "2023 in review" */
const isReview = (words: string) => /\d/.test(words) && /\bin (?:review|progress)\b/.test(words);

/** "For release 5 January 2031", "For Sunday release", but not "For immediate release" or "For release". */
function timedStatement(plain: string, words: string): Statement | undefined {
  const waits = /\b(?:after|until|till?|before|on|at|delivery)\b/.test(words);
  if (/immediate/.test(words) && !/\b(?:after|until|till?|before|not)\b/.test(words)) return undefined;
  const day = dayIn(plain);
  if (readUntil(day) !== undefined) return { kind: 'day', value: day };
  const isTimed = HOUR.test(plain) || wordsOf(words).some((word) => weekdays.has(word) || months.has(word));
  return isTimed || (waits && /^(?:for|to be|release)\b/.test(words)) ? { kind: 'hold', value: '' } : undefined;
}
const HOUR = /\d ?(?:[ap]\.?m|uhr|h|hrs|hours|gmt|utc)\b|\d[:.]\d\d\b|\d[月日号时点]|الساعة/;

/** The part that may be read as a day and an hour: the line from its first number on, with the weekday or month before it. */
function dayIn(plain: string): string {
  const at = plain.search(/\d/);
  if (at < 0) return '';
  const before = wordsOf(plain.slice(0, at));
  const from = before.findLastIndex((word) => !isTime(word)) + 1;
  const hours = before.slice(0, from).filter((word) => /^(?:noon|midday|midnight|end|after)$/.test(word));
  return [...hours, ...before.slice(from), plain.slice(at)].join(' ');
}

const KEYWORDS = [
  'draft',
  'embargo',
  'embargoed',
  'unpublished',
  'confidential',
  'publish',
  'publication',
  'entwurf',
  'sperrfrist',
  'borrador',
  'brouillon',
];

/** The line with its words that are misspelt subjects corrected: `EMBARG0ED`, `Darft`. */
function corrected(plain: string): string {
  const words = wordsOf(plain);
  const restless = words.map((word) => {
    const letters = word.replace(/(?<=\p{L})0|0(?=\p{L})/gu, 'o');
    if (letters.length < 5 || HONEST.has(letters) || (english?.isRest(letters) && letters === word)) return word;
    return nearestWord(letters, KEYWORDS) ?? word;
  });
  return restless.join(' ');
}
/** Words that only resemble a subject. */
const HONEST = setOf(
  'daft drafty drift drifts draftee crafts publisher published public publications polish drafted drafting',
);
