/** One run of the press, whoever renders: what is done before the pages, beside them, and after them. */
import { resolve } from 'node:path';
import { site } from '../site.ts';
import { readStore, readSubjects } from '../article-store.ts';
import { abandon, conclude } from './session.ts';
import type { Told } from './prerenderer.ts';
import { makeSearch, type SearchFiles } from '../search/build-index.ts';
import type { Started } from './prepare.ts';
import { findSubjects, kindsFile } from './analyze.ts';
import { describe, describeReasons, describeRun, tell } from './report/summary.ts';
import { printTwins } from './output/article-files.ts';

export interface PressRun {
  /** To be told while pages are rendered. */
  readonly told: Told;
  /**
   * Publishes.
   * @param tree where everything else of the site lies that is no page: what was bundled, the public folder
   * @param warn told what went wrong once the site was published
   * @throws {BuildFailure} that says what is served now.
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
export async function beginPressRun({ job, content }: Started, root: string): Promise<PressRun> {
  const { places, basis, press, stages } = job;
  process.once('exit', () => abandon(job));
  const contentDir = resolve(root, site.contentDir);
  const idle = Promise.withResolvers<void>();
  await findSubjects(site.names ? kindsFile(places.kinds, basis.entries) : undefined);
  const search = site.search ? searchOf(job, contentDir, idle.promise) : undefined;
  // Whoever waits for it hears of its failure; until then it is nobody's.
  search?.catch(() => {});
  // First: what has to be compressed of them is compressed while pages are rendered.
  stages.begin('twins');
  const { entries } = readStore();
  let twins = 0;
  await printTwins(press, entries, contentDir, () => stages.progress(++twins, entries.size));
  let [of, done] = [0, 0];
  return {
    told: {
      choosing: () => stages.begin('compare'),
      chosen(pages, wanted) {
        of = wanted;
        stages.progress(pages, pages);
        stages.begin('render');
      },
      printed() {
        done += 1;
        stages.progress(done, of);
      },
    },

    async finish(tree, warn) {
      idle.resolve();
      const { run, ...published } = await conclude(job, tree, content, warn, search);
      tell(job, content.rows, site);
      if (run.pages.reused > 0 || job.explain) stages.say(describeReasons(job).join('\n'));
      stages.say(describeRun(run));
      stages.say(describe(published));
    },

    async quit() {
      idle.resolve();
      await Promise.allSettled([press.close(), search]);
    },
  };
}

function searchOf(job: Started['job'], contentDir: string, idle: Promise<void>): Promise<SearchFiles> {
  const { entries, bodies } = readStore();
  const { families } = readSubjects();
  // Of copies the first is found; its page names the others.
  const stories = Array.from(entries, ([path, entry]) => ({ path, entry })).filter(
    ({ path }) => (families.get(path)?.[0] ?? path) === path,
  );
  const { places, basis, current, patience } = job;
  const found = { stories, bodies, contentDir, lang: site.lang, current, older: job.older(), patience };
  return makeSearch({ ...found, tray: places.tray, basis: basis.pages, idle });
}
