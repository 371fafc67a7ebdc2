/**
 * What happens around a build: the settings are checked before anything is touched, the finished pages against the
 * articles, and the report tells what became of every file. `astro dev` and `astro sync` pass through here untouched.
 */
import { realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { describeRejections, describeTotals, describeWarnings, firstThree, totalsOf } from '../intake/describe.ts';
import { takeOver } from '../intake/handover.ts';
import type { ReportRow } from '../intake/report-row.ts';
import { SettingError, site } from '../site.ts';
import { writeReport } from './report.ts';
import { readReportFile, readStrict } from './settings.ts';

export function publisher(): AstroIntegration {
  let rows: readonly ReportRow[] = [];
  let strict = false;
  let reportFile = '';

  return {
    name: 'publish',
    hooks: {
      'astro:config:done'({ config }) {
        const root = fileURLToPath(config.root);
        try {
          strict = readStrict(process.env, process.argv);
          reportFile = readReportFile(process.env, root, site.outDir);
          const problem = outDirProblem(root, fileURLToPath(config.outDir), resolve(root, site.contentDir));
          if (problem)
            throw new SettingError('OUT_DIR', site.outDir, problem, 'Choose a folder of its own such as dist.');
        } catch (error) {
          throw error instanceof SettingError ? new BuildFailure(error.message) : error;
        }
      },

      // Content has been read and the output folder is still what the last build left: the moment to give up.
      async 'astro:build:start'({ logger }) {
        const taken = takeOver();
        if (!taken) throw new BuildFailure('The content was not read. The messages above say why.');
        rows = taken;
        const { rejected } = totalsOf(rows);
        if (!strict || rejected === 0) return;
        await writeReport(reportFile, rows);
        tell(logger, rows);
        throw new BuildFailure(`STRICT is set, and ${rejected} of ${rows.length} files were rejected.`);
      },

      async 'astro:build:done'({ dir, logger }) {
        const missing = pagesMissing(fileURLToPath(dir), rows);
        if (missing.length > 0) {
          throw new BuildFailure(
            `No page in the output for ${missing.length} of the articles: ${firstThree(missing)}.`,
          );
        }
        await writeReport(reportFile, rows);
        tell(logger, rows);
      },
    },
  };
}

/** A build that must not be published. Its message is all there is to know: where it was thrown helps nobody. */
class BuildFailure extends Error {
  override name = 'BuildFailure';
  override stack = '';
}

/** Astro empties the output folder before it writes: it must be nobody's home. */
export function outDirProblem(root: string, outDir: string, contentDir: string): string | undefined {
  const [out, content, project] = [outDir, contentDir, root].map(real) as [string, string, string];
  if (holds(out, project)) return 'a build empties this folder, and the project is in it';
  if (holds(out, content)) return 'a build empties this folder, and the articles are in it';
  if (holds(content, out)) return 'this is inside the content folder, so pages would become articles';
  return undefined;
}

const holds = (outer: string, inner: string) =>
  inner === outer || inner.startsWith(outer.endsWith(sep) ? outer : outer + sep);

/** The path without links, also of a folder that does not exist yet. */
function real(folder: string): string {
  const path = resolve(folder);
  try {
    return realpathSync(path);
  } catch {
    return dirname(path) === path ? path : join(real(dirname(path)), basename(path));
  }
}

/** The URLs of published articles for which there is no file. */
export function pagesMissing(outDir: string, rows: readonly ReportRow[]): string[] {
  const urls = rows.flatMap(({ url }) => url ?? []);
  return urls.filter((url) => !statSync(join(outDir, url, 'index.html'), { throwIfNoEntry: false })?.isFile());
}

/** Totals in one line, every rejected file in one, warnings by kind. */
function tell(logger: AstroIntegrationLogger, rows: readonly ReportRow[]): void {
  logger.info(describeTotals(rows));
  const rejections = describeRejections(rows, site.contentDir);
  if (rejections.length > 0) logger.warn(['Rejected:', ...rejections].join('\n'));
  const warnings = describeWarnings(rows);
  if (warnings.length > 0) logger.warn(['Warnings:', ...warnings].join('\n'));
}
