/**
 * The stories of the front page: the newest day rank, then the days before it. Their number is bounded.
 */
import type { Archive, Day, Story } from './archive.ts';

const FRONT_STORIES = 13;
const EARLIER_DAYS = 7;
const EARLIER_DAY_STORIES = 6;
const UNDATED_STORIES = 6;
const MONTH_DAY_STORIES = 5;

/** A day in a list of days: its top stories, and the number of all its stories. */
export interface DaySummary {
  readonly date: string;
  readonly count: number;
  readonly stories: readonly Story[];
}

export interface FrontPage {
  /** The newest day; undefined if no article has a date. */
  readonly newest: DaySummary | undefined;
  /** The days before it, newest first. */
  readonly before: readonly DaySummary[];
  /** A few undated stories, only if there are no dated ones. */
  readonly undated: readonly Story[];
  readonly undatedCount: number;
}

/** See `StoryRelations.collapseDuplicates`. */
type Collapse = (stories: readonly Story[]) => readonly Story[];

export function frontPage({ daysUpToNewest, undated }: Archive, collapse: Collapse): FrontPage {
  const newest = daysUpToNewest.at(-1);
  return {
    newest: newest && summaryOf(newest, collapse, FRONT_STORIES),
    before: daysUpToNewest
      .slice(-1 - EARLIER_DAYS, -1)
      .reverse()
      .map((day) => summaryOf(day, collapse, EARLIER_DAY_STORIES)),
    undated: newest ? [] : collapse(undated).slice(0, UNDATED_STORIES),
    undatedCount: undated.length,
  };
}

/** The days of a month, each with its top stories. */
export const daySummaries = (days: readonly Day[], collapse: Collapse) =>
  days.map((day) => summaryOf(day, collapse, MONTH_DAY_STORIES));

/** @param most maximum number of stories, the top-ranked ones */
const summaryOf = ({ date, stories }: Day, collapse: Collapse, most: number): DaySummary => ({
  date,
  count: stories.length,
  stories: rank(collapse(stories)).slice(0, most),
});

/**
 * Ranks stories. There are no editorial ratings, so the source must do: a story with its own headline ranks above one whose
 * headline was derived from its first sentence; then longer stories rank higher; equal ones keep their order.
 */
export const rank = (stories: readonly Story[]) =>
  stories.toSorted((a, b) => Number(isDerived(a)) - Number(isDerived(b)) || b.entry.words - a.entry.words);

const isDerived = ({ entry }: Story) => entry.origins.title === 'first-sentence';
