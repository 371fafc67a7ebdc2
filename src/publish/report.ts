/**
 * The build report: one row for every directory entry below the content folder. People read it, diffs compare it and
 * other programs check the site against it, so its keys and their order are fixed and it holds no time and no machine.
 */
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { totalsOf } from '../intake/describe.ts';
import type { ReportRow } from '../intake/report-row.ts';

/** The report as JSON, one row a line. */
export function formatReport(rows: readonly ReportRow[]): string {
  const entries = rows.map(({ path, outcome, reason, message, warnings, url, date, digest }) =>
    JSON.stringify({ path, outcome, reason, message, warnings, url, date, digest }),
  );
  const list = entries.length > 0 ? `[\n    ${entries.join(',\n    ')}\n  ]` : '[]';
  return `{\n  "totals": ${JSON.stringify(totalsOf(rows))},\n  "entries": ${list}\n}\n`;
}

/**
 * Writes the report so that the file is at every instant either the old report or the new one.
 * @throws an error that names the file and REPORT_FILE.
 */
export async function writeReport(file: string, rows: readonly ReportRow[]): Promise<void> {
  const draft = `${file}.${process.pid}.tmp`;
  try {
    await mkdir(dirname(file), { recursive: true });
    const handle = await open(draft, 'w');
    try {
      await handle.writeFile(formatReport(rows));
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true }).catch(() => {});
    const { code } = error as NodeJS.ErrnoException;
    throw new Error(`The build report ${file} cannot be written (${code}). Free the place, or set REPORT_FILE.`, {
      cause: error,
    });
  }
}
