/** The files of the search index as the browser reads them. */

/** `start.json`: the only file whose name is not the digest of its content. */
export interface StartFile {
  /** Language of the site. Its stop words are left out. */
  readonly lang: string;
  /** Languages whose rules of endings the index uses. */
  readonly languages: readonly string[];
  /** The newest day that is not far ahead of all others. */
  readonly newest: string | undefined;
  /** The oldest shard first, that of undated stories before all. */
  readonly shards: readonly ShardListed[];
  /** The blocks of the list of all terms: first term and file. */
  readonly terms: readonly BlockListed[];
}

export type BlockListed = readonly [first: string, file: string];

export interface ShardListed {
  readonly name: string;
  /** The days of the first and last story; both are undefined for undated stories. */
  readonly from?: string;
  readonly to?: string;
  readonly stories: number;
  /** The file with its `ShardTable`. */
  readonly table: string;
}

/** The parts of a shard. */
export interface ShardTable {
  readonly terms: readonly BlockListed[];
  /** Files with `RECORDS_PER_FILE` records each. */
  readonly records: readonly string[];
  /** The days of its stories from the first number on, and how many stories in a row have the day; empty for undated ones. */
  readonly days: readonly (readonly [day: string, stories: number])[];
}

/** A story as a result shows it, without its text. Language and direction of the site are left out. */
export interface StoryRecord {
  readonly url: string;
  readonly title: string;
  readonly date?: string;
  readonly byline?: string;
  readonly place?: string;
  readonly section?: string;
  readonly lang?: string;
  readonly dir?: string;
}

/** With more records in a file, ten results load more; with fewer, there are more files. */
export const RECORDS_PER_FILE = 32;

/** The term of a filter. No word has a space in it. */
export const filterTerm = (name: 'section' | 'tag', value: string): string => `${name} ${value}`;
