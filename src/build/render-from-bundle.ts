/** A build without Astro: prints with the plates of a build before. */
import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { site } from '../site.ts';
import { abortSession } from './session.ts';
import { deleteBundle, loadBundle, type CachedBundle } from './bundle-cache.ts';
import { addressOfPage, incrementalPrerenderer, type RenderListener } from './prerenderer.ts';
import type { IncrementalOutput } from './output/output.ts';
import { beginRender } from './run.ts';
import { type PreparedBuild, takePreparedBuild } from './prepare.ts';

/** Stands for the site's origin where none is set; no page shows it. */
const NOWHERE = 'http://localhost:4321';

/**
 * Makes and publishes the site, if there are plates for it.
 * @param root the project
 * @returns false when there are none, or a page could not be rendered with them: then nothing was published, and Astro,
 *   which finds the same page at fault, can say more of why
 * @throws {BuildError} that says what is served now.
 */
export async function renderFromBundle(started: PreparedBuild, root: string): Promise<boolean> {
  const { job } = started;
  const { paths, bundle, output, publicDir, fingerprints } = job;
  const mark = { root, basis: fingerprints.pages };
  const plates = job.fresh ? undefined : loadBundle(mark);
  if (!plates) return false;
  const tree = join(paths.tmp, 'site');
  const run = await beginRender(started, root);
  try {
    plates.copyAssets(tree);
    if (existsSync(publicDir)) cpSync(publicDir, tree, { recursive: true, dereference: true });
    for (const name of plates.names) bundle.names.add(name);
    await printPages(plates, output, run.told);
  } catch (error) {
    job.progress.end();
    job.progress.say(`Cached bundle failed (${String(error)}). Rebuilding with Astro.`);
    await run.quit();
    deleteBundle(mark);
    abortSession(job);
    takePreparedBuild();
    return false;
  }
  await run.finish(tree, (text) => console.warn(text));
  return true;
}

async function printPages(plates: CachedBundle, press: IncrementalOutput, told: RenderListener): Promise<void> {
  const printer = incrementalPrerenderer({ name: 'cached-bundle', ...(await plates.app()) }, press, site.base, told);
  for (const { pathname, route } of await printer.getStaticPaths()) {
    const address = addressOfPage(pathname);
    const path = route.type === 'endpoint' || address === '/' ? address : `${address}/`;
    const request = new Request(new URL(site.base + path.slice(1), site.origin ?? NOWHERE));
    const rendered = await printer.render(request, { routeData: route });
    const { status, body } = rendered instanceof Response ? rendered : rendered.response;
    if (body || status !== 200) throw new Error(`${pathname} was not printed.`);
  }
}
