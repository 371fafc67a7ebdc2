/**
 * Joins words that a scanner left broken at the ends of lines, without a hyphen: "har" and "bor". A word is broken when
 * the whole is a word and one half is none. Where both halves are words ("to day"), the whole must be much commoner than
 * the two side by side. Words are those of the text itself and of known-words.ts, so that the result of a file depends
 * on that file alone.
 */
import { isCommonWord, isJointWord } from './known-words.ts';

const LAST_WORD = /(?<![\p{L}\p{M}\p{N}'’.-])(\p{L}\p{Ll}*|\p{Lu}{2,})(-?)$/u;
const FIRST_WORD = /^(\p{Ll}+|\p{Lu}{2,})(?![\p{L}\p{M}\p{N}@-]|['’](?!s\b)\p{L})/u;
/** Beginnings of words that are no words. */
const PREFIX = /^(?:re|com|con|dis|un|im|em|ob|ac|ap|ef|ex|pre|sub|trans|inter|mis)$/;
/** Ends of words that are no words. */
const SUFFIX =
  /^(?:t?ions?|sions?|ments?|ings?|ed|ers?|ly|ness|it(?:y|ies)|i?ally|[ae]nce|[ae]nt|ous|ive|ible|tures?|ters?|ders?|bers?|pers?|gers?|ners?|vers?|mers?|tees?|teen|cial|tial|sive|tive|tory|ture|ably|ibly|mental|dent|tant)$/;
/** Maximum length of a fragment, and of a word of two fragments that no list has. */
const MAX_FRAGMENT = 5;
const MAX_UNKNOWN = 13;

/** A longer line is no line of a column, and its end is not joined. */
const MAX_LINE = 1000;
/** Number of different words that show the language. */
const SAMPLE = 200;

/** The words and pairs of words within the lines. Words at the margins may be fragments. */
interface Usage {
  readonly words: ReadonlySet<string>;
  readonly pairs: ReadonlySet<string>;
  /** Whether most of the words are English ones. */
  readonly isEnglish: boolean;
}

/**
 * @param lines the lines of a scanned text
 * @param more words that are whole, such as those of the headline
 * @returns the lines; the second half of a broken word stands at the end of the line of the first half
 */
export function joinBrokenWords(lines: readonly string[], more: string): string[] {
  const usage = usageOf(lines, more);
  const joined: string[] = [];
  for (const line of lines) {
    const previous = joined.at(-1) ?? '';
    const above = previous.length < MAX_LINE ? previous.trimEnd() : '';
    const text = line.trim();
    const [, first = '', hyphen = ''] = LAST_WORD.exec(above) ?? [];
    const second = FIRST_WORD.exec(text)?.[1] ?? '';
    const isDivided = first !== '' && second !== '' && isBroken(first, second, usage, hyphen !== '');
    if (!isDivided && !(hyphen !== '' && /^\p{Ll}/u.test(text))) {
      joined.push(line);
      continue;
    }
    // The punctuation after the word comes along.
    const end = /^\S*/.exec(text)?.[0].length ?? 0;
    joined[joined.length - 1] = above.slice(0, above.length - (isDivided ? hyphen.length : 0)) + text.slice(0, end);
    if (text.length > end) joined.push(text.slice(end).trimStart());
  }
  return joined;
}

function usageOf(lines: readonly string[], more: string): Usage {
  const words = new Set<string>();
  const pairs = new Set<string>();
  const count = (found: readonly string[]) => {
    for (const [at, word] of found.entries()) {
      words.add(word);
      if (at > 0) pairs.add(`${found[at - 1] ?? ''} ${word}`);
    }
  };
  for (const line of lines) count(wordsOf(line).slice(1, -1));
  count(wordsOf(more));
  const sample = [...words].slice(0, SAMPLE);
  const isEnglish = sample.filter(isCommonWord).length > sample.length / 2;
  return { words, pairs, isEnglish };
}

const wordsOf = (text: string) => text.toLowerCase().match(/\p{L}[\p{L}\p{M}'’]*/gu) ?? [];

function isBroken(one: string, two: string, { words, pairs, isEnglish }: Usage, isHyphenated: boolean): boolean {
  // Capitals continue in capitals only.
  if (/^\p{Lu}{2}/u.test(one) !== /^\p{Lu}/u.test(two)) return false;
  const first = one.toLowerCase();
  const second = two.toLowerCase();
  const whole = first + second;
  const isWord = (word: string) => words.has(word) || isCommonWord(word);
  const [isFirst, isSecond] = [isWord(first), isWord(second)];
  if (/^[aio]$/.test(first) || (isFirst && second.length === 1)) return false;
  if (isFirst && isSecond) {
    if (isJointWord(whole)) return true;
    const isPair = pairs.has(`${first} ${second}`) || [first, second].some((word) => FUNCTION.test(word));
    return words.has(whole) && (isHyphenated || !isPair);
  }
  if (isWord(whole)) return true;
  if (!isEnglish || !/^[a-z]{4,}$/.test(whole) || PHRASE.test(`${first} ${second}`)) return false;
  if (isFirst) return SUFFIX.test(second) && first.length > 2;
  if (isSecond) return PREFIX.test(first) && second.length > 2;
  const isShort = first.length <= MAX_FRAGMENT || second.length <= MAX_FRAGMENT;
  return isShort && whole.length <= MAX_UNKNOWN && first.length > 1 && second.length > 1;
}

/** Words of other languages that stand side by side in English. */
const PHRASE =
  /^(?:de facto|de jure|bona fide|ex officio|ad hoc|en (?:route|masse)|pro (?:rata|forma)|per (?:se|diem|capita)|et al|vice versa|du jour|la carte|prima facie|in (?:situ|vitro|lieu))$/;
/** Words that stand beside any other. */
const FUNCTION =
  /^(?:a|an|the|in|on|at|to|of|up|by|as|so|no|be|is|it|he|we|me|my|us|or|and|but|for|not|all|any|per|out|off|over|under|with|some|one|for|man|men|her|him|his|are|was|am|do|go|if|this|that|then|than|will|has|had|can|may|who|its|our|out)$/;
