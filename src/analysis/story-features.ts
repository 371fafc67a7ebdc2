/** What the subjects of stories are found from. */
import type { Entry } from '../article/entry.ts';
import type { TextFeatures } from '../article/features/features.ts';

/** A story as it is told by its marks. Lists of them are in reading order, the undated shelf anywhere. */
export interface StoryFeatures {
  readonly path: string;
  readonly entry: Pick<Entry, 'date' | 'lang'>;
  readonly marks: TextFeatures;
}

const noMarks: TextFeatures = { names: '', words: '', terms: '', print: '' };

/** @param marks by path; a story without them is related to none */
export const storiesWithFeatures = (
  stories: readonly Omit<StoryFeatures, 'marks'>[],
  marks: ReadonlyMap<string, TextFeatures>,
): readonly StoryFeatures[] => stories.map(({ path, entry }) => ({ path, entry, marks: marks.get(path) ?? noMarks }));
