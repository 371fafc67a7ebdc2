/** Stands between Astro and the disk, by Astro's hook for custom prerenderers: only the pages that have changed are rendered. */
import type { AstroPrerenderer } from 'astro';
import type { Site } from '../../site.ts';
import { isBeyondProgram } from '../../system-error.ts';
import * as urls from '../../urls.ts';
import type { IncrementalOutput } from '../output/output.ts';
import type { PathWithRoute } from './render-workers.ts';
import type { Progress } from '../report/progress.ts';

/** Astro's prerenderer that also takes pages that were rendered elsewhere. */
export interface IncrementalPrerenderer extends AstroPrerenderer {
  receive(page: PathWithRoute, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
}

/**
 * @param output decides which pages are rendered, and writes them
 * @param onRefusal called instead of throwing when the cause lies outside the program; Astro would print a page's address and a stack
 */
export function incrementalPrerenderer(
  astro: AstroPrerenderer,
  output: IncrementalOutput,
  progress: Progress,
  { base, preview }: Pick<Site, 'base' | 'preview'>,
  onRefusal?: (error: unknown) => void,
): IncrementalPrerenderer {
  /** The pages to be rendered: address and file. */
  const files = new Map<string, string>();
  let failed = false;
  let rendered = 0;
  const write = async (path: string, bytes: Uint8Array<ArrayBuffer>) => {
    await output.write(path, { kind: 'bytes', bytes });
    rendered += 1;
    progress.progress(rendered, files.size);
  };
  return {
    ...astro,
    name: 'dateline',

    async getStaticPaths() {
      progress.begin('diff');
      const all = await astro.getStaticPaths();
      const pages = preview ? all.filter(isInPreview) : all;
      const changed = pages.filter((page) => {
        const path = fileOf(page);
        const key = page.cacheKey && `${page.route.component} ${page.cacheKey}`;
        if (!output.needsRender({ path, key })) return false;
        files.set(trimSlash(page.pathname), path);
        return true;
      });
      progress.progress(pages.length, pages.length);
      progress.begin('render');
      return changed;
    },

    async render(request, options) {
      // After a failure Astro still asks for the pages that are left, and would report each. It does not wait for them.
      if (failed) return never;
      try {
        const result = await astro.render(request, options);
        const response = result instanceof Response ? result : result.response;
        const path = files.get(trimSlash(new URL(request.url).pathname.slice(base.length - 1)));
        const isRedirect = response.status >= 300 && response.status < 400;
        // Astro writes the page of a redirect. A page without a body is reported when the output is checked.
        if (path === undefined || !response.body || isRedirect) return result;
        await write(path, new Uint8Array(await response.arrayBuffer()));
        // Astro writes no file for a response without a body.
        return new Response(null, { headers: response.headers });
      } catch (error) {
        // Pages that were begun before fail for the same reason.
        if (failed) return never;
        failed = true;
        if (!onRefusal || !isBeyondProgram(error)) throw error;
        onRefusal(error);
        return never;
      }
    },

    receive: (page, bytes) => write(fileOf(page), bytes),
  };
}

const never = new Promise<never>(() => {});

/** Removes the slash at the end of a path. Astro gives some paths with it and some without. */
const trimSlash = (pathname: string) => pathname.replace(/(?<=.)\/$/, '');

/** Stands for the site's origin where none is set. No page shows it. */
const PLACEHOLDER_ORIGIN = 'http://localhost:4321';

/** The whole address of a page, as Astro would request it. */
export function addressOf(
  { pathname }: PathWithRoute,
  { base, origin = PLACEHOLDER_ORIGIN }: Pick<Site, 'base' | 'origin'>,
): string {
  const address = trimSlash(pathname);
  const path = address === '/' ? address : `${address}/`;
  return new URL(base + path.slice(1), origin).href;
}

/** Pages that a preview leaves out. They are about what it has not: feeds, the search, and what a browser keeps. */
const LEFT_OUT: ReadonlySet<string> = new Set(
  [urls.feeds, urls.search, urls.reading, urls.saved, urls.offline].map((path) => `${path.slice(1)}index.html`),
);

const isInPreview = (page: PathWithRoute) => !LEFT_OUT.has(fileOf(page));

/** The file of a page below the site's root, as `build.format: 'directory'` has it. */
function fileOf({ pathname }: PathWithRoute): string {
  const path = trimSlash(pathname).slice(1);
  if (path === '404' || path === '500') return `${path}.html`;
  return path === '' ? 'index.html' : `${path}/index.html`;
}
