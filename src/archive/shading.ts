/**
 * How dark a day is drawn, in five levels at most. They lie at equal *ratios* of the busiest day, so that one enormous
 * day does not turn all others pale.
 */

const LEVELS = 5;

export interface Shade {
  /** The least number of stories drawn so. */
  readonly least: number;
  /** 1 is the palest of all, 5 the darkest; fewer shades are spread over the same range. */
  readonly level: number;
}

/** The shades of a calendar whose busiest day has `busiest` stories; never more of them than there are numbers. */
export function shades(busiest: number): readonly Shade[] {
  const count = Math.min(LEVELS, busiest);
  const steps: Shade[] = [];
  for (let step = 0; step < count; step += 1) {
    const least = Math.max(Math.round(busiest ** (step / LEVELS)), (steps.at(-1)?.least ?? 0) + 1);
    steps.push({ least, level: Math.round(((step + 0.5) * LEVELS) / count + 0.5) });
  }
  return steps;
}

/** 0 without stories, else the level of the last shade that is reached. */
export const levelOf = (count: number, shades: readonly Shade[]) =>
  shades.findLast(({ least }) => count >= least)?.level ?? 0;
