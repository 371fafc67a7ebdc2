/** Development: reads the content when the server starts, and again when something in its folder changes. */
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { AstroIntegrationLogger } from 'astro';
import {
  describeFarFutureDates,
  describeRejections,
  describeTotals,
  describeWarnings,
} from '../../ingest/report-text.ts';
import { authorsFolder } from '../../ingest/author-files.ts';
import type { ReportRow } from '../../ingest/report-row.ts';
import type { SourceCache } from '../../ingest/source-cache.ts';
import type { PictureCache } from '../../ingest/pictures/picture-reader.ts';
import { readSourceBytes } from '../../ingest/read-source.ts';
import { watchContent } from '../../ingest/watch.ts';
import type { Site } from '../../site.ts';
import { readStore } from '../../article-store.ts';
import { digestOf } from '../../digest.ts';
import * as urls from '../../urls.ts';
import { type Middleware, paperFiles, watchPaper } from './dev-paper.ts';
import { loadContent } from '../load-content.ts';
import { takedownsPath } from '../addresses/read-takedowns.ts';
import { frontPaths } from '../read-front.ts';
import { analyzeArchive, entityTypesInMemory } from '../analyze.ts';
import { pictureFilesInDev } from './dev-pictures.ts';
import { articleJson } from '../output/article-files.ts';
import { storyLists, storyListText } from '../output/story-lists.ts';
import { generatedFilesInDev } from './dev-generated.ts';
import { findUnpublished, unpublishedPage } from './unpublished-page.ts';

interface HotChannel {
  send(payload: { type: 'full-reload' }): void;
  send(event: string, payload: object): void;
}

/** The parts of Vite's development server that are needed. */
interface Server {
  readonly watcher: Parameters<typeof watchContent>[0] & Parameters<typeof watchPaper>[0];
  readonly environments: Readonly<Record<string, { readonly hot: HotChannel }>>;
  readonly middlewares: { use(middleware: Middleware): unknown };
}

export async function loadContentInDev(
  server: Server,
  root: string,
  site: Site,
  logger: Pick<AstroIntegrationLogger, 'info' | 'warn' | 'error'>,
): Promise<void> {
  const spoolDir = join(root, 'node_modules', '.cache', 'dateline', `development-${digestOf(site.paperDir)}`);
  rmSync(spoolDir, { recursive: true, force: true });
  const entityTypes = entityTypesInMemory();
  let known: SourceCache | undefined;
  let knownPictures: PictureCache | undefined;
  let rows: readonly ReportRow[] = [];
  /** The last known address of each file, also of one that cannot be published any more. */
  const urlByPath = new Map<string, string>();
  const read = async () => {
    const content = await loadContent(root, site, { known, knownPictures, spoolDir });
    known = content.index;
    knownPictures = content.pictures;
    rows = content.rows;
    for (const { path, url } of rows) if (url !== null) urlByPath.set(path, url);
    await analyzeArchive(site.names ? entityTypes : undefined, site.fold);
    logger.info(describeTotals(rows));
    for (const note of content.notes) logger.warn(note);
    for (const describe of [describeRejections, describeWarnings, describeFarFutureDates]) {
      for (const line of describe(rows, site.contentDir)) logger.warn(line);
    }
    for (const { line, message } of content.front?.warnings ?? [])
      logger.warn(`${content.front?.name}:${line ?? 1}: ${message}`);
  };
  await read();
  server.middlewares.use(paperFiles(root, site));
  server.middlewares.use(articleFiles(resolve(root, site.contentDir)));
  server.middlewares.use(generatedFilesInDev());
  server.middlewares.use(pictureFilesInDev(resolve(root, site.contentDir)));
  server.middlewares.use(unpublishedPages(site, (pathname) => findUnpublished(pathname, rows, urlByPath)));
  watchPaper(server.watcher, site, {
    onText: reload,
    onSettings: (path) => logger.warn(`${path} has changed. Start npm run dev again to see it.`),
  });
  const contentDir = resolve(root, site.contentDir);
  const beside = [...frontPaths(contentDir), takedownsPath(contentDir), authorsFolder(contentDir)];
  watchContent(server.watcher, contentDir, beside, async () => {
    try {
      await read();
    } catch (error) {
      logger.error(error instanceof Error ? error.message : String(error));
    }
    reload();
  });

  function reload(): void {
    for (const [name, { hot }] of Object.entries(server.environments)) {
      // Astro keeps the list of a route's pages until it receives this event.
      if (name === 'client') hot.send({ type: 'full-reload' });
      else hot.send('astro:content-changed', {});
    }
  }
}

/** Responds with the source or the JSON of an article, or the JSON of a day. They are no pages of Astro's (see `article-files.ts`). */
const articleFiles =
  (contentDir: string): Middleware =>
  (request, response, next) => {
    const pathname = new URL(request.url ?? '/', 'http://localhost').pathname;
    const list = /\/index\.json$/.test(pathname)
      ? storyLists().find(({ path }) => urls.href(`/${path}`) === pathname)
      : undefined;
    if (list) {
      response.setHeader('Content-Type', 'application/json; charset=utf-8');
      return void response.end(storyListText(contentDir, list));
    }
    if (!/\/article\.(?:txt|json)$/.test(pathname)) return next();
    const { entries } = readStore();
    const found = [...entries].find(
      ([, { url }]) => pathname === urls.href(urls.sourceOf(url)) || pathname === urls.href(urls.articleJsonOf(url)),
    );
    if (!found) return next();
    const [path, entry] = found;
    try {
      const isSource = pathname === urls.href(urls.sourceOf(entry.url));
      const body = isSource ? readSourceBytes(contentDir, path, entry.digest) : articleJson(contentDir, path, entry);
      response.setHeader('Content-Type', `${isSource ? 'text/plain' : 'application/json'}; charset=utf-8`);
      response.end(body);
    } catch (error) {
      next(error);
    }
  };

/** Responds with the reason in place of the page of an article that is rejected or held. */
const unpublishedPages =
  (site: Site, find: (pathname: string) => ReportRow | undefined): Middleware =>
  (request, response, next) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const path = `/${pathname.slice(site.base.length)}`;
    const isPublished = readStore()
      .entries.values()
      .some(({ url }) => url === path);
    const row = isPublished || !pathname.startsWith(site.base) ? undefined : find(path);
    if (!row) return next();
    response.statusCode = 404;
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(unpublishedPage(row, site));
  };
