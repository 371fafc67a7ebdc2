/** What the subjects of stories are found from. */
import type { Entry } from '../article/entry.ts';
import type { Marks } from '../article/features/features.ts';

/** A story as it is told by its marks. Lists of them are in reading order, the undated shelf anywhere. */
export interface MarkedStory {
  readonly path: string;
  readonly entry: Pick<Entry, 'date' | 'lang'>;
  readonly marks: Marks;
}

const noMarks: Marks = { names: '', words: '', terms: '', print: '' };

/** @param marks by path; a story without them is related to none */
export const markedStories = (
  stories: readonly Omit<MarkedStory, 'marks'>[],
  marks: ReadonlyMap<string, Marks>,
): readonly MarkedStory[] => stories.map(({ path, entry }) => ({ path, entry, marks: marks.get(path) ?? noMarks }));
