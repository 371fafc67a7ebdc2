/**
 * The pages as a program of its own: Astro bundles this beside what it renders with itself, and what comes of it needs no
 * more of Astro than is in the bundle (see `plates.ts`). Made of what Astro has for adapters.
 */
import { StaticPaths } from 'astro:static-paths';
import type { AstroPrerenderer } from 'astro';
import { createApp } from 'astro/app/entrypoint';

const app = createApp({ streaming: false });

export const getStaticPaths: AstroPrerenderer['getStaticPaths'] = () => new StaticPaths(app).getAll();

/** @throws when the page could not be rendered: an app answers with a page that says so, which is not meant here. */
export const render: AstroPrerenderer['render'] = async (request, { routeData }) => {
  const response = await app.render(request, { routeData });
  if (response.status >= 500) throw new Error(`${new URL(request.url).pathname} could not be rendered.`);
  return response;
};
