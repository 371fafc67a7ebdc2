/**
 * The results of the previous build for each source. The stamp of a file (size, times, inode) is a hint, as in git: a
 * file with the same stamp is not read again, unless it was as new as the index itself, because a further change would
 * not show. A file with another stamp is read, and parsed only if its digest has changed too.
 */
import { type BigIntStats, lstatSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Expiry, Hold } from '../article/article.ts';
import { readCacheFile, writeCacheFile } from '../fs/cache-file.ts';
import type { ParsedFile, RejectedFile } from './process-file.ts';

export interface CachedSource {
  /** Size, times and inode; undefined when they cannot be trusted. */
  readonly stamp: string | undefined;
  /** SHA-256 of the bytes. */
  readonly digest: string;
  /** The result of the file. It depends only on its path, its bytes and, if it has a hold, the edition date. */
  readonly result: ParsedFile | RejectedFile;
  /** See `ProcessedFile.hold`. */
  readonly hold?: Hold | undefined;
  readonly expiry?: Expiry | undefined;
  /** See `ProcessedFile.pictures`. */
  readonly pictures?: readonly string[] | undefined;
}

/** By path below the content folder. */
export type SourceCache = ReadonlyMap<string, CachedSource>;

/** Resolution of the coarsest file system times, two seconds: a younger file can change again without a new time. */
const COARSEST_CLOCK = 2_000_000_000n;

/** Takes the stamps of files and decides whether they can be trusted. */
export class Stamps {
  readonly #contentDir: string;
  readonly #trustedBefore: bigint;

  /** @param now time of the build in milliseconds since 1970 */
  constructor(contentDir: string, now = Date.now()) {
    this.#contentDir = contentDir;
    this.#trustedBefore = BigInt(now) * 1_000_000n - COARSEST_CLOCK;
  }

  /** The stamp of a file, and whether it can be trusted in the next build; undefined when there is no such file. */
  of(path: string): { readonly stamp: string; readonly settled: boolean } | undefined {
    const stat = lstatSync(join(this.#contentDir, path), { bigint: true, throwIfNoEntry: false });
    if (!stat) return undefined;
    return { stamp: stampOf(stat), settled: stat.mtimeNs < this.#trustedBefore && stat.ctimeNs < this.#trustedBefore };
  }
}

const stampOf = ({ size, mtimeNs, ctimeNs, ino }: BigIntStats) =>
  [size, mtimeNs, ctimeNs, ino].map((value) => value.toString(36)).join(' ');

/** If more than this share has changed, the whole file is written again; otherwise only a file of changes. */
const MAX_CHANGES = 1 / 8;

/**
 * The cache on the disk: a file with all results and a file with the changes since, so that one new article does not
 * rewrite a hundred thousand entries. If one of the files is outdated, nothing is wrong: the stamp and digest of an
 * outdated entry differ from those of its source.
 */
export class SourceCacheFile {
  readonly #file: string;
  readonly #header: unknown;
  readonly #whole: boolean;
  #stored: SourceCache = new Map();

  /**
   * @param fingerprint digest of the parser and its settings; results of another one are ignored
   * @param whole whether all is written whenever something has changed, so that nothing is kept of files that are gone
   */
  constructor(file: string, fingerprint: string, whole = false) {
    this.#file = file;
    this.#whole = whole;
    this.#header = { sources: fingerprint };
  }

  read(): SourceCache {
    const linesOf = (file: string) => (readCacheFile(file, this.#header) ?? []) as [string, CachedSource][];
    this.#stored = new Map(linesOf(this.#file));
    return new Map([...this.#stored, ...linesOf(this.#changesFile)]);
  }

  /**
   * Writes an index that is based on the one that was read.
   * @param whole whether nothing may stay of other files
   */
  write(index: SourceCache, whole = this.#whole): void {
    const changes = [...index].filter(([path, source]) => this.#stored.get(path) !== source);
    if (!whole && changes.length <= index.size * MAX_CHANGES) {
      writeCacheFile(this.#changesFile, this.#header, changes);
      return;
    }
    writeCacheFile(this.#file, this.#header, index);
    rmSync(this.#changesFile, { force: true });
  }

  get #changesFile(): string {
    return `${this.#file}.changes`;
  }
}
