/** What a build tells at its end. */
import { describeFarAhead, describeRejections, describeWarnings, firstThree } from '../../ingest/report-text.ts';
import type { ReportRow } from '../../ingest/report-row.ts';
import type { Site } from '../../site.ts';
import type { Job } from '../session.ts';
import type { Published } from '../../release/publish.ts';
import type { Run } from './build-report.ts';
import { isOfSearch } from '../../search/build-index.ts';

/** Rejected files, and those dated far ahead, that are told one by one; the report has all of them. */
const MOST_TOLD = 20;

/** Rejected files in a line each, and warnings by kind, those of dates far ahead in a line each, too. */
export function tell({ stages, reportFile }: Job, rows: readonly ReportRow[], { contentDir }: Site): void {
  const some = (lines: string[]) => {
    const more = lines.splice(MOST_TOLD).length;
    return more > 0 ? [...lines, `and ${more} more: ${reportFile} has all of them.`] : lines;
  };
  const rejections = some(describeRejections(rows, contentDir));
  if (rejections.length > 0) stages.say(['Rejected:', ...rejections].join('\n'));
  const warnings = [...describeWarnings(rows), ...some(describeFarAhead(rows, contentDir))];
  if (warnings.length > 0) stages.say(['Warnings:', ...warnings].join('\n'));
}

/** How a build has gone so far. */
export function runOf(job: Job): Run {
  const { press, stages } = job;
  return {
    stages: stages.done,
    pages: {
      rendered: press.printed,
      reused: press.pages.size - press.printed,
      removed: formerPages(job).filter((path) => !press.pages.has(path)).length,
    },
    peakMemoryBytes: process.resourceUsage().maxRSS * 1024,
  };
}

/** The pages of the release that is served which could be taken over. */
export function formerPages({ current }: Job): string[] {
  const pages: string[] = [];
  for (const { path, key } of current?.ledger.files.values() ?? []) {
    if (key !== undefined && !isOfSearch(path)) pages.push(path);
  }
  return pages;
}

/** How many pages were made, and the memory it took: one line. */
export function describeRun({ pages, peakMemoryBytes }: Run): string {
  const { rendered, reused, removed } = pages;
  const megabytes = Math.round(peakMemoryBytes / 2 ** 20);
  return `Pages: ${rendered} rendered, ${reused} reused, ${removed} removed. At most ${megabytes} MB of memory.`;
}

/** Which pages were rendered, and why: a line a page where that was asked for, else a line a reason. */
export function describeReasons({ press, explain }: Job): string[] {
  if (explain) return Array.from(press.reasons(), ([path, reason]) => `${path}: ${reason}`);
  const groups = Map.groupBy(press.reasons(), ([, reason]) => reason);
  return [...groups].map(
    ([reason, pages]) => `${reason}: ${pages.length} (${firstThree(pages.map(([path]) => path))})`,
  );
}

export const describe = ({ release, previous, switched }: Published) =>
  switched
    ? `Published as release ${release}.${previous ? ` npm run rollback goes back to ${previous}.` : ''}`
    : `Nothing has changed: release ${release} stays.`;
