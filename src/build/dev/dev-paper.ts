/** Development: answers with the files of the paper that Astro does not know, and watches the paper. */
import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join, sep } from 'node:path';
import { decodePath } from '../../ingest/links/decode-path.ts';
import { PAPER_FILE, STYLES } from '../../paper/folder.ts';
import { PAGES } from '../../paper/pages/own-page.ts';
import { mediaTypeOf } from '../../server/media-types.ts';
import type { Site } from '../../site.ts';
import { writtenFiles } from '../output/written-files.ts';
import { publicDirsOf, publicFiles } from '../output/public-dir.ts';

/** A handler of the development server; `next` passes the request on. */
export type Middleware = (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void) => void;

/** Responds with the files that are made from the settings of a paper, its pictures and styles among them, and with its public files where the paper is not the project. */
export function paperFiles(root: string, site: Site): Middleware {
  const { base, paperDir } = site;
  const { publicDir, programPublicDir } = publicDirsOf(root, paperDir);
  const written = writtenFiles(site, undefined);
  return (request, response, next) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (!pathname.startsWith(base)) return next();
    const path = decodePath(pathname.slice(base.length));
    const file = programPublicDir === undefined ? undefined : publicFiles({ publicDir }).get(path);
    const page = path.endsWith('/') ? `${path}index.html` : path;
    const bytes = file === undefined ? written.get(page) : readFileSync(file);
    if (bytes === undefined) return next();
    response.setHeader('Content-Type', mediaTypeOf(page));
    response.end(bytes);
  };
}

interface Watcher {
  add(path: string): unknown;
  on(event: 'all', listener: (event: string, path: string) => void): unknown;
}

/**
 * @param onText called when the text of an own page has changed
 * @param onSettings called when a file has changed that is read only when the server starts
 */
export function watchPaper(
  watcher: Watcher,
  { paperDir }: Site,
  { onText, onSettings }: { readonly onText: () => void; readonly onSettings: (path: string) => void },
): void {
  const pages = join(paperDir, PAGES) + sep;
  const settings = [PAPER_FILE, STYLES].map((name) => join(paperDir, name));
  const slots = join(paperDir, 'slots') + sep;
  for (const path of [pages, slots, ...settings]) watcher.add(path);
  watcher.on('all', (event, path) => {
    if (path.startsWith(pages) && event === 'change') onText();
    else if (path.startsWith(pages) || path.startsWith(slots) || settings.includes(path)) onSettings(path);
  });
}
