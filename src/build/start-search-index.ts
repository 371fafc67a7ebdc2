import type { Site } from '../site.ts';
import { readStore } from '../article-store.ts';
import { buildSearchIndex, type SearchFiles } from '../search/build-index.ts';
import type { BuildSession } from './session.ts';

/** A search index that is being made while pages are rendered. */
export interface SearchJob {
  /** Call it when all pages are rendered: the index may now use every processor. */
  finish(): Promise<SearchFiles>;
}

/** Starts to index all stories, near-duplicates too: each is found by its own headline and date. */
export function startSearchIndex(session: BuildSession, site: Site, contentDir: string): SearchJob {
  const { paths, options, previous, reusable } = session;
  const { entries, bodies, newestDay } = readStore();
  const stories = Array.from(entries, ([path, entry]) => ({ path, entry }));
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
