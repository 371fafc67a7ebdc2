/** Lists of stories that are of many days: a topic's, those of one day of the year. */
import type { Story } from './archive.ts';
import { runs } from './runs.ts';

/** Neighbours in a list that are of one day. */
export interface DayOfList {
  /** Undefined for stories without a date. */
  readonly date: string | undefined;
  readonly stories: readonly Story[];
}

export const byDay = (stories: readonly Story[]): readonly DayOfList[] =>
  runs(stories, ({ entry }) => entry.date ?? '').map(([date, stories]) => ({ date: date || undefined, stories }));
