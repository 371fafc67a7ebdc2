/**
 * Extracts the keywords of a text: long words in small letters that are not common and that occur more than once or in
 * the headline, and pairs of words that often occur together, such as "gas pipeline". A single text does not show which
 * words are rare in the archive. Long words are rare more often, and related-stories.ts weighs the rest with all texts.
 */
import { isVisible, cleanFragment } from '../text/invisible-characters.ts';
import { stopWords } from './stop-words.ts';
import { HashCounter } from './hash-counter.ts';
import { CAPITAL, DIGITS, DOTTED, IDEOGRAPH, JOINED, lengthAt, MAX_TOKENS, type Tokens, wordAt } from './tokenize.ts';

const MAX_WORDS = 9;
const MAX_PAIRS = 5;
const MAX_LENGTH = 30;
/** Minimum length of a single keyword. A shorter word can only be half of a pair: "gas pipeline". */
const MIN_LENGTH = 5;
/** Minimum length in a language without a list of common words. Shorter words are mostly common. */
const MIN_LENGTH_UNKNOWN_LANGUAGE = 7;
/** Number of words in the lead. */
const LEAD_WORDS = 60;

const words = new HashCounter();
const pairs = new HashCounter();
/** For each word of the text its slot in the counter of words in small letters, or -1. */
const slots = new Int32Array(MAX_TOKENS);

/** Counts the words in small letters. The result is valid until the next call. */
export function countSmallWords({ count, hash, style }: Tokens): HashCounter {
  words.clear(count);
  for (let at = 0; at < count; at += 1) {
    const isSmallWord = ((style[at] as number) & (CAPITAL | DIGITS | IDEOGRAPH | DOTTED)) === 0;
    slots[at] = isSmallWord ? words.add(hash[at] as number, at) : -1;
  }
  return words;
}

interface Scored {
  readonly at: number;
  readonly score: number;
}

/**
 * @param tokens the tokens that were counted last
 * @param titled hashes of the headline's words
 * @param english whether the list of common words applies
 * @returns pairs and words as spelled in the text
 */
export function extractKeywords(tokens: Tokens, titleHashes: ReadonlySet<number>, english: boolean): string[] {
  const minLength = english ? MIN_LENGTH : MIN_LENGTH_UNKNOWN_LANGUAGE;
  const distinctive: Scored[] = [];
  for (const slot of words.slots) {
    const at = words.firstIn(slot);
    const length = lengthAt(tokens, at);
    const isKeyword = length >= (english ? 3 : minLength) && length <= MAX_LENGTH && !stopWords.has(words.keyIn(slot));
    words.setCandidate(slot, isKeyword);
    if (!isKeyword || length < minLength) continue;
    const count = words.countIn(slot);
    const inTitle = titleHashes.has(words.keyIn(slot));
    if (count < 2 && !inTitle) continue;
    const score = Math.min(count, 8) + (inTitle ? 4 : 0) + (at < LEAD_WORDS ? 1 : 0);
    distinctive.push({ at, score: score * Math.min(10, length) });
  }
  const bestPairs = subjectPairs(tokens, titleHashes);
  const single = distinctive.filter(
    ({ at }) => words.countIn(slots[at] as number) > 2 * countInPairs(bestPairs, tokens, at),
  );
  return [
    ...bestPairs.map(({ at }) => `${wordAt(tokens, at)} ${wordAt(tokens, at + 1)}`),
    ...best(single, MAX_WORDS).map(({ at }) => wordAt(tokens, at)),
  ].flatMap(cleanWord);
}

/** How often a word occurs within the selected pairs. A word that mostly occurs there would repeat the pair. */
function countInPairs(bestPairs: readonly Pair[], { hash }: Tokens, word: number): number {
  const own = hash[word];
  return bestPairs.reduce((sum, { at, count }) => sum + (hash[at] === own || hash[at + 1] === own ? count : 0), 0);
}

interface Pair extends Scored {
  readonly count: number;
}

/** @returns the most distinctive pairs of neighbouring words that were marked as candidates */
function subjectPairs(tokens: Tokens, titleHashes: ReadonlySet<number>): readonly Pair[] {
  const { count, hash, gap } = tokens;
  pairs.clear(count);
  let previousIsCandidate = false;
  for (let at = 0; at < count; at += 1) {
    const slot = slots[at] as number;
    const isCandidate = slot >= 0 && words.isCandidate(slot);
    if (isCandidate && previousIsCandidate && gap[at] === JOINED) {
      pairs.add((Math.imul(hash[at - 1] as number, 31) + (hash[at] as number)) | 0, at - 1);
    }
    previousIsCandidate = isCandidate;
  }
  const distinctive: Pair[] = [];
  for (const slot of pairs.slots) {
    const at = pairs.firstIn(slot);
    const count = pairs.countIn(slot);
    const inTitle =
      count > 1 || at < LEAD_WORDS
        ? titleHashes.has(hash[at] as number) && titleHashes.has(hash[at + 1] as number)
        : false;
    if (count > 1 || inTitle)
      distinctive.push({ at, count, score: count + (inTitle ? 4 : 0) + (at < LEAD_WORDS ? 1 : 0) });
  }
  return best(distinctive, MAX_PAIRS);
}

const best = <Some extends Scored>(all: Some[], most: number): readonly Some[] =>
  all.sort((a, b) => b.score - a.score || a.at - b.at).slice(0, most);

/** The word without invisible characters; an empty list if it then has no visible character. */
export function cleanWord(word: string): string[] {
  const cleaned = cleanFragment(word);
  return isVisible(cleaned) ? [cleaned] : [];
}
