/**
 * Near-duplicates: an agency's rerun, the same text under another date. Found by the prints of their wording
 * (article/copy-print.ts) in linear time: prints that agree in three drawers next to each other meet in a bucket, and only
 * those that meet are compared.
 *
 * A family is one original and what is alike to it, not what is alike to that: otherwise a series whose reports differ by
 * little each day would become one family of years.
 */
import { alike, decodePrints, DRAWERS, WORDING } from './prints.ts';
import type { MarkedStory } from './stories.ts';

/** For each story that has copies or is one: its whole family in reading order, the original first. */
export type Families = ReadonlyMap<string, readonly string[]>;

/** Drawers of a band: two texts with 60 % of their wording in common meet in one of ten with 91 %, with 80 % in all cases. */
const BAND = 3;
const BANDS = Math.floor(WORDING / BAND);
/** Originals of a bucket that are looked at, the latest first: a bucket of more is a form that many texts have. */
const MOST_MET = 24;
/** One bucket for prints that are wholly the same, so that short texts with few drawers filled meet. */
const KEYS = BANDS + 1;

/** @param stories in reading order */
export function copiesOf(stories: readonly MarkedStory[]): Families {
  const { prints, has } = decodePrints(stories.map(({ marks }) => marks.print));
  const originals = originalsOf(stories, prints, has);
  const families = new Map<number, string[]>();
  for (const [at, original] of originals.entries()) {
    if (original === at) continue;
    const family = families.get(original) ?? [(stories[original] as MarkedStory).path];
    family.push((stories[at] as MarkedStory).path);
    families.set(original, family);
  }
  const byPath = new Map<string, readonly string[]>();
  for (const family of families.values()) for (const path of family) byPath.set(path, family);
  return byPath;
}

/** For each story the first of its family, which most are themselves. */
function originalsOf(stories: readonly MarkedStory[], prints: Uint16Array, has: Uint8Array): Int32Array {
  const size = 2 ** Math.ceil(Math.log2(Math.max(16, stories.length * KEYS)));
  // Chains of originals: the head of each bucket, and what each original has before it there; 0 is the end.
  const heads = new Int32Array(size);
  const before = new Int32Array(stories.length * KEYS);
  const keys = new Int32Array(KEYS);
  const originals = new Int32Array(stories.length);
  for (let at = 0; at < stories.length; at += 1) {
    originals[at] = at;
    if (has[at] === 0) continue;
    bucketsOf(prints, at, size - 1, keys);
    let [best, agreeing] = [-1, 0];
    for (let key = 0; key < KEYS; key += 1) {
      if (keys[key] === -1) continue;
      let met = 0;
      for (let node = heads[keys[key] as number] as number; node > 0 && met < MOST_MET; met += 1) {
        const other = Math.floor((node - 1) / KEYS);
        const share = other === best ? 0 : alike(prints, other, at);
        if (share > agreeing && similarLength(stories, other, at)) [best, agreeing] = [other, share];
        node = before[node - 1] as number;
      }
    }
    if (best >= 0) originals[at] = best;
    else {
      for (let key = 0; key < KEYS; key += 1) {
        const bucket = keys[key] as number;
        if (bucket === -1) continue;
        before[at * KEYS + key] = heads[bucket] as number;
        heads[bucket] = at * KEYS + key + 1;
      }
    }
  }
  return originals;
}

/** The buckets of a print, -1 for a band with an empty drawer. Two that differ may share a bucket: they are compared anyway. */
function bucketsOf(prints: Uint16Array, at: number, mask: number, keys: Int32Array): void {
  const from = at * DRAWERS;
  let whole = 0x811c9dc5;
  for (let band = 0; band < BANDS; band += 1) {
    let hash = band + 1;
    let full = true;
    for (let drawer = band * BAND; drawer < (band + 1) * BAND; drawer += 1) {
      const value = prints[from + drawer] as number;
      if (value === 0) full = false;
      hash = Math.imul(hash ^ value, 0x9e3779b1);
      hash ^= hash >>> 15;
    }
    whole = Math.imul(whole ^ hash, 0x01000193);
    keys[band] = full ? (Math.imul(hash, 0x85ebca6b) >>> 8) & mask : -1;
  }
  keys[BANDS] = (Math.imul(whole, 0x85ebca6b) >>> 8) & mask;
}

/** What is cut to two thirds is another report. */
function similarLength(stories: readonly MarkedStory[], one: number, other: number): boolean {
  const [a, b] = [(stories[one] as MarkedStory).entry.words, (stories[other] as MarkedStory).entry.words];
  return Math.min(a, b) * 3 >= Math.max(a, b) * 2;
}
