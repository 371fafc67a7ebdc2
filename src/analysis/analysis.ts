/** What is found from the marks of all stories: plain data, which passes from the half of a build that reads to the pages. */
import type { DuplicateGroups } from './near-duplicates.ts';
import type { EntityType } from './named-entities.ts';
import type { InvertedIndex } from './inverted-index.ts';

export interface ArchiveAnalysis {
  readonly families: DuplicateGroups;
  /** Of all stories in the order of the archive. */
  readonly terms: InvertedIndex;
  /** The names that have pages, by the paths of the stories that carry them; none where names are not wanted. */
  readonly names: ReadonlyMap<string, readonly string[]>;
  /** What the names are that have pages. */
  readonly kinds: ReadonlyMap<string, EntityType>;
}
