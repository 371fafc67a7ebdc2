/** The input of the analysis. */
import type { Entry } from '../article/entry.ts';
import type { TextFeatures } from '../article/features/features.ts';

/** A story and its features. Lists of them are in reading order; the undated stories can be anywhere in them. */
export interface StoryFeatures {
  readonly path: string;
  readonly entry: Pick<Entry, 'date' | 'lang'>;
  readonly marks: TextFeatures;
}

const noMarks: TextFeatures = { names: '', words: '', terms: '', print: '' };

/** @param features by path; a story without features is not related to any story */
export const storiesWithFeatures = (
  stories: readonly Omit<StoryFeatures, 'marks'>[],
  marks: ReadonlyMap<string, TextFeatures>,
): readonly StoryFeatures[] => stories.map(({ path, entry }) => ({ path, entry, marks: marks.get(path) ?? noMarks }));
