/** The content of `/YYYY/days.json`: the days of a year that have stories, in order, and the nearest such days outside it. */
export interface DatesOfYear {
  readonly dates: readonly string[];
  readonly previous?: string;
  readonly next?: string;
}

/** @param items in ascending order @returns the last item that is not after `wanted`; the first item if all are after it */
export const nearest = (items: readonly string[], wanted: string): string | undefined =>
  items.findLast((item) => item <= wanted) ?? items[0];

/** The wanted day if it has stories; else the nearest earlier day that has some; else the first later one. */
export const nearestDay = ({ previous, dates, next }: DatesOfYear, wanted: string): string | undefined =>
  nearest(
    [previous, ...dates, next].filter((date) => date !== undefined),
    wanted,
  );
