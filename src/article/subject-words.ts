/**
 * The words that tell a text's subject: written small, long, no common ones, said more than once or said in the headline;
 * and pairs of them that keep together, such as "gas pipeline". What is rare in an archive a single text cannot know: the
 * long ones are more often, and the rest is weighed where all texts are (subjects/threads.ts).
 */
import { commonWords } from './common-words.ts';
import { isVisible, tidyPiece } from './characters.ts';
import { Tally } from './tally.ts';
import { CAPITAL, DIGITS, IDEOGRAPH, JOINED, lengthAt, type Tokens, wordAt } from './tokens.ts';

const MAX_WORDS = 9;
const MAX_PAIRS = 5;
const LONGEST = 30;
/** Words before this one are the lead. */
const LEAD = 60;
/** In a language without a list of common words, only these are no common ones, mostly. */
const SHORTEST_OF_UNKNOWN = 7;

const small = new Tally();
const pairs = new Tally();

/** Counts the words that are written small; good until the next text. */
export function countSmall({ count, hash, style }: Tokens): Tally {
  small.clear(count);
  for (let at = 0; at < count; at += 1) {
    if (((style[at] as number) & (CAPITAL | DIGITS | IDEOGRAPH)) === 0) small.add(hash[at] as number, at);
  }
  return small;
}

interface Scored {
  readonly at: number;
  readonly score: number;
}

/**
 * @param titled hashes of the headline's words
 * @param english whether the list of common words is for it
 * @returns words and pairs as they stand in the text
 */
export function subjectWords(tokens: Tokens, counts: Tally, titled: ReadonlySet<number>, english: boolean): string[] {
  const { hash } = tokens;
  const shortest = english ? 5 : SHORTEST_OF_UNKNOWN;
  const tells = (at: number, least: number) => {
    const length = lengthAt(tokens, at);
    return length >= least && length <= LONGEST && !commonWords.has(hash[at] as number);
  };
  const words: Scored[] = [];
  for (const slot of counts.slots) {
    const at = counts.firstIn(slot);
    const said = counts.countIn(slot);
    const inTitle = titled.has(counts.keyIn(slot));
    if ((said < 2 && !inTitle) || !tells(at, shortest)) continue;
    const score = (Math.min(said, 8) + (inTitle ? 4 : 0) + (at < LEAD ? 1 : 0)) * Math.min(10, lengthAt(tokens, at));
    words.push({ at, score });
  }
  const ofPairs = countPairs(tokens, (at) => tells(at, english ? 3 : shortest));
  const kept: Scored[] = [];
  for (const slot of ofPairs.slots) {
    const at = ofPairs.firstIn(slot);
    const said = ofPairs.countIn(slot);
    const inTitle = titled.has(hash[at] as number) && titled.has(hash[at + 1] as number);
    if (said < 2 && !inTitle) continue;
    kept.push({ at, score: said + (inTitle ? 4 : 0) + (at < LEAD ? 1 : 0) });
  }
  const pair = ({ at }: Scored) => `${wordAt(tokens, at)} ${wordAt(tokens, at + 1)}`;
  return [...best(kept, MAX_PAIRS).map(pair), ...best(words, MAX_WORDS).map(({ at }) => wordAt(tokens, at))].flatMap(
    printable,
  );
}

function countPairs({ count, hash, style, gap }: Tokens, tells: (at: number) => boolean): Tally {
  pairs.clear(count);
  let before = false;
  for (let at = 0; at < count; at += 1) {
    const now = ((style[at] as number) & (CAPITAL | DIGITS | IDEOGRAPH)) === 0 && tells(at);
    if (now && before && gap[at] === JOINED)
      pairs.add((Math.imul(hash[at - 1] as number, 31) + (hash[at] as number)) | 0, at - 1);
    before = now;
  }
  return pairs;
}

const best = (all: Scored[], most: number): Scored[] =>
  all.sort((a, b) => b.score - a.score || a.at - b.at).slice(0, most);

/** A text's word as one that may stand on a page: nothing that is not seen, and something that is. */
export function printable(word: string): string[] {
  const tidy = tidyPiece(word);
  return isVisible(tidy) ? [tidy] : [];
}
