/** Corrections of a text as newsrooms make them, drawn by chance, with the place that a passage has afterwards. */
import { globSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { quoteFinder } from '../../../src/client/highlights/find-quote.ts';
import { exactPlace, type Place, quoteOf } from '../../../src/client/highlights/quote.ts';
import type { Quote } from '../../../src/client/highlights/stored-highlight.ts';

/** Finds quotes in a text as the page of an article does: unchanged, or else corrected. */
export const findIn = (text: string) => (quote: Quote) => {
  const place = exactPlace(text, quote);
  return place === 'unknown' ? quoteFinder(text)(quote) : place;
};

/** A text, a passage of it, and what became of both. */
interface Correction {
  readonly text: string;
  readonly passage: Place;
  readonly corrected: string;
  /** Where the passage is now; empty if nothing of it is left. */
  readonly now: Place;
  /** Whether at least half of it is left. */
  readonly isLeft: boolean;
  /** How far the borders of the passage may be from there, in characters: words that were changed at a border. */
  readonly slack: number;
  readonly what: string;
}

/** One change: characters from `at` on, of this length, become other ones. */
interface Change {
  readonly at: number;
  readonly length: number;
  readonly by: string;
}

const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
export const texts: readonly string[] = globSync('content/**/*.{txt,md}')
  .sort()
  .map((file) => plain(readFileSync(file, 'utf8')))
  .filter(({ length }) => length > 1500);

const wordsOf = (text: string) => Array.from(text.matchAll(/[\p{L}\p{N}\p{M}]+/gu));
const sentencesOf = (text: string) => Array.from(text.matchAll(/[^.!?。]+[.!?。]+["”’]?\s?/gu));
const pick = <Value>(list: readonly Value[], share: number): Value | undefined => list[Math.floor(share * list.length)];

/** A way to change a text. @param share where, and with which words: 0 to 1 @param near the passage */
type Way = (text: string, share: number, other: string) => Change | undefined;

const ofWord = (change: (word: string, other: string) => string): Way => {
  return (text, share, other) => {
    const word = pick(wordsOf(text), share);
    const by = pick(wordsOf(other), share)?.[0] ?? '';
    return word && { at: word.index, length: word[0].length, by: change(word[0], by) };
  };
};

const ways: Readonly<Record<string, Way>> = {
  'a letter left out': ofWord((word) => word.slice(0, -1) || word),
  'two letters exchanged': ofWord((word) => (word[1] ?? '') + (word[0] ?? '') + word.slice(2)),
  'another word': ofWord((_, other) => other),
  'a word more': ofWord((word, other) => `${word} ${other}`),
  'a word less': ofWord(() => ''),
  'a number changed': ofWord((word) => (/\d/.test(word) ? '17' : word)),
  'a clause more': (text, share, other) => {
    const [at, clause] = [pick(wordsOf(text), share)?.index, pick(sentencesOf(other), share)?.[0]];
    return at === undefined || !clause ? undefined : { at, length: 0, by: `${clause.slice(0, 60).trim()} ` };
  },
  'a sentence more': (text, share, other) => {
    const [at, by] = [pick(sentencesOf(text), share)?.index, pick(sentencesOf(other), 1 - share)?.[0]];
    return at === undefined || !by ? undefined : { at, length: 0, by: ` ${by.trim()} ` };
  },
  'a sentence less': (text, share) => {
    const sentence = pick(sentencesOf(text), share);
    return sentence && { at: sentence.index, length: sentence[0].length, by: '' };
  },
  'a sentence written anew': (text, share, other) => {
    const [sentence, by] = [pick(sentencesOf(text), share), pick(sentencesOf(other), share)?.[0]];
    return sentence && by ? { at: sentence.index, length: sentence[0].length, by } : undefined;
  },
  'a notice above': (_, share, other) => ({ at: 0, length: 0, by: `${other.slice(0, Math.floor(share * 800))}. ` }),
  'a part less': (text, share) => ({
    at: Math.floor(share * text.length * 0.8),
    length: Math.floor(text.length * 0.08),
    by: '',
  }),
  'marks set otherwise': (text, share) => {
    const mark = pick(Array.from(text.matchAll(/[,;:"'“”’–-]/g)), share);
    return mark && { at: mark.index, length: 1, by: /["“”]/.test(mark[0]) ? '”' : mark[0] === "'" ? '’' : '–' };
  },
};

/** Letters for private use, which no text of the sample has. */
const [START, END] = ['\uE000', '\uE001'];
const MARKS = /[\uE000\uE001]/g;
const OTHERS = /[^\uE000\uE001]/g;
const share = fc.noBias(fc.integer({ min: 0, max: 999 })).map((n) => n / 1000);

/** How many letters at the beginning and at the end of both texts are the same. */
function alike(one: string, other: string): readonly [number, number] {
  let [first, last] = [0, 0];
  const most = Math.min(one.length, other.length);
  while (first < most && one[first] === other[first]) first += 1;
  while (last < most - first && one.at(-1 - last) === other.at(-1 - last)) last += 1;
  return [first, last];
}

/** A text with a passage of 1 to 80 words, and one to three changes, half of them in or near the passage. */
const correction: fc.Arbitrary<Correction | undefined> = fc
  .record({
    texts: fc.tuple(fc.constantFrom(...texts), fc.constantFrom(...texts)).filter(([text, other]) => text !== other),
    at: share,
    words: fc.oneof(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 4, max: 25 }), fc.integer({ min: 20, max: 80 })),
    changes: fc.array(fc.record({ way: fc.constantFrom(...Object.keys(ways)), share, near: fc.boolean() }), {
      minLength: 1,
      maxLength: 3,
    }),
  })
  .map(({ texts: [text, other], at, words, changes }) => {
    const all = wordsOf(text);
    const from = Math.floor(at * Math.max(1, all.length - words));
    const [first, last] = [all[from], all[from + words - 1]];
    if (!first || !last) return undefined;
    const passage = { start: first.index, end: last.index + last[0].length };
    // Two marks go along with the passage.
    let marked = `${text.slice(0, passage.start)}${START}${text.slice(passage.start, passage.end)}${END}${text.slice(passage.end)}`;
    let [slack, lost] = [0, 0];
    for (const { way, share, near } of changes) {
      const [start, end] = [marked.indexOf(START), marked.indexOf(END)];
      // Near: within the passage and the two hundred characters on both sides of it.
      const [low, high] = near ? [Math.max(0, start - 200), end + 200] : [0, marked.length];
      const change = ways[way]?.(marked.slice(low, high), share, other);
      if (!change) continue;
      const [begin, stop] = [low + change.at, low + change.at + change.length];
      const [same, sameEnd] = alike(marked.slice(begin, stop), change.by);
      lost += Math.max(0, Math.min(end, stop - sameEnd) - Math.max(start + 1, begin + same));
      if ([start, start + 1, end, end + 1].some((border) => begin <= border && border <= stop))
        slack += change.length + change.by.length + 2;
      const marks = marked.slice(begin, stop).replace(OTHERS, '');
      marked = marked.slice(0, begin) + change.by + marks + marked.slice(stop);
    }
    marked = plain(marked).replace(/ ([\uE000\uE001]+) /g, ' $1');
    const now = { start: marked.indexOf(START), end: marked.indexOf(END) - 1 };
    const isLeft = now.end > now.start && lost < (passage.end - passage.start) / 2;
    const what = changes.map(({ way, near }) => `${way}${near ? ' near' : ''}`).join(', ');
    const corrected = marked.replace(MARKS, '');
    return { text, passage, corrected, now, isLeft, slack, what };
  });

/**
 * Corrects a number of texts and looks for their passages.
 * @returns how many of the passages that are left were found as they are now, and those that were found elsewhere
 */
export function findPassages(count: number, seed: number): { found: number; wrong: readonly string[] } {
  const drawn = fc.sample(correction, { seed, numRuns: 2 * count }).filter((one) => one !== undefined);
  const left = new Set(drawn.filter(({ isLeft }) => isLeft).slice(0, count));
  if (left.size < count) throw new Error(`Only ${left.size} passages are left.`);
  const wrong: string[] = [];
  let found = 0;
  for (const one of drawn) {
    const { text, passage, corrected, now, slack, what } = one;
    const place = findIn(corrected)(quoteOf(text, passage));
    if (!place) continue;
    const isRight = Math.abs(place.start - now.start) <= slack && Math.abs(place.end - now.end) <= slack;
    // A part of the passage is not all of it, but no wrong place either.
    const isWithin = now.start < now.end && place.start >= now.start - slack && place.end <= now.end + slack;
    if (isRight && left.has(one)) found += 1;
    if (!isWithin) wrong.push(`${what}: ${[passage, now, place].map(({ start, end }) => `${start}-${end}`).join(' ')}`);
  }
  return { found, wrong };
}
