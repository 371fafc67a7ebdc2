/** The whole archive at one look: its years and months with their numbers of stories, newest first. */
import type { Archive } from './archive.ts';
import { levelOf, heatLevels } from './heat-levels.ts';

export interface Overview {
  /** How many articles there are, with and without a date. */
  readonly articles: number;
  readonly undated: number;
  /** How many days have stories, and the first and the last of them. */
  readonly days: number;
  readonly first: string | undefined;
  readonly last: string | undefined;
  readonly years: readonly YearOverview[];
}

interface YearOverview {
  readonly year: string;
  readonly count: number;
  readonly months: readonly { readonly month: string; readonly count: number; readonly level: number }[];
}

export function overviewOf({ stories, undated, days, months, years }: Archive): Overview {
  const steps = heatLevels(months.map(({ count }) => count));
  return {
    articles: stories.length,
    undated: undated.length,
    days: days.length,
    first: days[0]?.date,
    last: days.at(-1)?.date,
    years: years.toReversed().map(({ year, count, months }) => ({
      year,
      count,
      months: months.map(({ month, count }) => ({ month, count, level: levelOf(count, steps) })),
    })),
  };
}
