/** Renders pages with the bundle that an earlier build has cached. Astro is not loaded. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Site } from '../../site.ts';
import { isBeyondProgram } from '../../system-error.ts';
import { deleteBundle, importPages, loadBundle } from '../bundle-cache.ts';
import type { Assets } from '../output/collect.ts';
import { copyPublicFiles } from '../output/public-dir.ts';
import { addressOf, incrementalPrerenderer } from './prerenderer.ts';
import { renderElsewhere } from './render-elsewhere.ts';
import type { BuildSession, Project } from '../session.ts';

/**
 * @returns undefined when there is no bundle for this program and these settings, or a page could not be rendered with it:
 *   Astro fails on the same page with a better message
 */
export async function renderFromBundle(
  project: Project,
  site: Site,
  session: BuildSession,
): Promise<Assets | undefined> {
  const { paths, progress, output, options } = session;
  const key = { root: project.root, fingerprint: options.fingerprints.bundle };
  const bundle = options.fresh ? undefined : loadBundle(key);
  if (!bundle) return undefined;
  const tree = join(paths.tmp, 'site');
  try {
    bundle.copyAssets(tree);
    copyPublicFiles(project, tree);
    const pages = await importPages(bundle.module);
    const { getStaticPaths, render, routeCache } = pages;
    const prerenderer = incrementalPrerenderer(
      { name: 'cached-bundle', getStaticPaths, render },
      output,
      progress,
      site,
    );
    const left = await renderElsewhere(await prerenderer.getStaticPaths(), session, {
      module: bundle.module,
      propsOf: ({ route, pathname }) => routeCache().get(route)?.staticPaths?.keyed.get(pathname)?.props,
      addressOf: (page) => addressOf(page, site),
      receive: prerenderer.receive,
    });
    for (const page of left) {
      const rendered = await prerenderer.render(new Request(addressOf(page, site)), { routeData: page.route });
      const { status, body } = rendered instanceof Response ? rendered : rendered.response;
      if (body || status !== 200) throw new Error(`${page.pathname} was not rendered.`);
    }
    return { tree, bundled: new Set(bundle.names) };
  } catch (error) {
    if (isBeyondProgram(error)) throw error;
    progress.end();
    progress.say(`Cached bundle failed (${String(error)}). Rebuilding with Astro.`);
    rmSync(tree, { recursive: true, force: true });
    deleteBundle(key);
    return undefined;
  }
}
