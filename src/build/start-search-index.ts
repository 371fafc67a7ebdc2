import type { Site } from '../site.ts';
import { listedEntries, readAnalysis, readStore } from '../article-store.ts';
import { digestOf } from '../digest.ts';
import { buildSearchIndex, type SearchFiles } from '../search/build-index.ts';
import { IndexInJobs } from './jobs/index-in-jobs.ts';
import type { BuildSession } from './session.ts';

/** Length of the name of a group of near-duplicates, which is the digest of the path of its first story. */
const GROUP_NAME = 10;

/** A search index that is being made while pages are rendered. */
export interface SearchJob {
  /** Call it when all pages are rendered: the index may now use every processor. */
  finish(): Promise<SearchFiles>;
}

/** Starts to index all stories. Near-duplicates are indexed too, with the name of their group: the results show a group once. */
export function startSearchIndex(session: BuildSession, site: Site, contentDir: string): SearchJob {
  const { paths, options, previous, reusable, jobs } = session;
  const { entries, bodies, newestDay } = readStore();
  const { duplicateGroups } = readAnalysis();
  const stories = Array.from(listedEntries(entries), ([path, entry]) => {
    const [original] = duplicateGroups.get(path) ?? [];
    return { path, entry, group: original === undefined ? undefined : digestOf(original).slice(0, GROUP_NAME) };
  });
  const rendered = Promise.withResolvers<void>();
  const result = buildSearchIndex({
    stories,
    newestDay,
    bodies,
    contentDir,
    lang: site.lang,
    stagingDir: paths.stagedPages,
    keptDir: paths.searchWords,
    fingerprint: options.fingerprints.pages,
    current: previous,
    older: reusable,
    stallTimeout: options.stallTimeout,
    idle: rendered.promise,
    ...(jobs && { workersOf: (each) => new IndexInJobs(each, jobs) }),
  });
  // A failure is reported by `finish`. A build that fails before never asks for the result.
  result.catch(() => {});
  return {
    finish() {
      rendered.resolve();
      return result;
    },
  };
}
