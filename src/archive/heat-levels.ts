/**
 * How dark a day or a month is drawn among others, in five levels at most. Every level is drawn about as often as any
 * other, so neither one enormous day nor one nearly empty month makes all the rest look alike.
 */

const LEVELS = 5;

export interface HeatLevel {
  /** The least number of stories drawn so. */
  readonly least: number;
  /** 1 is the palest of all, 5 the darkest; fewer shades are spread over the same range, a single one is in its middle. */
  readonly level: number;
}

/**
 * The shades of a calendar: as many as there are different numbers, five at most.
 * @param counts how many stories each day or month has, in any order; 0 is not drawn and does not count
 */
export function heatLevels(counts: Iterable<number>): readonly HeatLevel[] {
  const often = new Map<number, number>();
  for (const count of counts) if (count > 0) often.set(count, (often.get(count) ?? 0) + 1);
  const numbers = [...often].map(([count, times]) => ({ count, times })).sort((a, b) => a.count - b.count);
  const many = Math.min(LEVELS, numbers.length);
  let left = numbers.reduce((sum, { times }) => sum + times, 0);
  let at = 0;
  return Array.from({ length: many }, (_, step) => {
    const toCome = many - step - 1;
    const share = left / (toCome + 1);
    const least = numbers[at]?.count ?? 0;
    let held = 0;
    // Equal numbers are drawn alike, so a level ends at the number that brings it nearest to its share.
    do {
      held += numbers[at]?.times ?? 0;
      at += 1;
    } while (at < numbers.length - toCome && share - held > (numbers[at]?.times ?? 0) / 2);
    left -= held;
    return { least, level: Math.round(((step + 0.5) * LEVELS) / many + 0.5) };
  });
}

/** 0 without stories, else the level of the last shade that is reached. */
export const levelOf = (count: number, shades: readonly HeatLevel[]) =>
  shades.findLast(({ least }) => count >= least)?.level ?? 0;
