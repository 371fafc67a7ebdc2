/** A build without Astro: prints with the plates of a build before. */
import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { site } from '../site.ts';
import { abandon } from './session.ts';
import { dropPlates, findPlates, type Plates } from './bundle-cache.ts';
import { addressOf, printing, type Told } from './prerenderer.ts';
import type { Press } from './output/output.ts';
import { beginPressRun } from './run.ts';
import { type Started, takeStarted } from './prepare.ts';

/** Stands for the site's origin where none is set; no page shows it. */
const NOWHERE = 'http://localhost:4321';

/**
 * Makes and publishes the site, if there are plates for it.
 * @param root the project
 * @returns false when there are none, or a page could not be rendered with them: then nothing was published, and Astro,
 *   which finds the same page at fault, can say more of why
 * @throws {BuildFailure} that says what is served now.
 */
export async function reprint(started: Started, root: string): Promise<boolean> {
  const { job } = started;
  const { places, bundled, press, publicDir, basis } = job;
  const mark = { root, basis: basis.pages };
  const plates = job.fresh ? undefined : findPlates(mark);
  if (!plates) return false;
  const tree = join(places.workshop, 'site');
  const run = await beginPressRun(started, root);
  try {
    plates.lay(tree);
    if (existsSync(publicDir)) cpSync(publicDir, tree, { recursive: true, dereference: true });
    for (const name of plates.names) bundled.names.add(name);
    await printPages(plates, press, run.told);
  } catch (error) {
    job.stages.end();
    job.stages.say(`With what was bundled before, not every page could be made (${String(error)}): all begins anew.`);
    await run.quit();
    dropPlates(mark);
    abandon(job);
    takeStarted();
    return false;
  }
  await run.finish(tree, (text) => console.warn(text));
  return true;
}

async function printPages(plates: Plates, press: Press, told: Told): Promise<void> {
  const printer = printing({ name: 'plates', ...(await plates.app()) }, press, site.base, told);
  for (const { pathname, route } of await printer.getStaticPaths()) {
    const address = addressOf(pathname);
    const path = route.type === 'endpoint' || address === '/' ? address : `${address}/`;
    const request = new Request(new URL(site.base + path.slice(1), site.origin ?? NOWHERE));
    const rendered = await printer.render(request, { routeData: route });
    const { status, body } = rendered instanceof Response ? rendered : rendered.response;
    if (body || status !== 200) throw new Error(`${pathname} was not printed.`);
  }
}
