/**
 * Formats report rows for a terminal. Names and texts are untrusted: characters that control the terminal, start a new
 * line or change the direction of writing are shown as code points.
 */
import { escapeUnprintable } from '../article/text/escape-unprintable.ts';
import { FAR_AHEAD, type ReportRow } from './report-row.ts';

/** The number of rows of each outcome. */
export function totalsOf(rows: readonly ReportRow[]) {
  const count = (outcome: ReportRow['outcome']) => rows.filter((row) => row.outcome === outcome).length;
  return {
    files: rows.length,
    published: count('published'),
    held: count('held'),
    rejected: count('rejected'),
    ignored: count('ignored'),
  };
}

export function describeTotals(rows: readonly ReportRow[]): string {
  const { files, published, held, rejected, ignored } = totalsOf(rows);
  const also = ignored > 0 ? `, ${ignored} ignored` : '';
  return `${files} ${files === 1 ? 'file' : 'files'}: ${published} published, ${held} held, ${rejected} rejected${also}`;
}

/** One line per rejected file: `content/path:line: the problem. The remedy.` */
export const describeRejections = (rows: readonly ReportRow[], contentDir: string): string[] =>
  rows
    .filter(({ outcome }) => outcome === 'rejected')
    .map(({ path, line, message }) => located(contentDir, path, line, message));

/** One line per article that is dated far ahead of all others, in the same form. */
export const describeFarFutureDates = (rows: readonly ReportRow[], contentDir: string): string[] =>
  rows.flatMap(({ path, line, warnings }) =>
    warnings.filter(({ code }) => code === FAR_AHEAD).map(({ message }) => located(contentDir, path, line, message)),
  );

function located(contentDir: string, path: string, line: number | null, message: string | null): string {
  const folder = contentDir.replace(/[/\\]+$/, '');
  return escapeUnprintable(`${folder}/${path}${line === null ? '' : `:${line}`}: ${message}`);
}

/** One line per code of warnings, with the number of files and the first three of them. */
export function describeWarnings(rows: readonly ReportRow[]): string[] {
  const pathsByCode = new Map<string, string[]>();
  for (const { path, warnings } of rows) {
    for (const code of new Set(warnings.map((warning) => warning.code))) {
      const paths = pathsByCode.get(code);
      if (paths) paths.push(path);
      else pathsByCode.set(code, [path]);
    }
  }
  return [...pathsByCode]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, paths]) => `${code}: ${paths.length} (${firstThree(paths)})`)
    .map(escapeUnprintable);
}

/** The first three paths and the number of further ones, for a terminal. */
export const namePaths = (paths: readonly string[]) => escapeUnprintable(firstThree(paths));

/** Lists the first three names and the number of further ones. */
export const firstThree = (names: readonly string[]) =>
  names.slice(0, 3).join(', ') + (names.length > 3 ? ` and ${names.length - 3} more` : '');
