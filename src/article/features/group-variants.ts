/**
 * Groups terms that are variants of one: "Treasury" and "Treasury Department", "Iraq" and "Iraqi", "carbon" and "carbon
 * pollution". Two stories that share two variants share one thing, not two. Words are compared by hashes of their
 * beginnings, because this runs for every article. Among the thirty words of one article a collision is negligible.
 */

/** Number of letters that two forms of one word have in common. */
const STEM = 5;
/** A word of this length is a form of every longer word that begins with it: Iraq, Iran, Cuba. */
const SHORT = 4;
/** Shorter words are ignored. */
const SHORTEST = 3;

const SPACE = 0x20;
const HYPHEN = 0x2d;

/**
 * Kinds of keys under which a word is found: as the beginning of a longer word, as a short word itself, or by its stem.
 */
const BEGINS = 1;
const IS_BEGINNING = 2;
const HAS_STEM = 3;

/** The keys of the terms so far, and the group of each key. */
interface Left {
  readonly keys: number[];
  readonly groups: number[];
}

/** @returns for each term the number of its group, from 0 in order of occurrence */
export function groupVariants(terms: readonly string[]): readonly number[] {
  const left: Left = { keys: [], groups: [] };
  const own: number[] = [];
  let groups = 0;
  return terms.map((printed) => {
    const term = printed.toLowerCase();
    own.length = 0;
    let known = -1;
    for (let from = 0; from < term.length;) {
      const to = wordEnd(term, from);
      if (to - from >= SHORTEST) known = meet(left, own, known, term, from, to - from);
      from = to + 1;
    }
    const group = known < 0 ? groups++ : known;
    for (const key of own) leave(left, key, group);
    return group;
  });
}

function wordEnd(term: string, from: number): number {
  let at = from;
  while (at < term.length && term.charCodeAt(at) !== SPACE && term.charCodeAt(at) !== HYPHEN) at += 1;
  return at;
}

/**
 * Looks up a word unless the group is already known, and collects the word's own keys.
 * @returns the group of the term, or -1
 */
function meet(left: Left, own: number[], known: number, term: string, from: number, length: number): number {
  const begin = hashOf(0x811c9dc5, term, from, from + Math.min(length, SHORT));
  const whole = keyOf(begin, IS_BEGINNING);
  if (length <= SHORT) {
    own.push(whole);
    return known >= 0 ? known : groupOf(left, whole, length < SHORT ? whole : keyOf(begin, BEGINS));
  }
  const stem = keyOf(hashOf(begin, term, from + SHORT, from + STEM), HAS_STEM);
  own.push(stem, keyOf(begin, BEGINS));
  return known >= 0 ? known : groupOf(left, stem, whole);
}

function hashOf(start: number, term: string, from: number, to: number): number {
  let value = start;
  for (let at = from; at < to; at += 1) value = Math.imul(value ^ term.charCodeAt(at), 0x01000193);
  return value;
}

/** Combines the hash of letters with the kind of key. */
const keyOf = (hash: number, as: number) => (Math.imul(hash, 5) + as) | 0;

/** The group of one of the keys, or -1. The first key has priority. */
function groupOf({ keys, groups }: Left, first: number, second: number): number {
  const at = keys.indexOf(first);
  const place = at < 0 ? keys.indexOf(second) : at;
  return place < 0 ? -1 : (groups[place] as number);
}

/** Adds a key unless it already exists. */
function leave({ keys, groups }: Left, key: number, group: number): void {
  if (keys.includes(key)) return;
  keys.push(key);
  groups.push(group);
}
