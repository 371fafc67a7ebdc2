/**
 * Adapts intake to Astro's content layer, and nothing else: fills the store, leaves the report rows for the publisher, and
 * in development does it again whenever something in the content folder changes.
 */
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { parseArticle } from '../article/parse.ts';
import { fromStore, toStore } from '../store-text.ts';
import type { Permalink } from './addresses.ts';
import { describeRejections, describeTotals } from './describe.ts';
import { handOver } from './handover.ts';
import { takeIn } from './intake.ts';
import { whenContentChanges } from './watch.ts';

export interface ArticleLoaderOptions {
  /** The content folder, absolute or relative to the project's root. */
  readonly contentDir: string;
  /** See `Site.editionDate`. */
  readonly editionDate: string | undefined;
  readonly permalink: Permalink;
  /** Language of articles that name none; see `Site.lang`. */
  readonly lang: string;
}

export function articleLoader(options: ArticleLoaderOptions): Loader {
  return {
    name: 'articles',
    async load(context) {
      const contentDir = resolve(fileURLToPath(context.config.root), options.contentDir);
      const read = async () => {
        const { rows, entries } = await takeIn({
          ...options,
          contentDir,
          parse: (source) => parseArticle(source, options.lang),
        });
        await fill(context, entries);
        handOver(rows);
        context.logger.info(describeTotals(rows));
        // A build prints these at its end; in development this is the only place to learn why an article is not there.
        if (!context.watcher) return;
        for (const line of describeRejections(rows, options.contentDir)) context.logger.warn(line);
      };
      // In development the store is kept between runs; another version of the parser may have filled it. A build begins
      // with none, and then even clearing it would make Astro write files that all builds of a checkout share.
      if (context.store.keys().length > 0) context.store.clear();
      await read();
      if (!context.watcher) return;
      whenContentChanges(context.watcher, contentDir, async () => {
        try {
          await read();
        } catch (error) {
          context.logger.error(error instanceof Error ? error.message : String(error));
        }
      });
    },
  };
}

/** Makes the store hold these entries and no others. What has not changed is left alone, and so are the pages of it. */
async function fill(
  { store, parseData, generateDigest }: LoaderContext,
  entries: ReadonlyMap<string, Record<string, unknown>>,
) {
  for (const id of store.keys()) if (!entries.has(fromStore(id))) store.delete(id);
  for (const [path, entry] of entries) {
    const id = toStore(path);
    const digest = generateDigest(entry);
    if (store.get(id)?.digest === digest) continue;
    store.set({ id, data: toStore(await parseData({ id, data: entry })), digest });
  }
}
