/** The files of the search index as the browser reads them. Their names are here. */

/** `start.json`: the only file whose name does not change with its content. */
export interface StartFile {
  /** Language of the site. Its stop words are left out. */
  readonly lang: string;
  /** Languages whose rules of endings the index uses. */
  readonly languages: readonly string[];
  /** The newest day that is not far ahead of all others. */
  readonly newest: string | undefined;
  /** The oldest shard first, that of undated stories before all. */
  readonly shards: readonly ShardListed[];
  /** The list of all terms. */
  readonly terms: TermsListed;
}

export interface TermsListed {
  /** The digest of its blocks. */
  readonly digest: string;
  /** The first term of each block. */
  readonly first: readonly string[];
}

export interface ShardListed {
  readonly name: string;
  /** The days of the first and last story; both are undefined for undated stories. */
  readonly from?: string;
  readonly to?: string;
  readonly stories: number;
  /** The digest of its files, and the name of the one with its `ShardTable`. */
  readonly table: string;
  /** Number of blocks of postings. */
  readonly blocks: number;
}

/** The facts about the stories of a shard that a search needs. */
export interface ShardTable {
  /** The days of its stories from the first number on, and how many stories in a row have the day; empty for undated ones. */
  readonly days: readonly (readonly [day: string, stories: number])[];
  /** The stories that are near-duplicates, with the name of their group, which is the same in all shards. */
  readonly copies: readonly (readonly [story: number, group: string])[];
}

/** The parts of a shard: blocks of postings, of positions, and of records. */
export type ShardPart = 'p' | 'w' | 'r';

/** The shard of the newest stories; see `shards.ts`. */
export const RECENT = 'recent';

/** The folder of the list of all terms. No shard has this name. */
export const TERMS = 'terms';

/** The paths of the files below the folder of the index, without their ending. */
export const tablePath = ({ name, table }: Pick<ShardListed, 'name' | 'table'>): string => `${name}/${table}`;
export const partPath = (shard: Pick<ShardListed, 'name' | 'table'>, part: ShardPart, number: number): string =>
  `${tablePath(shard)}-${part}${number}`;
export const termsPath = ({ digest }: TermsListed, number: number): string => `${TERMS}/${digest}-${number}`;

/** The term of a filter. No word has a space in it. */
export const filterTerm = (name: 'section' | 'tag', value: string): string => `${name} ${value}`;
