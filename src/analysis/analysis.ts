/** What is found from the marks of all stories: plain data, which passes from the half of a build that reads to the pages. */
import type { Families } from './near-duplicates.ts';
import type { Kind } from './named-entities.ts';
import type { Terms } from './inverted-index.ts';

export interface Subjects {
  readonly families: Families;
  /** Of all stories in the order of the archive. */
  readonly terms: Terms;
  /** The names that have pages, by the paths of the stories that carry them; none where names are not wanted. */
  readonly names: ReadonlyMap<string, readonly string[]>;
  /** What the names are that have pages. */
  readonly kinds: ReadonlyMap<string, Kind>;
}
