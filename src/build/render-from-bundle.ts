/** Renders pages with the bundle that an earlier build has cached. Astro is not loaded. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Site } from '../site.ts';
import { deleteBundle, loadBundle } from './bundle-cache.ts';
import type { Assets } from './output/collect.ts';
import { copyPublicFiles } from './output/public-dir.ts';
import { incrementalPrerenderer, trimSlash } from './prerenderer.ts';
import type { BuildSession, Project } from './session.ts';

/** Stands for the site's origin where none is set. No page shows it. */
const PLACEHOLDER_ORIGIN = 'http://localhost:4321';

/**
 * @returns undefined when there is no bundle for this program and these settings, or a page could not be rendered with it:
 *   Astro fails on the same page with a better message
 */
export async function renderFromBundle(
  project: Project,
  site: Site,
  { paths, progress, output, options }: BuildSession,
): Promise<Assets | undefined> {
  const key = { root: project.root, fingerprint: options.fingerprints.bundle };
  const bundle = options.fresh ? undefined : loadBundle(key);
  if (!bundle) return undefined;
  const tree = join(paths.tmp, 'site');
  try {
    bundle.copyAssets(tree);
    copyPublicFiles(project, tree);
    const astro = { name: 'cached-bundle', ...(await bundle.app()) };
    const prerenderer = incrementalPrerenderer(astro, output, progress, site.base);
    for (const { pathname, route } of await prerenderer.getStaticPaths()) {
      const address = trimSlash(pathname);
      const path = route.type === 'endpoint' || address === '/' ? address : `${address}/`;
      const request = new Request(new URL(site.base + path.slice(1), site.origin ?? PLACEHOLDER_ORIGIN));
      const rendered = await prerenderer.render(request, { routeData: route });
      const { status, body } = rendered instanceof Response ? rendered : rendered.response;
      if (body || status !== 200) throw new Error(`${pathname} was not rendered.`);
    }
    return { tree, bundled: new Set(bundle.names) };
  } catch (error) {
    progress.end();
    progress.say(`Cached bundle failed (${String(error)}). Rebuilding with Astro.`);
    rmSync(tree, { recursive: true, force: true });
    deleteBundle(key);
    return undefined;
  }
}
