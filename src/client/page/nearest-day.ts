/** The days of a year that have stories, in order, and the nearest such days outside it, as `/YYYY/days.json` has them. */
export interface DatesOfYear {
  readonly dates: readonly string[];
  readonly previous?: string;
  readonly next?: string;
}

/** The last of the rising `items` that is not after `wanted`; where all are after it, the first. */
export const nearest = (items: readonly string[], wanted: string): string | undefined =>
  items.findLast((item) => item <= wanted) ?? items[0];

/** The day asked for; else the nearest before it that has stories; else the first after it. */
export const nearestDay = ({ previous, dates, next }: DatesOfYear, wanted: string): string | undefined =>
  nearest(
    [previous, ...dates, next].filter((date) => date !== undefined),
    wanted,
  );
