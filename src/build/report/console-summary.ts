/** The lines that a build prints at its end. */
import {
  describeFarFutureDates,
  describeRejections,
  describeTotals,
  describeWarnings,
  firstThree,
} from '../../ingest/report-text.ts';
import type { ReportRow } from '../../ingest/report-row.ts';
import type { PublishedRelease } from '../../release/release-store.ts';
import type { PreviousTree } from '../../release/reuse-file.ts';
import { isSearchFile } from '../../search/build-index.ts';
import type { BuildContent } from '../load-content.ts';
import type { IncrementalOutput, Reason } from '../output/output.ts';
import type { BuildRun } from './build-report.ts';
import type { Fold } from './folds.ts';
import { describeNextBuild } from './next-build.ts';
import type { Progress } from './progress.ts';

/** The most files that are listed line by line. The report has all of them. */
const MAX_LINES = 20;

interface ProblemOptions {
  readonly progress: Progress;
  readonly reportFile: string;
  /** As the publisher has written it. */
  readonly contentDir: string;
}

/** Prints a line for each rejected file, the warnings by kind, and a line for each date that is far ahead. */
export function printProblems(rows: readonly ReportRow[], { progress, reportFile, contentDir }: ProblemOptions): void {
  const shorten = (lines: string[]) => {
    const more = lines.splice(MAX_LINES).length;
    return more > 0 ? [...lines, `and ${more} more: ${reportFile} has all of them.`] : lines;
  };
  const rejections = shorten(describeRejections(rows, contentDir));
  if (rejections.length > 0) progress.say(['Rejected:', ...rejections].join('\n'));
  const warnings = [...describeWarnings(rows, contentDir), ...shorten(describeFarFutureDates(rows, contentDir))];
  if (warnings.length > 0)
    progress.say(['Warnings:', ...warnings, `${reportFile} has all warnings of each file.`].join('\n'));
}

/** The lines about the content of a build, before anything is rendered. */
export function describeContent(
  { rows, folds, next, front, parsed, cached }: BuildContent,
  reportFile: string,
  preview: boolean,
): string[] {
  return [
    describeTotals(rows, preview ? 'in the preview' : 'published'),
    ...(next ? [describeNextBuild(next)] : []),
    ...(front?.warnings ?? []).map(
      ({ line, message }) => `${front?.name}${line === undefined ? '' : `:${line}`}: ${message}`,
    ),
    ...(folds.length > 0 ? [describeFolds(folds, reportFile)] : []),
    ...(cached > 0 ? [`${parsed} of ${rows.length} files had to be parsed.`] : []),
  ];
}

/** One line: the number of near-duplicates, and where to find them. */
function describeFolds(folds: readonly Fold[], reportFile: string): string {
  const articles = folds.reduce((sum, fold) => sum + fold.articles.length, 0);
  return (
    `${articles} articles have the wording of another one and share ${folds.length} ` +
    `${folds.length === 1 ? 'entry' : 'entries'} in lists: see "folds" in ${reportFile}. FOLD=0 lists each by itself.`
  );
}

interface Measured {
  readonly output: Pick<IncrementalOutput, 'pages' | 'rendered'>;
  readonly progress: Pick<Progress, 'done'>;
  readonly previous: PreviousTree | undefined;
}

/** Counts the pages of a build so far, and its time and memory. */
export function measureRun({ output, progress, previous }: Measured): BuildRun {
  const { pages, rendered } = output;
  return {
    stages: progress.done,
    pages: {
      rendered,
      reused: pages.size - rendered,
      removed: reusablePages(previous).filter((path) => !pages.has(path)).length,
    },
    peakMemoryBytes: process.resourceUsage().maxRSS * 1024,
  };
}

/** The pages of the previous release that have a key, so that a build can reuse them. */
export function reusablePages(previous: PreviousTree | undefined): string[] {
  const pages: string[] = [];
  for (const { path, key } of previous?.index.files.values() ?? []) {
    if (key !== undefined && !isSearchFile(path)) pages.push(path);
  }
  return pages;
}

/** One line: the number of pages, and the most memory that was used. */
export function describeRun({ pages, peakMemoryBytes }: BuildRun): string {
  const { rendered, reused, removed } = pages;
  const megabytes = Math.round(peakMemoryBytes / 2 ** 20);
  return `Pages: ${rendered} rendered, ${reused} reused, ${removed} removed. At most ${megabytes} MB of memory.`;
}

export const describeUnchanged = (run: BuildRun) =>
  `${describeRun(run)}\nNothing has changed: the site stays as it is.`;

/**
 * The rendered pages with the reason of each.
 * @param each true for a line per page, false for a line per reason
 */
export function describeReasons(reasons: Iterable<readonly [path: string, reason: Reason]>, each: boolean): string[] {
  if (each) return Array.from(reasons, ([path, reason]) => `${path}: ${reason}`);
  const groups = Map.groupBy(reasons, ([, reason]) => reason);
  return [...groups].map(
    ([reason, pages]) => `${reason}: ${pages.length} (${firstThree(pages.map(([path]) => path))})`,
  );
}

export const describeRelease = ({ release, previous, switched }: PublishedRelease) =>
  switched
    ? `Published as release ${release}.${previous ? ` npm run rollback goes back to ${previous}.` : ''}`
    : `Nothing has changed: release ${release} stays.`;
