/**
 * Heat-map levels for days or months, at most five. All levels are used about equally frequencies, so a single very large or very
 * small number does not make all others look alike.
 */

const LEVELS = 5;

export interface HeatLevel {
  /** The smallest number of stories with this level. */
  readonly least: number;
  /** 1 is the palest, 5 the darkest. Fewer than five levels are spread over this range; a single level is 3. */
  readonly level: number;
}

/**
 * The levels of a calendar: one for each different number, at most five.
 * @param counts number of stories of each day or month, in any order; 0 has no level
 */
export function heatLevels(counts: Iterable<number>): readonly HeatLevel[] {
  const frequencies = new Map<number, number>();
  for (const count of counts) if (count > 0) frequencies.set(count, (frequencies.get(count) ?? 0) + 1);
  const numbers = [...frequencies].map(([count, times]) => ({ count, times })).sort((a, b) => a.count - b.count);
  const levelCount = Math.min(LEVELS, numbers.length);
  let remaining = numbers.reduce((sum, { times }) => sum + times, 0);
  let at = 0;
  return Array.from({ length: levelCount }, (_, step) => {
    const levelsLeft = levelCount - step - 1;
    const share = remaining / (levelsLeft + 1);
    const least = numbers[at]?.count ?? 0;
    let size = 0;
    // Equal numbers have the same level, so a level ends at the number that brings it nearest to its share.
    do {
      size += numbers[at]?.times ?? 0;
      at += 1;
    } while (at < numbers.length - levelsLeft && share - size > (numbers[at]?.times ?? 0) / 2);
    remaining -= size;
    return { least, level: Math.round(((step + 0.5) * LEVELS) / levelCount + 0.5) };
  });
}

/** The level of a number of stories; 0 without stories. */
export const levelOf = (count: number, levels: readonly HeatLevel[]) =>
  levels.findLast(({ least }) => count >= least)?.level ?? 0;
