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
export function evidenceOf(terms: readonly string[]): readonly number[] {
  const left: Left = { keys: [], groups: [] };
  const own: number[] = [];
  let groups = 0;
  return terms.map((printed) => {
    const term = printed.toLowerCase();
    own.length = 0;
    let known = -1;
    for (let from = 0; from < term.length;) {
      const to = wordEnd(term, from);
      if (to - from >= SHORTEST) {
        const [first, second] = soughtBy(term, from, to - from);
        if (known < 0) known = groupOf(left, first);
        if (known < 0) known = groupOf(left, second);
        leftBy(own, term, from, to - from);
      }
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

/** What the first letters of a word say, as what. */
function keyOf(term: string, from: number, letters: number, as: number): number {
  let value = Math.imul(0x811c9dc5 ^ as, 0x01000193);
  for (let at = from; at < from + letters; at += 1) value = Math.imul(value ^ term.charCodeAt(at), 0x01000193);
  return value;
}

function soughtBy(term: string, from: number, length: number): readonly [number, number] {
  const whole = keyOf(term, from, Math.min(length, SHORT), IS_BEGINNING);
  if (length < SHORT) return [whole, whole];
  return length === SHORT ? [whole, keyOf(term, from, SHORT, BEGINS)] : [keyOf(term, from, STEM, HAS_STEM), whole];
}

function leftBy(own: number[], term: string, from: number, length: number): void {
  if (length <= SHORT) own.push(keyOf(term, from, length, IS_BEGINNING));
  else own.push(keyOf(term, from, STEM, HAS_STEM), keyOf(term, from, SHORT, BEGINS));
}

/** -1 where nobody has left the key. */
function groupOf({ keys, groups }: Left, key: number): number {
  const at = keys.indexOf(key);
  return at < 0 ? -1 : (groups[at] as number);
}

/** The first that leaves a key keeps it. */
function leave({ keys, groups }: Left, key: number, group: number): void {
  if (keys.includes(key)) return;
  keys.push(key);
  groups.push(group);
}
