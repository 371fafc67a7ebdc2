/**
 * The input and result of the analysis of all stories. The result is plain data, passed from reading the content
 * to rendering the pages.
 */
import type { Entry } from '../article/entry.ts';
import type { TextFeatures } from '../article/features/features.ts';
import type { DuplicateGroups } from './near-duplicates.ts';
import type { EntityType } from './named-entities.ts';
import type { InvertedIndex } from './inverted-index.ts';

export interface ArchiveAnalysis {
  readonly duplicateGroups: DuplicateGroups;
  /** The terms of all stories, in the order of the archive. */
  readonly terms: InvertedIndex;
  /** The names that have pages, each with the paths of its stories; empty when the site has no pages for names. */
  readonly names: ReadonlyMap<string, readonly string[]>;
  /** The type of each name that has a page. */
  readonly entityTypes: ReadonlyMap<string, EntityType>;
}

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
