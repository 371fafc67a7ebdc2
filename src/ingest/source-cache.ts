/**
 * What is known of each source from the last time it was read. Its stamp (size, times, inode) is a hint, as in git: a file
 * that has the same one is not read again, unless it was as new as the index itself, when one more change would not show.
 * A file with another stamp is read, and parsed only if its digest is another one too.
 */
import { type BigIntStats, lstatSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Hold } from '../article/article.ts';
import { readCacheFile, writeCacheFile } from '../fs/cache-file.ts';
import type { ParsedFile } from './process-file.ts';
import type { ReportRow } from './report-row.ts';

export interface CachedSource {
  /** Size, times and inode; undefined when they are no hint. */
  readonly stamp: string | undefined;
  /** SHA-256 of the bytes. */
  readonly digest: string;
  /** What became of it, which depends on its path, its bytes and, where it asks to be held, the edition's date alone. */
  readonly result: ParsedFile | ReportRow;
  /** See `Examined.hold`. */
  readonly hold?: Hold | undefined;
}

/** By path below the content folder. */
export type SourceCache = ReadonlyMap<string, CachedSource>;

/** Some file systems keep times to two seconds: what is younger than this may change once more within its time. */
const COARSEST = 2_000_000_000n;

/** Looks at a file, and tells whether what is known of it still holds. */
export class Stamps {
  readonly #contentDir: string;
  readonly #since: bigint;

  /** @param now milliseconds since 1970, when the build began */
  constructor(contentDir: string, now = Date.now()) {
    this.#contentDir = contentDir;
    this.#since = BigInt(now) * 1_000_000n - COARSEST;
  }

  /** The stamp of a file, and whether it may be trusted the next time; undefined when there is no such file. */
  of(path: string): { readonly stamp: string; readonly settled: boolean } | undefined {
    const stat = lstatSync(join(this.#contentDir, path), { bigint: true, throwIfNoEntry: false });
    if (!stat) return undefined;
    return { stamp: stampOf(stat), settled: stat.mtimeNs < this.#since && stat.ctimeNs < this.#since };
  }
}

const stampOf = ({ size, mtimeNs, ctimeNs, ino }: BigIntStats) =>
  [size, mtimeNs, ctimeNs, ino].map((value) => value.toString(36)).join(' ');

/** A change of more than this share is written with everything else; less, into a file of its own. */
const FEW = 1 / 8;

/**
 * The index on the disk: one file with everything, and one with what has changed since, so that one new article does not
 * write down a hundred thousand. Which of the two is older does not matter: an entry that is out of date has another stamp
 * and another digest than its source, and counts for nothing.
 */
export class SourceCacheFile {
  readonly #file: string;
  readonly #header: unknown;
  #whole: SourceCache = new Map();

  /** @param made what the results were made with: the parser and the settings it has; another one makes other results */
  constructor(file: string, made: string) {
    this.#file = file;
    this.#header = { sources: made };
  }

  read(): SourceCache {
    const linesOf = (file: string) => (readCacheFile(file, this.#header) ?? []) as [string, CachedSource][];
    this.#whole = new Map(linesOf(this.#file));
    return new Map([...this.#whole, ...linesOf(this.#changesFile)]);
  }

  /** Writes an index down that was made of what was read. */
  write(index: SourceCache): void {
    const changes = [...index].filter(([path, source]) => this.#whole.get(path) !== source);
    if (changes.length <= index.size * FEW) {
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
