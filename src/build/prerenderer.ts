/** Stands between Astro and the disk, by Astro's hook for custom prerenderers: only the pages that have changed are rendered. */
import type { AstroPrerenderer } from 'astro';
import type { IncrementalOutput } from './output/output.ts';
import type { Progress } from './report/progress.ts';

type PathWithRoute = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number];

/**
 * @param output decides which pages are rendered, and writes them
 * @param base the path the site lives under; begins and ends with a slash
 */
export function incrementalPrerenderer(
  astro: AstroPrerenderer,
  output: IncrementalOutput,
  progress: Progress,
  base: string,
): AstroPrerenderer {
  /** The pages to be rendered: address and file. */
  const files = new Map<string, string>();
  let failed = false;
  let rendered = 0;
  return {
    ...astro,
    name: 'dateline',

    async getStaticPaths() {
      progress.begin('diff');
      const pages = await astro.getStaticPaths();
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
      if (failed) return new Promise(() => {});
      try {
        const result = await astro.render(request, options);
        const response = result instanceof Response ? result : result.response;
        const path = files.get(trimSlash(new URL(request.url).pathname.slice(base.length - 1)));
        const isRedirect = response.status >= 300 && response.status < 400;
        // Astro writes the page of a redirect. A page without a body is reported when the output is checked.
        if (path === undefined || !response.body || isRedirect) return result;
        await output.write(path, { kind: 'bytes', bytes: new Uint8Array(await response.arrayBuffer()) });
        rendered += 1;
        progress.progress(rendered, files.size);
        // Astro writes no file for a response without a body.
        return new Response(null, { headers: response.headers });
      } catch (error) {
        failed = true;
        throw error;
      }
    },
  };
}

/** Removes the slash at the end of a path. Astro gives some paths with it and some without. */
export const trimSlash = (pathname: string) => pathname.replace(/(?<=.)\/$/, '');

/** The file of a page below the site's root, as `build.format: 'directory'` has it. */
function fileOf({ pathname, route }: PathWithRoute): string {
  const path = trimSlash(pathname).slice(1);
  if (route.type === 'endpoint') return path;
  if (path === '404' || path === '500') return `${path}.html`;
  return path === '' ? 'index.html' : `${path}/index.html`;
}
