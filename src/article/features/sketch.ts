/**
 * A sketch of a text: a few numbers that stay mostly the same when the text is edited, so that a story is known again after it has
 * moved. Of the hashes of all runs of letters the sketch keeps those with the lowest rank (bottom-k sampling, A. Broder 1997): the share of numbers
 * that two sketches have in common estimates the share of runs that the texts have in common. Different texts share none.
 */

/** Code units of a run: two or three words of English, half a sentence of Chinese. */
const RUN = 12;
/** Numbers of a sketch. */
const SKETCH_SIZE = 12;
/** Code units of a text that are read. */
const MAX_TEXT = 200_000;

const MULTIPLIER = 0x01000193;

/** The factor of the unit that leaves the run. */
const LEAVING = Array.from({ length: RUN }).reduce<number>((power) => Math.imul(power, MULTIPLIER), 1);

/** The numbers of a text in ascending order, each below 2^24; none when the text is shorter than a run. */
function sketchOf(text: string): readonly number[] {
  const length = Math.min(text.length, MAX_TEXT);
  const ranks: number[] = [];
  const values: number[] = [];
  let hash = 0;
  /** The highest rank that is kept, once the sketch is full. */
  let highest = Infinity;
  for (let at = 0; at < length; at += 1) {
    hash = (Math.imul(hash, MULTIPLIER) + text.charCodeAt(at)) | 0;
    if (at >= RUN) hash = (hash - Math.imul(LEAVING, text.charCodeAt(at - RUN))) | 0;
    if (at < RUN - 1) continue;
    const rank = scramble(hash);
    if (rank >= highest) continue;
    let place = ranks.length;
    while (place > 0 && (ranks[place - 1] as number) > rank) place -= 1;
    if (ranks[place - 1] === rank) continue;
    ranks.splice(place, 0, rank);
    // The rank of a kept run is low in every long text, so the value comes from other bits.
    values.splice(place, 0, scramble(hash ^ 0x5bd1e995) & 0xff_ff_ff);
    if (ranks.length > SKETCH_SIZE) {
      ranks.pop();
      values.pop();
    }
    if (ranks.length === SKETCH_SIZE) highest = ranks[SKETCH_SIZE - 1] as number;
  }
  return [...new Set(values)].sort((a, b) => a - b);
}

/** The sketch as one string, which takes less memory than an array: numbers in base 36, joined by hyphens. */
export const writtenSketch = (text: string): string =>
  sketchOf(text)
    .map((value) => value.toString(36))
    .join('-');

/** Spreads a hash over 32 bits (the finaliser of MurmurHash3). */
function scramble(hash: number): number {
  let value = hash ^ (hash >>> 16);
  value = Math.imul(value, 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
