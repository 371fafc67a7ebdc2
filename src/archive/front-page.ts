/**
 * The front page: the newest day with its stories ranked, then the days before it. Bounded, whatever the archive holds.
 */
import type { Archive, Day, Story } from './archive.ts';

const ON_THE_FRONT = 13;
const DAYS_BEFORE = 7;
const ON_A_DAY_BEFORE = 6;
const ON_THE_SHELF = 6;
const ON_A_DAY_OF_A_MONTH = 5;

/** A day in a list of days: its leading stories and how many there are in all. */
export interface DaySummary {
  readonly date: string;
  readonly count: number;
  readonly stories: readonly Story[];
}

export interface FrontPage {
  /** The newest day, or undefined where no article has a date. */
  readonly newest: DaySummary | undefined;
  /** The days before it, newest first. */
  readonly before: readonly DaySummary[];
  /** A few undated articles, only where there is nothing else to show. */
  readonly shelf: readonly Story[];
  readonly undatedCount: number;
}

/** What is done to the stories of a day before some of them are chosen; see `Relations.fold`. */
type Fold = (stories: readonly Story[]) => readonly Story[];

export function frontPage({ daysUpToNewest, undated }: Archive, fold: Fold): FrontPage {
  const newest = daysUpToNewest.at(-1);
  return {
    newest: newest && summaryOf(newest, fold, ON_THE_FRONT),
    before: daysUpToNewest
      .slice(-1 - DAYS_BEFORE, -1)
      .reverse()
      .map((day) => summaryOf(day, fold, ON_A_DAY_BEFORE)),
    shelf: newest ? [] : fold(undated).slice(0, ON_THE_SHELF),
    undatedCount: undated.length,
  };
}

/** The days of a month, each with its leading stories. */
export const dayByDay = (days: readonly Day[], fold: Fold) =>
  days.map((day) => summaryOf(day, fold, ON_A_DAY_OF_A_MONTH));

/** A day with at most `most` of its stories, the weightiest first. */
const summaryOf = ({ date, stories }: Day, fold: Fold, most: number): DaySummary => ({
  date,
  count: stories.length,
  stories: ranked(fold(stories)).slice(0, most),
});

/**
 * Nobody rates the stories, so what the source shows stands for weight: a headline of the story's own comes before one
 * derived from its first sentence, then the longer before the shorter; equals keep their order.
 */
export const ranked = (stories: readonly Story[]) =>
  stories.toSorted((a, b) => Number(isDerived(a)) - Number(isDerived(b)) || b.entry.words - a.entry.words);

const isDerived = ({ entry }: Story) => entry.origins.title === 'first-sentence';
