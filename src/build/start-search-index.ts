import type { Site } from '../site.ts';
import { readAnalysis, readStore } from '../article-store.ts';
import { buildSearchIndex, type SearchFiles } from '../search/build-index.ts';
import type { BuildSession } from './session.ts';

/** A search index that is being made while pages are rendered. */
export interface SearchJob {
  /** Call it when all pages are rendered: the index may now use every processor. */
  finish(): Promise<SearchFiles>;
}

/** Starts to index the stories. Of near-duplicates only the first is indexed; its page names the others. */
export function startSearchIndex(session: BuildSession, site: Site, contentDir: string): SearchJob {
  const { paths, options, previous, reusable } = session;
  const { entries, bodies } = readStore();
  const { duplicateGroups } = readAnalysis();
  const stories = Array.from(entries, ([path, entry]) => ({ path, entry })).filter(
    ({ path }) => (duplicateGroups.get(path)?.[0] ?? path) === path,
  );
  const rendered = Promise.withResolvers<void>();
  const result = buildSearchIndex({
    stories,
    bodies,
    contentDir,
    lang: site.lang,
    stagingDir: paths.stagedPages,
    fingerprint: options.fingerprints.pages,
    current: previous,
    older: reusable,
    stallTimeout: options.stallTimeout,
    idle: rendered.promise,
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
