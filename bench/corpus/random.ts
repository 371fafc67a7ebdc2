/** Numbers that look random and are the same for the same seed, on every machine. */

/** Each call gives the next number of a sequence, at least 0 and below 1. */
export type Random = () => number;

/**
 * A sequence of its own for each pair, so that the text of one article can be made without those before it.
 * @param seed of the whole corpus
 * @param index of the thing that is made
 */
export function randomFrom(seed: number, index: number): Random {
  let state = (Math.imul(seed, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b)) >>> 0;
  return () => {
    // A counter whose bits are mixed by multiplying and shifting, until each bit depends on all.
    state = (state + 0x9e3779b9) >>> 0;
    let bits = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    bits = Math.imul(bits ^ (bits >>> 15), 0x735a2d97);
    return ((bits ^ (bits >>> 15)) >>> 0) / 0x1_0000_0000;
  };
}

/** A whole number from `least` to `most`, both possible. */
export const between = (random: Random, least: number, most: number) =>
  least + Math.floor(random() * (most - least + 1));

/** Log-normal: most values lie near the median, a few far above it. Drawn again until it lies within the bounds. */
export function logNormal(
  random: Random,
  { median, spread, least, most }: { median: number; spread: number; least: number; most: number },
): number {
  for (;;) {
    const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    const value = Math.round(median * Math.exp(spread * normal));
    if (value >= least && value <= most) return value;
  }
}
