/** Puts the press between Astro and the disk, by the hook for custom prerenderers: Astro renders what the press asks for. */
import type { AstroPrerenderer } from 'astro';
import type { IncrementalOutput } from './output/output.ts';

type PathWithRoute = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number];

/** Who is told what is going on. */
export interface RenderListener {
  choosing(): void;
  /** @param wanted how many of all pages will be rendered */
  chosen(pages: number, wanted: number): void;
  /** A page was rendered. */
  printed(): void;
}

/**
 * @param base the path the site lives under; begins and ends with a slash
 */
export function incrementalPrerenderer(
  astro: AstroPrerenderer,
  press: IncrementalOutput,
  base: string,
  { choosing, chosen, printed }: RenderListener,
): AstroPrerenderer {
  const files = new Map<string, string>();
  let failed = false;
  return {
    ...astro,
    name: 'dateline',

    async getStaticPaths() {
      choosing();
      const all = await astro.getStaticPaths();
      const wanted = all.filter((page) => {
        const path = fileOf(page);
        const wants = press.needsRender({ path, key: page.cacheKey && `${page.route.component} ${page.cacheKey}` });
        if (wants) files.set(addressOfPage(page.pathname), path);
        return wants;
      });
      chosen(all.length, wanted.length);
      return wanted;
    },

    async render(request, options) {
      // Astro would go on and tell the same of every page that is left; it waits for none of them.
      if (failed) return new Promise(() => {});
      try {
        const rendered = await astro.render(request, options);
        const response = rendered instanceof Response ? rendered : rendered.response;
        const path = files.get(addressOfPage(new URL(request.url).pathname.slice(base.length - 1)));
        // A redirect is Astro's own page, and what has no body is a mistake that the check of the tree reports.
        if (path === undefined || !response.body || (response.status >= 300 && response.status < 400)) return rendered;
        await press.write(path, { kind: 'bytes', bytes: new Uint8Array(await response.arrayBuffer()) });
        printed();
        // Without a body Astro writes no file.
        return new Response(null, { headers: response.headers });
      } catch (error) {
        failed = true;
        throw error;
      }
    },
  };
}

/** A path without the slash at its end, which Astro writes in some places and not in others. */
export const addressOfPage = (pathname: string) => pathname.replace(/(?<=.)\/$/, '');

/** The file of a page below the site's root, as `build.format: 'directory'` has it. */
function fileOf({ pathname, route }: PathWithRoute): string {
  const path = addressOfPage(pathname).slice(1);
  if (route.type === 'endpoint') return path;
  if (path === '404' || path === '500') return `${path}.html`;
  return path === '' ? 'index.html' : `${path}/index.html`;
}
