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

/** @param shown the word for articles that are in the site */
export function describeTotals(rows: readonly ReportRow[], shown = 'published'): string {
  const { files, published, held, rejected, ignored } = totalsOf(rows);
  const also = ignored > 0 ? `, ${ignored} ignored` : '';
  return `${files} ${files === 1 ? 'file' : 'files'}: ${published} ${shown}, ${held} held, ${rejected} rejected${also}`;
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

const located = (contentDir: string, path: string, line: number | null, message: string | null) =>
  `${describePlace(contentDir, path, line)}: ${escapeUnprintable(message ?? '')}`;

/** `content/path:line`, or without the line where there is none. */
export function describePlace(contentDir: string, path: string, line: number | null): string {
  const folder = contentDir.replace(/[/\\]+$/, '');
  return escapeUnprintable(`${folder}/${path}${line === null ? '' : `:${line}`}`);
}

/** How many files are named for each kind of warning. */
const FILES_NAMED = 3;

/**
 * Lines for each code of warnings but `FAR_AHEAD`: the code, the number of files, and the first of them with their lines.
 * A sentence that is the same in all files stands once.
 */
export function describeWarnings(rows: readonly ReportRow[], contentDir: string): string[] {
  const found = rows.flatMap(({ path, warnings }) => warnings.map((warning) => ({ path, ...warning })));
  const groups = Map.groupBy(found, ({ code }) => code);
  groups.delete(FAR_AHEAD);
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([code, group]) => {
      const [first, ...others] = [...new Map(group.map((warning) => [warning.path, warning])).values()];
      if (!first) return [];
      const shared = group.every(({ message }) => message === first.message);
      const files = others.length + 1;
      const more = files - FILES_NAMED;
      const named = [first, ...others.slice(0, FILES_NAMED - 1)].map(
        ({ path, line = null, message }) =>
          `  ${shared ? describePlace(contentDir, path, line) : located(contentDir, path, line, message)}`,
      );
      return [
        `${code} in ${files} ${files === 1 ? 'file' : 'files'}${shared ? `: ${escapeUnprintable(first.message)}` : ''}`,
        ...named,
        ...(more > 0 ? [`  and ${more} more`] : []),
      ];
    });
}

/** The first three paths and the number of further ones, for a terminal. */
export const namePaths = (paths: readonly string[]) => escapeUnprintable(firstThree(paths));

/** Lists the first three names and the number of further ones. */
export const firstThree = (names: readonly string[]) =>
  names.slice(0, 3).join(', ') + (names.length > 3 ? ` and ${names.length - 3} more` : '');
