/**
 * Adapts publishing to Astro's hooks. A build writes into a workshop instead of the folder that is served; what it has
 * made is published at the end. `astro dev` and `astro sync` pass through here without a trace.
 */
import { join, relative, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { describeRejections, describeTotals, describeWarnings, totalsOf } from '../intake/describe.ts';
import { takeOver } from '../intake/handover.ts';
import type { ReportRow } from '../intake/report-row.ts';
import { site } from '../site.ts';
import { bundleWatch } from './bundled.ts';
import { BuildFailure } from './failure.ts';
import { abandon, begin, conclude, type Job } from './job.ts';
import { placesOf } from './places.ts';
import type { Published } from './publish.ts';
import { draftReport, formatReport } from './report.ts';

/** Must be the last integration: what another one writes after it would be no part of the release. */
export function publisher(): AstroIntegration {
  let job: Job | undefined;
  let rows: readonly ReportRow[] = [];

  const begun = (): Job => {
    if (!job) throw new BuildFailure('The build has not begun.');
    return job;
  };

  return {
    name: 'publish',
    hooks: {
      'astro:config:setup'({ command, config, updateConfig }) {
        const root = resolve(fileURLToPath(config.root));
        const outDir = resolve(fileURLToPath(config.outDir));
        const publicDir = resolve(fileURLToPath(config.publicDir));
        if (command === 'dev') {
          // The watcher would follow the link and listen to every file of every release.
          const { site: served, shelf } = placesOf(root, outDir);
          updateConfig({ vite: { server: { watch: { ignored: [served, shelf].flatMap((at) => [at, `${at}/**`]) } } } });
        }
        if (command !== 'build') return;
        const started = begin({ root, outDir, publicDir }, site);
        job = started;
        process.once('exit', () => abandon(started));
        const { workshop } = started.places;
        updateConfig({
          outDir: pathToFileURL(`${join(workshop, 'site')}/`),
          cacheDir: pathToFileURL(`${join(workshop, 'cache')}/`),
          vite: { plugins: [bundleWatch(started.bundled)] },
        });
      },

      // Content has been read and nothing has been written: the moment to give up.
      'astro:build:start'({ logger }) {
        const { strict, reportFile } = begun();
        const taken = takeOver();
        if (!taken) throw new BuildFailure('The content was not read. The messages above say why.');
        rows = taken;
        const { rejected } = totalsOf(rows);
        if (!strict || rejected === 0) return;
        draftReport(reportFile, formatReport(rows)).rename();
        tell(logger, rows);
        throw new BuildFailure(`STRICT is set, and ${rejected} of ${rows.length} files were rejected.`);
      },

      async 'astro:build:done'({ dir, assets, logger }) {
        const tree = fileURLToPath(dir);
        const pages = [...assets.values()].flat().map((url) => relative(tree, fileURLToPath(url)).replaceAll(sep, '/'));
        const published = await conclude(begun(), tree, pages, rows, (message) => logger.warn(message));
        tell(logger, rows);
        logger.info(describe(published));
      },
    },
  };
}

/** Totals in one line, every rejected file in one, warnings by kind. */
function tell(logger: AstroIntegrationLogger, rows: readonly ReportRow[]): void {
  logger.info(describeTotals(rows));
  const rejections = describeRejections(rows, site.contentDir);
  if (rejections.length > 0) logger.warn(['Rejected:', ...rejections].join('\n'));
  const warnings = describeWarnings(rows);
  if (warnings.length > 0) logger.warn(['Warnings:', ...warnings].join('\n'));
}

const describe = ({ release, previous, switched }: Published) =>
  switched
    ? `Published as release ${release}.${previous ? ` npm run rollback goes back to ${previous}.` : ''}`
    : `Nothing has changed: release ${release} stays.`;
