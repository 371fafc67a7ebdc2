/** What a build tells at its end. */
import { describeFarFutureDates, describeRejections, describeWarnings, firstThree } from '../../ingest/report-text.ts';
import type { ReportRow } from '../../ingest/report-row.ts';
import type { Site } from '../../site.ts';
import type { BuildSession } from '../session.ts';
import type { PublishedRelease } from '../../release/release-store.ts';
import type { BuildRun } from './build-report.ts';
import { isSearchFile } from '../../search/build-index.ts';

/** Rejected files, and those dated far ahead, that are told one by one; the report has all of them. */
const MOST_TOLD = 20;

/** Rejected files in a line each, and warnings by kind, those of dates far ahead in a line each, too. */
export function printSummary(
  { progress, reportFile }: BuildSession,
  rows: readonly ReportRow[],
  { contentDir }: Site,
): void {
  const some = (lines: string[]) => {
    const more = lines.splice(MOST_TOLD).length;
    return more > 0 ? [...lines, `and ${more} more: ${reportFile} has all of them.`] : lines;
  };
  const rejections = some(describeRejections(rows, contentDir));
  if (rejections.length > 0) progress.say(['Rejected:', ...rejections].join('\n'));
  const warnings = [...describeWarnings(rows), ...some(describeFarFutureDates(rows, contentDir))];
  if (warnings.length > 0) progress.say(['Warnings:', ...warnings].join('\n'));
}

/** How a build has gone so far. */
export function runOf(job: BuildSession): BuildRun {
  const { output, progress } = job;
  return {
    stages: progress.done,
    pages: {
      rendered: output.printed,
      reused: output.pages.size - output.printed,
      removed: previousPages(job).filter((path) => !output.pages.has(path)).length,
    },
    peakMemoryBytes: process.resourceUsage().maxRSS * 1024,
  };
}

/** The pages of the release that is served which could be taken over. */
export function previousPages({ previous }: BuildSession): string[] {
  const pages: string[] = [];
  for (const { path, key } of previous?.index.files.values() ?? []) {
    if (key !== undefined && !isSearchFile(path)) pages.push(path);
  }
  return pages;
}

/** How many pages were made, and the memory it took: one line. */
export function describeRun({ pages, peakMemoryBytes }: BuildRun): string {
  const { rendered, reused, removed } = pages;
  const megabytes = Math.round(peakMemoryBytes / 2 ** 20);
  return `Pages: ${rendered} rendered, ${reused} reused, ${removed} removed. At most ${megabytes} MB of memory.`;
}

/** Which pages were rendered, and why: a line a page where that was asked for, else a line a reason. */
export function describeReasons({ output, explain }: BuildSession): string[] {
  if (explain) return Array.from(output.reasons(), ([path, reason]) => `${path}: ${reason}`);
  const groups = Map.groupBy(output.reasons(), ([, reason]) => reason);
  return [...groups].map(
    ([reason, pages]) => `${reason}: ${pages.length} (${firstThree(pages.map(([path]) => path))})`,
  );
}

export const describeRelease = ({ release, previous, switched }: PublishedRelease) =>
  switched
    ? `Published as release ${release}.${previous ? ` npm run rollback goes back to ${previous}.` : ''}`
    : `Nothing has changed: release ${release} stays.`;
