/**
 * Terms that say the same: "Treasury" and "Treasury Department", "Iraq" and "Iraqi", "carbon" and "carbon pollution". Two
 * stories that share both share one thing, not two. Words are compared by hashes of their beginnings: this runs for every
 * article, and of some thirty words of one no two hashes are the same by chance.
 */

/** Letters by which two words are taken for forms of one. */
const STEM = 5;
/** A word of so many letters is a form of every longer one that begins with it: Iraq, Iran, Cuba. */
const SHORT = 4;
/** Of a shorter one nothing is looked at. */
const SHORTEST = 3;

const SPACE = 0x20;
const HYPHEN = 0x2d;

/** What a word is found by: it begins like a longer one, is such a beginning itself, or has a stem. */
const BEGINS = 1;
const IS_BEGINNING = 2;
const HAS_STEM = 3;

/** Keys that were left, and the evidence each belongs to. */
interface Left {
  readonly keys: number[];
  readonly groups: number[];
}

/** @returns for each term the number of its evidence, from 0 in the order in which they are met */
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
 * Looks for a word, as long as nothing is known, and notes what it leaves itself.
 * @returns the evidence it belongs to, or -1
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

/** What letters say, as what. */
const keyOf = (hash: number, as: number) => (Math.imul(hash, 5) + as) | 0;

/** -1 where nobody has left one of the keys; the first counts before the second. */
function groupOf({ keys, groups }: Left, first: number, second: number): number {
  const at = keys.indexOf(first);
  const place = at < 0 ? keys.indexOf(second) : at;
  return place < 0 ? -1 : (groups[place] as number);
}

/** The first that leaves a key keeps it. */
function leave({ keys, groups }: Left, key: number, group: number): void {
  if (keys.includes(key)) return;
  keys.push(key);
  groups.push(group);
}
