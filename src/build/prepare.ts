/**
 * The first half of a build: everything before Astro. `npm run build` runs it by itself, to find out whether there is
 * anything to do, and the integration goes on with it; `astro build` alone has the integration run it.
 */
import { existsSync, readdirSync } from 'node:fs';
import { basename, sep } from 'node:path';
import { describeTotals, totalsOf } from '../ingest/report-text.ts';
import type { ReportRow } from '../ingest/report-row.ts';
import { SourceCacheFile } from '../ingest/source-cache.ts';
import type { Site } from '../site.ts';
import { digestOf } from '../digest.ts';
import { loadContent } from './load-content.ts';
import { BuildError } from '../errors.ts';
import { abortSession, openSession, type BuildContent, type BuildSession, type Project } from './session.ts';
import { digestPublicDir } from './output/public-dir.ts';
import { stageReport, formatReport } from './report/build-report.ts';
import type { Terminal } from './report/progress.ts';
import { printSummary } from './report/summary.ts';

export interface PreparedBuild {
  readonly job: BuildSession;
  readonly content: BuildContent;
  /** True when the site that is served is the one this build would make. */
  readonly unchanged: boolean;
}

let started: PreparedBuild | undefined;

/**
 * @param terminal told what is going on; without it, standard output
 * @throws {BuildError} when a setting, the place or the content forbids to build
 */
export async function prepareBuild(project: Project, site: Site, terminal?: Terminal): Promise<PreparedBuild> {
  const job = openSession(project, site, terminal);
  try {
    started = await take(job, project, site);
    return started;
  } catch (error) {
    abortSession(job);
    throw error;
  }
}

async function take(job: BuildSession, project: Project, site: Site): Promise<PreparedBuild> {
  const { progress: stages, paths, fingerprints, previous } = job;
  stages.begin('read');
  const sources = new SourceCacheFile(paths.sources, fingerprints.entries);
  // Where every page is printed every source is read: by several threads, which render the bodies while they have the text.
  const anew = job.fresh || previous?.index.fingerprint !== fingerprints.pages;
  const known = anew ? undefined : sources.read();
  const progress = (done: number, of: number) => stages.progress(done, of);
  const { rows, newestDay, index, read, parsed } = await loadContent(project.root, site, {
    known,
    progress,
    packs: paths.stagedPages,
    stallTimeout: job.stallTimeout,
  });
  // A file that was not settled is read every time until it is; that alone is nothing to write down.
  if (read > 0 || index.size !== known?.size) sources.write(index);
  stages.progress(rows.length, rows.length);
  stages.end();

  const refusal = refusalOf(job, rows, site);
  if (refusal) {
    const run = { stages: stages.done, pages: { rendered: 0, reused: 0, removed: 0 }, peakMemoryBytes: 0 };
    stageReport(job.reportFile, formatReport(rows, run)).rename();
    printSummary(job, rows, site);
    throw new BuildError(refusal);
  }
  stages.say(describeTotals(rows));
  if (known?.size) stages.say(`${parsed} of ${rows.length} files had to be parsed.`);
  const facts = rows.map(({ path, outcome, reason, digest, url }) => [path, outcome, reason, digest, url]);
  const edition = digestOf([fingerprints.pages, digestPublicDir(project.publicDir), facts, newestDay]);
  const unchanged =
    previous?.index.inputHash === edition && job.store.isUnmodified(basename(previous.tree), previous.index);
  return { job, content: { rows, inputHash: edition }, unchanged };
}

/** Why what was read must not be published; undefined when nothing forbids it. */
function refusalOf(
  { strict, allowEmpty, paths }: Pick<BuildSession, 'strict' | 'allowEmpty' | 'paths'>,
  rows: readonly ReportRow[],
  { contentDir }: Site,
): string | undefined {
  const { files, published, rejected } = totalsOf(rows);
  if (strict && rejected > 0) return `STRICT is set, and ${rejected} of ${files} files were rejected.`;
  if (published > 0 || allowEmpty) return undefined;
  const served = articlesIn(paths.site);
  if (served === 0) return undefined;
  const found = files === 0 ? 'is empty' : `has no article to publish (${describeTotals(rows)})`;
  return (
    `The content folder ${JSON.stringify(contentDir)} ${found}, and the site that is served has ${served} ` +
    `${served === 1 ? 'article' : 'articles'}. It stays as it is. Put the articles there, or set CONTENT_DIR to the folder ` +
    'that has them; to publish a paper without articles, set ALLOW_EMPTY=1.'
  );
}

/** The page of an article; pages of a list have more names below them. */
const articlePage = /^(?:\d{4}\/\d{2}\/\d{2}|undated)\/[^/]+\/index\.html$/;

/** How many articles a site has, whoever made it: counted by their pages. */
function articlesIn(tree: string): number {
  if (!existsSync(tree)) return 0;
  const files = readdirSync(tree, { recursive: true, encoding: 'utf8' });
  return files.filter((file) => articlePage.test(file.replaceAll(sep, '/'))).length;
}

/** What `start` has begun in this process and nobody has gone on with. */
export function takePreparedBuild(): PreparedBuild | undefined {
  const taken = started;
  started = undefined;
  return taken;
}
