/** The lines of a preview about the stories that the published site does not have. */
import { describePlace } from '../../ingest/report-text.ts';
import type { ReportRow } from '../../ingest/report-row.ts';

/** The rows of a preview whose stories the published site does not have. */
export const unpublishedIn = (rows: readonly ReportRow[]): readonly ReportRow[] =>
  rows.filter(({ outcome, reason }) => outcome === 'published' && reason !== null);

/** The most stories that are listed line by line. The report and a page of the preview have all. */
const MAX_LINES = 20;

/** A line for each story that the published site does not have: its file, why, and its address in the preview. */
export function describeUnpublished(rows: readonly ReportRow[], contentDir: string): string[] {
  const unpublished = unpublishedIn(rows);
  const { length } = unpublished;
  const lines = unpublished
    .slice(0, MAX_LINES)
    .map(({ path, line, reason, url }) => `  ${describePlace(contentDir, path, line)}: ${reason}, at ${url}`);
  const more = length - lines.length;
  return [
    length === 0
      ? 'Every story of this preview is in the published site.'
      : `${length} ${length === 1 ? 'story' : 'stories'} of this preview ${length === 1 ? 'is' : 'are'} not in the published site:`,
    ...lines,
    ...(more > 0 ? [`  and ${more} more: /unpublished/ has all of them`] : []),
  ];
}
