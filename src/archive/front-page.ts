/**
 * The stories of the front page: those that an editor has chosen, the ranked ones of the newest day, then the days before it.
 * Their number is bounded.
 */
import type { Archive, Day } from './archive.ts';
import type { Story } from './story.ts';
import { FRONT_STORIES } from './pagination.ts';

const EARLIER_DAYS = 7;
const EARLIER_DAY_STORIES = 6;
const UNDATED_STORIES = 6;
const MONTH_DAY_STORIES = 2;

/** A day in a list of days: its top stories, and the number of all its stories. */
export interface DaySummary {
  readonly date: string;
  readonly count: number;
  readonly stories: readonly Story[];
}

export interface FrontPage {
  /** The newest day; undefined if no article has a date. Its stories follow the chosen ones, which may be of other days. */
  readonly newest: DaySummary | undefined;
  /** The days before it, newest first. */
  readonly before: readonly DaySummary[];
  /** A few undated stories, only if there are no dated ones. */
  readonly undated: readonly Story[];
  readonly undatedCount: number;
}

/** See `StoryRelations.collapseDuplicates`. */
type Collapse = (stories: readonly Story[]) => readonly Story[];

/** @param chosen the stories that an editor has chosen, the lead first */
export function frontPage(
  { daysUpToNewest, undated }: Archive,
  collapse: Collapse,
  chosen: readonly Story[] = [],
): FrontPage {
  const newest = daysUpToNewest.at(-1);
  const withChosen = (stories: readonly Story[], most: number) =>
    [...chosen, ...withoutChosen(stories, chosen)].slice(0, most);
  const first = newest && summaryOf(newest, collapse, newest.stories.length);
  return {
    newest: first && { ...first, stories: withChosen(first.stories, FRONT_STORIES) },
    before: daysUpToNewest
      .slice(-1 - EARLIER_DAYS, -1)
      .reverse()
      .map((day) => {
        const stories = withoutChosen(day.stories, chosen);
        // A day that has only chosen stories is not left empty.
        return summaryOf(
          stories.length > 0 ? { ...day, stories } : day,
          collapse,
          EARLIER_DAY_STORIES,
          day.stories.length,
        );
      }),
    undated: newest ? [] : withChosen(collapse(undated), UNDATED_STORIES),
    undatedCount: undated.length,
  };
}

/** The stories that are not chosen, nor a newer copy of a chosen one. */
function withoutChosen(stories: readonly Story[], chosen: readonly Story[]): readonly Story[] {
  if (chosen.length === 0) return stories;
  const urls = new Set(chosen.map(({ entry }) => entry.url));
  return stories.filter(({ entry, copies }) => !urls.has(entry.url) && !copies?.first.some(({ url }) => urls.has(url)));
}

/** The days of a month, each with its top stories. */
export const daySummaries = (days: readonly Day[], collapse: Collapse) =>
  days.map((day) => summaryOf(day, collapse, MONTH_DAY_STORIES));

/**
 * @param most maximum number of stories, the top-ranked ones
 * @param count the number of all stories of the day
 */
const summaryOf = ({ date, stories }: Day, collapse: Collapse, most: number, count = stories.length): DaySummary => ({
  date,
  count,
  stories: rank(collapse(stories)).slice(0, most),
});

/**
 * Ranks stories. A story with the label `Lead` is first, then those with a `Weight`, the lowest first. The others have no
 * editorial rating, so the source must do: a story with its own headline ranks above one whose headline was derived from its
 * first sentence; then longer stories rank higher; equal ones keep their order.
 */
export const rank = (stories: readonly Story[]) =>
  stories.toSorted(
    (a, b) => weightOf(a) - weightOf(b) || Number(isDerived(a)) - Number(isDerived(b)) || b.entry.words - a.entry.words,
  );

/** A finite number for every story, so that two of them can be subtracted. */
const weightOf = ({ entry: { lead, weight } }: Story) =>
  lead ? Number.MIN_SAFE_INTEGER : (weight ?? Number.MAX_SAFE_INTEGER);

const isDerived = ({ entry }: Story) => entry.origins.title === 'first-sentence';
