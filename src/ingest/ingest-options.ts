/** The options of reading a content folder. */
import type { ListedTakedown } from '../addresses/takedowns.ts';
import type { Register } from '../addresses/register.ts';
import type { AddressOptions } from './addresses/assign-addresses.ts';
import type { Permalink } from './addresses/assign-urls.ts';
import type { FrontSource } from './edition/front-list.ts';
import type { LinkedSite } from './links/link-index.ts';
import type { DirectoryEntry } from './list-files.ts';
import type { PictureReader } from './pictures/picture-reader.ts';
import type { ProcessedFile, ProcessOptions } from './process-file.ts';
import type { CachedSource, SourceCache } from './source-cache.ts';

export interface IngestOptions extends ProcessOptions {
  readonly permalink: Permalink;
  /** The entries to read; by default all of the content folder. */
  readonly listed?: readonly DirectoryEntry[];
  /** The rest of the site, for the links of articles; by default there is none, and the site is at the root. */
  readonly site?: LinkedSite;
  /** The register of addresses; without it, no former address is known. */
  readonly register?: Register | undefined;
  /** The stories that are taken down, besides those whose files say so. */
  readonly takedowns?: readonly ListedTakedown[] | undefined;
  /** The day of the edition in a build that records the addresses. Other builds take the day of the newest story. */
  readonly recordedOn?: string | undefined;
  /** See `AddressOptions`. */
  readonly pagesBelow?: AddressOptions['pagesBelow'];
  /** The editor's choice for the front page; without it, the ranking alone decides. */
  readonly front?: FrontSource | undefined;
  /** Results of the previous build. A file that has not changed is not parsed again. */
  readonly known?: SourceCache;
  /** The time of the build in milliseconds, as from `Date.now`; see `Stamps`. */
  readonly now?: number;
  /** Reads the pictures; without it, articles have none. */
  readonly pictures?: PictureReader;
  /** Called for every file when it is done, with how many there are. */
  readonly progress?: (done: number, of: number) => void;
  /** Processes a file; by default `processFile` does. @param known the previous result of the file */
  readonly processFile?: (path: string, known?: CachedSource) => ProcessedFile;
  /**
   * Parses many files at once; returns undefined if there are too few files for worker threads.
   * @param all the paths of all articles, also of those that have not changed
   */
  readonly parseInWorkers?: (
    paths: readonly string[],
    all: readonly string[],
  ) => Promise<ReadonlyMap<string, ProcessedFile>> | undefined;
}
