/** The corrections of all stories, and the stories that are marked in lists because they were corrected lately. */
import type { Correction, Entry } from '../article/entry.ts';
import type { Archive } from './archive.ts';
import { type AdjacentStory, adjacentStoryOf, type Story } from './story.ts';

/** A correction, and the fields of its story that a page or feed may show. */
export interface CorrectedStory {
  readonly story: AdjacentStory & Pick<Entry, 'id'>;
  readonly correction: Correction;
  /** Distinguishes several corrections of one story of one day, from 0, the oldest first. */
  readonly number: number;
}

/** All corrections, oldest first; those without a day are last. */
export function correctionsOf({ stories }: Pick<Archive, 'stories'>): readonly CorrectedStory[] {
  const all = stories.flatMap(({ story }) => ofStory(story));
  const dated = all.filter(({ correction }) => correction.date !== undefined);
  const byDate = ({ correction: a }: CorrectedStory, { correction: b }: CorrectedStory) =>
    (a.date ?? '') < (b.date ?? '') ? -1 : (a.date ?? '') > (b.date ?? '') ? 1 : 0;
  return [...dated.toSorted(byDate), ...all.filter(({ correction }) => correction.date === undefined)];
}

function ofStory(story: Story): CorrectedStory[] {
  const counts = new Map<string | undefined, number>();
  return (story.entry.corrections ?? []).toReversed().map((correction) => {
    const number = counts.get(correction.date) ?? 0;
    counts.set(correction.date, number + 1);
    const { id } = story.entry;
    return { story: { ...adjacentStoryOf(story), ...(id !== undefined && { id }) }, correction, number };
  });
}

/** Days for which a correction is marked in lists, counted back from the newest story; the build has no clock. */
const MARKED_DAYS = 7;
const DAY = 86_400_000;

/**
 * The first day whose corrections are marked.
 * @param newest the day of the newest story, `YYYY-MM-DD`
 */
export const markedSince = (newest: string): string =>
  new Date(Date.parse(`${newest}T00:00:00Z`) - (MARKED_DAYS - 1) * DAY).toISOString().slice(0, 10);
