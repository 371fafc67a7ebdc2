/**
 * The report row of one directory entry below the content folder. Every entry has exactly one row, so that the report
 * explains every article that is missing on the site.
 */
import type { Warning } from '../article/entry.ts';

export interface ReportRow {
  /** Path below the content folder with `/` between folders. Bytes of a name that is not UTF-8 are written `\xNN`. */
  readonly path: string;
  readonly outcome: 'published' | 'held' | 'rejected';
  /** Stable kebab-case code of why it is held or rejected; null when it is published. */
  readonly reason: string | null;
  /** The problem and its remedy, for people; null when it is published. */
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

/** Code of the warning that an article is dated far ahead of all others. */
export const FAR_AHEAD = 'far-ahead';

/** Why an entry is not published: everything of its row that the refusing step knows. */
export interface Refusal {
  readonly outcome: 'held' | 'rejected';
  readonly reason: string;
  readonly message: string;
  readonly line?: number | undefined;
}

/** The row of an entry that is not published. */
export function refusedRow(
  path: string,
  refusal: Refusal,
  known: Partial<Pick<ReportRow, 'warnings' | 'date' | 'digest'>> = {},
): ReportRow {
  return {
    path,
    outcome: refusal.outcome,
    reason: refusal.reason,
    message: refusal.message,
    line: refusal.line ?? null,
    warnings: known.warnings ?? [],
    url: null,
    date: known.date ?? null,
    digest: known.digest ?? null,
  };
}

/** Rejects an entry: `what` is wrong and what to do about it. */
export const reject = (reason: string, message: string, line?: number): Refusal => ({
  outcome: 'rejected',
  reason,
  message,
  line,
});
