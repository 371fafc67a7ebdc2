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
const LONGEST = 30;
/** Minimum length of a single keyword. A shorter word can only be half of a pair: "gas pipeline". */
const SHORTEST = 5;
/** Minimum length in a language without a list of common words. Shorter words are mostly common. */
const SHORTEST_OF_UNKNOWN = 7;
/** Number of words in the lead. */
const LEAD = 60;

const words = new HashCounter();
const pairs = new HashCounter();
/** For each word of the text its slot in the counter of words in small letters, or -1. */
const slots = new Int32Array(MAX_TOKENS);

/** Counts the words in small letters. The result is valid until the next call. */
export function countSmall({ count, hash, style }: Tokens): HashCounter {
  words.clear(count);
  for (let at = 0; at < count; at += 1) {
    const isSmall = ((style[at] as number) & (CAPITAL | DIGITS | IDEOGRAPH | DOTTED)) === 0;
    slots[at] = isSmall ? words.add(hash[at] as number, at) : -1;
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
export function extractKeywords(tokens: Tokens, titled: ReadonlySet<number>, english: boolean): string[] {
  const shortest = english ? SHORTEST : SHORTEST_OF_UNKNOWN;
  const telling: Scored[] = [];
  for (const slot of words.slots) {
    const at = words.firstIn(slot);
    const length = lengthAt(tokens, at);
    const tells = length >= (english ? 3 : shortest) && length <= LONGEST && !stopWords.has(words.keyIn(slot));
    words.mark(slot, tells);
    if (!tells || length < shortest) continue;
    const said = words.countIn(slot);
    const inTitle = titled.has(words.keyIn(slot));
    if (said < 2 && !inTitle) continue;
    const score = Math.min(said, 8) + (inTitle ? 4 : 0) + (at < LEAD ? 1 : 0);
    telling.push({ at, score: score * Math.min(10, length) });
  }
  const kept = subjectPairs(tokens, titled);
  const apart = telling.filter(({ at }) => words.countIn(slots[at] as number) > 2 * inPairs(kept, tokens, at));
  return [
    ...kept.map(({ at }) => `${wordAt(tokens, at)} ${wordAt(tokens, at + 1)}`),
    ...best(apart, MAX_WORDS).map(({ at }) => wordAt(tokens, at)),
  ].flatMap(printable);
}

/** How often a word occurs within the selected pairs. A word that mostly occurs there would repeat the pair. */
function inPairs(kept: readonly Pair[], { hash }: Tokens, word: number): number {
  const own = hash[word];
  return kept.reduce((sum, { at, said }) => sum + (hash[at] === own || hash[at + 1] === own ? said : 0), 0);
}

interface Pair extends Scored {
  readonly said: number;
}

/** @returns the most distinctive pairs of words that `subjectWords` has marked */
function subjectPairs(tokens: Tokens, titled: ReadonlySet<number>): readonly Pair[] {
  const { count, hash, gap } = tokens;
  pairs.clear(count);
  let before = false;
  for (let at = 0; at < count; at += 1) {
    const slot = slots[at] as number;
    const now = slot >= 0 && words.isMarked(slot);
    if (now && before && gap[at] === JOINED) {
      pairs.add((Math.imul(hash[at - 1] as number, 31) + (hash[at] as number)) | 0, at - 1);
    }
    before = now;
  }
  const telling: Pair[] = [];
  for (const slot of pairs.slots) {
    const at = pairs.firstIn(slot);
    const said = pairs.countIn(slot);
    const inTitle =
      said > 1 || at < LEAD ? titled.has(hash[at] as number) && titled.has(hash[at + 1] as number) : false;
    if (said > 1 || inTitle) telling.push({ at, said, score: said + (inTitle ? 4 : 0) + (at < LEAD ? 1 : 0) });
  }
  return best(telling, MAX_PAIRS);
}

const best = <Some extends Scored>(all: Some[], most: number): readonly Some[] =>
  all.sort((a, b) => b.score - a.score || a.at - b.at).slice(0, most);

/** The word without invisible characters; an empty list if it then has no visible character. */
export function printable(word: string): string[] {
  const tidy = cleanFragment(word);
  return isVisible(tidy) ? [tidy] : [];
}
