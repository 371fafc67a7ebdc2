/** The result of the analysis of all stories: plain data, passed from reading the content to rendering the pages. */
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
