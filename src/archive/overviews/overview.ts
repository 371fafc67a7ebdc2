/** A summary of the archive: its years and months with their numbers of stories, newest year first. */
import type { Archive } from '../archive.ts';
import { type HeatLevel, heatLevels, levelOf } from './heat-levels.ts';

export interface Overview {
  /** Number of articles, dated and undated. */
  readonly articles: number;
  readonly undated: number;
  /** Number of days that have stories, and the first and last of them. */
  readonly days: number;
  readonly first: string | undefined;
  readonly last: string | undefined;
  readonly years: readonly YearOverview[];
  /** The shades of the months. */
  readonly levels: readonly HeatLevel[];
  /** The largest number of stories of a month. */
  readonly busiest: number;
}

interface YearOverview {
  readonly year: string;
  readonly count: number;
  readonly months: readonly { readonly month: string; readonly count: number; readonly level: number }[];
}

export function overviewOf({ stories, undated, days, months, years }: Archive): Overview {
  const counts = months.map(({ count }) => count);
  const levels = heatLevels(counts);
  return {
    levels,
    busiest: Math.max(0, ...counts),
    articles: stories.length,
    undated: undated.length,
    days: days.length,
    first: days[0]?.date,
    last: days.at(-1)?.date,
    years: years.toReversed().map(({ year, count, months }) => ({
      year,
      count,
      months: months.map(({ month, count }) => ({ month, count, level: levelOf(count, levels) })),
    })),
  };
}
