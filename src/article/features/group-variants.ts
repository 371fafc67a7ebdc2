/**
 * Groups terms that are variants of one: "Treasury" and "Treasury Department", "Iraq" and "Iraqi", "carbon" and "carbon
 * pollution". Two stories that share two variants share one thing, not two. Words are compared by hashes of their
 * beginnings, because this runs for every article. Among the thirty words of one article a collision is negligible.
 */
import { hashCodeUnits } from '../text/fnv.ts';

/** Number of letters that two forms of one word have in common. */
const STEM_LENGTH = 5;
/** A word of this length is a form of every longer word that begins with it: Iraq, Iran, Cuba. */
const SHORT_LENGTH = 4;
/** Shorter words are ignored. */
const MIN_LENGTH = 3;

const SPACE = 0x20;
const HYPHEN = 0x2d;

/**
 * Kinds of keys under which a word is found: as the beginning of a longer word, as a short word itself, or by its stem.
 */
const BEGINS = 1;
const IS_BEGINNING = 2;
const HAS_STEM = 3;

/** The keys of the terms so far, and the group of each key. */
interface KeyIndex {
  readonly keys: number[];
  readonly groups: number[];
}

/** @returns for each term the number of its group, from 0 in order of occurrence */
export function groupVariants(terms: readonly string[]): readonly number[] {
  const index: KeyIndex = { keys: [], groups: [] };
  const ownKeys: number[] = [];
  let groups = 0;
  return terms.map((printed) => {
    const term = printed.toLowerCase();
    ownKeys.length = 0;
    let knownGroup = -1;
    for (let from = 0; from < term.length;) {
      const to = wordEnd(term, from);
      if (to - from >= MIN_LENGTH) knownGroup = findGroup(index, ownKeys, knownGroup, term, from, to - from);
      from = to + 1;
    }
    const group = knownGroup < 0 ? groups++ : knownGroup;
    for (const key of ownKeys) addKey(index, key, group);
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
function findGroup(
  index: KeyIndex,
  ownKeys: number[],
  knownGroup: number,
  term: string,
  from: number,
  length: number,
): number {
  const beginning = hashCodeUnits(term, from, from + Math.min(length, SHORT_LENGTH));
  const whole = keyOf(beginning, IS_BEGINNING);
  if (length <= SHORT_LENGTH) {
    ownKeys.push(whole);
    return knownGroup >= 0
      ? knownGroup
      : groupOf(index, whole, length < SHORT_LENGTH ? whole : keyOf(beginning, BEGINS));
  }
  const stem = keyOf(hashCodeUnits(term, from + SHORT_LENGTH, from + STEM_LENGTH, beginning), HAS_STEM);
  ownKeys.push(stem, keyOf(beginning, BEGINS));
  return knownGroup >= 0 ? knownGroup : groupOf(index, stem, whole);
}

/** Combines the hash of letters with the kind of key. */
const keyOf = (hash: number, kind: number) => (Math.imul(hash, 5) + kind) | 0;

/** The group of one of the keys, or -1. The first key has priority. */
function groupOf({ keys, groups }: KeyIndex, first: number, second: number): number {
  const at = keys.indexOf(first);
  const position = at < 0 ? keys.indexOf(second) : at;
  return position < 0 ? -1 : (groups[position] as number);
}

/** Adds a key unless it already exists. */
function addKey({ keys, groups }: KeyIndex, key: number, group: number): void {
  if (keys.includes(key)) return;
  keys.push(key);
  groups.push(group);
}
