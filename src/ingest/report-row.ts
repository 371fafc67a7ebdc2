/**
 * The report row of one directory entry below the content folder. Every entry has exactly one row, so that the report
 * explains every article that is missing on the site.
 */
import type { Rejection } from '../article/article.ts';
import type { Warning } from '../article/entry.ts';

export interface ReportRow {
  /** Path below the content folder with `/` between folders. Bytes of a name that is not UTF-8 are written `\xNN`. */
  readonly path: string;
  readonly outcome: 'published' | 'held' | 'ignored' | 'rejected';
  /** Stable kebab-case code of why it is not published; null when it is published in more than a preview. */
  readonly reason: string | null;
  /** The problem and its remedy, for people; null when it is published in more than a preview. */
  readonly message: string | null;
  /**
   * 1-based line of the source that causes the problem or contains a date far ahead; null if there is none. The console
   * shows it; the report file does not contain it.
   */
  readonly line: number | null;
  readonly warnings: readonly Warning[];
  /** Root-relative permalink without the base path; null unless published. */
  readonly url: string | null;
  /** The article's date; null when it has none or it could not be read. */
  readonly date: string | null;
  /** SHA-256 of the file's bytes; null when they were not read. */
  readonly digest: string | null;
}

/** The fields of a row that are known although the file is not published. */
export type RejectionContext = Pick<ReportRow, 'warnings' | 'date'>;

/** Code of the warning that an article is dated far ahead of all others. */
export const FAR_AHEAD = 'far-ahead';

/**
 * The row of an entry that is not published.
 * @param digest SHA-256 of the file's bytes; undefined when they were not read
 */
export const rejectedRow = (
  path: string,
  { outcome, reason, message, line, warnings = [], date = null }: Rejection & Partial<RejectionContext>,
  digest?: string,
): ReportRow => ({
  path,
  outcome,
  reason,
  message,
  line: line ?? null,
  warnings,
  url: null,
  date,
  digest: digest ?? null,
});

/**
 * The row of an article of the site.
 * @param why the published site does not have it, in a preview
 */
export const publishedRow = (
  row: Pick<ReportRow, 'path' | 'line' | 'warnings' | 'url' | 'date' | 'digest'>,
  why?: Rejection,
): ReportRow => ({
  ...row,
  outcome: 'published',
  reason: why?.reason ?? null,
  message: why?.message ?? null,
  line: row.line ?? why?.line ?? null,
});
