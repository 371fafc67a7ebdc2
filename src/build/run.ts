/** One run of the press, whoever renders: what is done before the pages, beside them, and after them. */
import { resolve } from 'node:path';
import { site } from '../site.ts';
import { readStore, readAnalysis } from '../article-store.ts';
import { abortSession, finishSession } from './session.ts';
import type { RenderListener } from './prerenderer.ts';
import { buildSearchIndex, type SearchFiles } from '../search/build-index.ts';
import type { PreparedBuild } from './prepare.ts';
import { analyzeArchive, entityTypesFile } from './analyze.ts';
import { describeRelease, describeReasons, describeRun, printSummary } from './report/summary.ts';
import { writeArticleFiles } from './output/article-files.ts';

export interface RenderRun {
  /** To be told while pages are rendered. */
  readonly told: RenderListener;
  /**
   * Publishes.
   * @param tree where everything else of the site lies that is no page: what was bundled, the public folder
   * @param warn told what went wrong once the site was published
   * @throws {BuildError} that says what is served now.
   */
  finish(tree: string, warn: (message: string) => void): Promise<void>;
  /** Waits until nothing of it is at work any more. For a run that will not be finished. */
  quit(): Promise<void>;
}

/**
 * Finds out what the stories are about, prints what no page is, and has the search made while pages are rendered.
 * @param root the project
 * @throws when a source is no longer the one that was parsed, and what the disk said
 */
export async function beginRender({ job, content }: PreparedBuild, root: string): Promise<RenderRun> {
  const { paths, fingerprints, output, progress } = job;
  process.once('exit', () => abortSession(job));
  const contentDir = resolve(root, site.contentDir);
  const idle = Promise.withResolvers<void>();
  await analyzeArchive(site.names ? entityTypesFile(paths.kinds, fingerprints.entries) : undefined);
  const search = site.search ? searchOf(job, contentDir, idle.promise) : undefined;
  // Whoever waits for it hears of its failure; until then it is nobody's.
  search?.catch(() => {});
  // First: what has to be compressed of them is compressed while pages are rendered.
  progress.begin('export');
  const { entries } = readStore();
  let twins = 0;
  await writeArticleFiles(output, entries, contentDir, () => progress.progress(++twins, entries.size));
  let [of, done] = [0, 0];
  return {
    told: {
      choosing: () => progress.begin('diff'),
      chosen(pages, wanted) {
        of = wanted;
        progress.progress(pages, pages);
        progress.begin('render');
      },
      printed() {
        done += 1;
        progress.progress(done, of);
      },
    },

    async finish(tree, warn) {
      idle.resolve();
      const { run, ...published } = await finishSession(job, tree, content, warn, search);
      printSummary(job, content.rows, site);
      if (run.pages.reused > 0 || job.explain) progress.say(describeReasons(job).join('\n'));
      progress.say(describeRun(run));
      progress.say(describeRelease(published));
    },

    async quit() {
      idle.resolve();
      await Promise.allSettled([output.close(), search]);
    },
  };
}

function searchOf(job: PreparedBuild['job'], contentDir: string, idle: Promise<void>): Promise<SearchFiles> {
  const { entries, bodies } = readStore();
  const { duplicateGroups } = readAnalysis();
  // Of copies the first is found; its page names the others.
  const stories = Array.from(entries, ([path, entry]) => ({ path, entry })).filter(
    ({ path }) => (duplicateGroups.get(path)?.[0] ?? path) === path,
  );
  const { paths, fingerprints, previous, stallTimeout } = job;
  const found = {
    stories,
    bodies,
    contentDir,
    lang: site.lang,
    current: previous,
    older: job.reusable(),
    stallTimeout,
  };
  return buildSearchIndex({ ...found, stagingDir: paths.stagedPages, fingerprint: fingerprints.pages, idle });
}
