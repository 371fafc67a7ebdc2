/**
 * Entry module of the cached bundle (see `bundle-cache.ts`). Astro bundles it with all pages; the bundle renders them without
 * Astro. Uses the interface that Astro has for adapters.
 */
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
