/**
 * The build report: figures of the build, one row for each group of near-duplicates, and one row for every directory entry
 * below the content folder. Other programs
 * read it, so its keys and their order are fixed. The rows depend on the content alone, not on time or machine.
 */
import { lstatSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { AddressChange } from '../../addresses/changes.ts';
import { totalsOf } from '../../ingest/report-text.ts';
import type { ReportRow } from '../../ingest/report-row.ts';
import { writeTempFile } from '../../fs/atomic-write.ts';
import { BuildError, errorCode } from '../../errors.ts';
import type { TakenDown } from '../../release/taken-down.ts';
import type { Fold } from './folds.ts';
import type { Stage } from './progress.ts';

/** The figures of a build. */
export interface BuildRun {
  readonly stages: readonly Stage[];
  readonly pages: {
    readonly rendered: number;
    /** Taken from the previous release. */
    readonly reused: number;
    /** In the previous release, but not in this one. */
    readonly removed: number;
  };
  /** The most memory that the process used at one time. */
  readonly peakMemoryBytes: number;
}

/** The rows about addresses. */
export interface AddressReport {
  /** Addresses that are new, moved or gone since the last record. */
  readonly changes: readonly AddressChange[];
  /** All addresses that answer with a redirect or a tombstone. */
  readonly former: readonly { readonly address: string; readonly is: string; readonly to?: string | undefined }[];
  /** The stories that are taken down; `npm run rollback` reads them. */
  readonly takenDown?: readonly TakenDown[];
}

/** Escapes characters in JSON that could control a terminal or change the direction of a line. */
const escapeControls = (json: string) =>
  json.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) =>
    [...Array(character.length).keys()]
      .map((at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`)
      .join(''),
  );

/** The report as JSON, one row a line. */
export function formatReport(
  rows: readonly ReportRow[],
  { stages, pages, peakMemoryBytes }: BuildRun,
  folds: readonly Fold[] = [],
  { changes, former, takenDown = [] }: AddressReport = { changes: [], former: [] },
): string {
  const entries = rows.map(({ path, outcome, reason, message, warnings, url, date, digest }) =>
    lineOf({ path, outcome, reason, message, warnings, url, date, digest }),
  );
  const facts = { totals: totalsOf(rows), stages, pages, peakMemoryBytes };
  const head = Object.entries(facts).map(([name, fact]) => `  ${JSON.stringify(name)}: ${JSON.stringify(fact)},\n`);
  const lists = { folds, addresses: changes, formerAddresses: former, takenDown };
  const middle = Object.entries(lists).map(
    ([name, rows]) => `  ${JSON.stringify(name)}: ${listOf(rows.map(lineOf))},\n`,
  );
  return `{\n${[...head, ...middle].join('')}  "entries": ${listOf(entries)}\n}\n`;
}

const lineOf = (row: object) => escapeControls(JSON.stringify(row));
const listOf = (lines: readonly string[]) => (lines.length > 0 ? `[\n    ${lines.join(',\n    ')}\n  ]` : '[]');

/**
 * Writes the report to a temporary file, so that a full disk fails the build before the site is switched. `rename` then
 * replaces the old report in one step.
 * @throws {BuildError} that names the file and REPORT_FILE.
 */
export function stageReport(file: string, text: string): { rename(): void } {
  const attempt = <T>(step: () => T): T => {
    try {
      return step();
    } catch (error) {
      throw new BuildError(
        `The build report ${file} cannot be written (${errorCode(error)}). Remove the obstacle, or set REPORT_FILE.`,
        { cause: error },
      );
    }
  };
  const written = attempt(() => {
    mkdirSync(dirname(file), { recursive: true });
    if (lstatSync(file, { throwIfNoEntry: false })?.isDirectory()) throw new Error('a folder is there');
    return writeTempFile(file, text);
  });
  return { rename: () => attempt(written.rename) };
}
