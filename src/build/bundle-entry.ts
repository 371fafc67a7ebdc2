/**
 * Entry module of the cached bundle (see `bundle-cache.ts`). Astro bundles it with all pages; the bundle renders them without
 * Astro. Uses the interface that Astro has for adapters, and of its inside the table of the pages of each route.
 */
import { getRouteCache } from 'astro:route-cache';
import { StaticPaths } from 'astro:static-paths';
import type { AstroPrerenderer } from 'astro';
import { createApp } from 'astro/app/entrypoint';

const app = createApp({ streaming: false });

export const getStaticPaths: AstroPrerenderer['getStaticPaths'] = () => new StaticPaths(app).getAll();

/** @throws when the page could not be rendered; the app itself would answer with an error page */
export const render: AstroPrerenderer['render'] = async (request, { routeData }) => {
  const response = await app.render(request, { routeData });
  if (response.status >= 500) throw new Error(`${new URL(request.url).pathname} could not be rendered.`);
  return response;
};

/** The table of the pages of routes, by which Astro finds what a page is given. */
export const routeCache = () => getRouteCache(app.manifest);

/**
 * Renders a page whose data comes from elsewhere. `getStaticPaths` must have been called before.
 * @param component the file of its route @param pathname without the base path @param address the whole address
 */
export async function renderPage(
  component: string,
  pathname: string,
  address: string,
  props: object,
): Promise<Uint8Array<ArrayBuffer>> {
  const routeData = app.manifest.routes.map(({ routeData }) => routeData).find((one) => one.component === component);
  const pages = routeData && routeCache().get(routeData)?.staticPaths?.keyed;
  if (!pages) throw new Error(`${component} is no route with parameters.`);
  pages.set(pathname, { params: {}, props });
  try {
    const response = await render(new Request(address), { routeData });
    if (!(response instanceof Response) || response.status !== 200) throw new Error(`${address} was not rendered.`);
    return new Uint8Array(await response.arrayBuffer());
  } finally {
    pages.delete(pathname);
  }
}
