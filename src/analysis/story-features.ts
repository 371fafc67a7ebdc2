/** The input of the analysis of all stories. */
import type { Entry } from '../article/entry.ts';
import type { TextFeatures } from '../article/features/features.ts';

/** A story and its features. Lists of them are in reading order; the undated stories can be anywhere in them. */
export interface StoryFeatures {
  readonly path: string;
  readonly entry: Pick<Entry, 'date' | 'lang'>;
  readonly features: TextFeatures;
}

const noFeatures: TextFeatures = { names: '', words: '', terms: '', wordingDigest: '' };

/** @param features by path; a story without features is not related to any story */
export const storiesWithFeatures = (
  stories: readonly Omit<StoryFeatures, 'features'>[],
  features: ReadonlyMap<string, TextFeatures>,
): readonly StoryFeatures[] =>
  stories.map(({ path, entry }) => ({ path, entry, features: features.get(path) ?? noFeatures }));
