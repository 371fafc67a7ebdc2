/**
 * The builds of `incremental-equals-full.stress.ts`: all of a build but the bundling, which is the same for all of them, and the search
 * index, whose program takes longer to start than all else (`test/integration/search/search-index.test.ts` has that).
 */
import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroPrerenderer } from 'astro';
import { loadBuildContent } from '../../../src/build/load-content.ts';
import { openSession } from '../../../src/build/session.ts';
import { incrementalPrerenderer } from '../../../src/build/render/prerenderer.ts';
import { analyzeArchive, entityTypesFile } from '../../../src/build/analyze.ts';
import { writeArticleFiles } from '../../../src/build/output/article-files.ts';
import { readSite } from '../../../src/site.ts';
import { readStore } from '../../../src/article-store.ts';
import { failingAt } from '../../support/build/fault-injection.ts';
import { digestServed } from './builds.ts';

export interface House {
  /** The project: what the builds take for its sources, and the sites. */
  readonly root: string;
  readonly contentDir: string;
  /** The setting that changes. */
  siteUrl: string;
}

interface Built {
  readonly digest: string | undefined;
  readonly error: unknown;
  readonly rendered: number;
  readonly reused: number;
}

const silent = { write: () => true };

/** @param nth the change of the file system at which the build dies; 0 lets it live */
export async function warmDigest(astro: AstroPrerenderer, house: House, nth: number): Promise<Built> {
  const outDir = join(house.root, 'warm');
  const made = { rendered: 0, reused: 0 };
  const { error } = await failingAt(nth, nth > 0, async () => Object.assign(made, await build(astro, house, outDir)));
  return { ...made, error, digest: error === undefined ? digestServed(outDir) : undefined };
}

export async function coldDigest(astro: AstroPrerenderer, house: House): Promise<string> {
  const outDir = join(house.root, 'cold');
  for (const at of [outDir, join(house.root, '.cold')]) rmSync(at, { recursive: true, force: true });
  await build(astro, house, outDir);
  return digestServed(outDir);
}

/** Of the 366 days of the year one in seven, which are as good as all of them and take a seventh of the time. */
const isOneOfFew = ({ pathname }: { readonly pathname: string }) =>
  Number(/^\/on-this-day\/\d\d-(\d\d)/.exec(pathname)?.[1] ?? 0) % 7 === 0;

async function build(astro: AstroPrerenderer, { root, contentDir, siteUrl }: House, outDir: string) {
  const settings = { SITE_URL: siteUrl, CONTENT_DIR: contentDir, OUT_DIR: outDir };
  const publicDir = join(root, 'public');
  const site = readSite(settings);
  const project = { root, outDir, publicDir };
  using session = openSession(project, site, silent);
  const { output, paths, options, progress, previous } = session;
  const content = await loadBuildContent(project, site, session);
  if (session.isUpToDate(content)) {
    session.finishUnchanged(content);
    return { rendered: 0, reused: previous?.index.files.size ?? 0 };
  }
  await analyzeArchive(entityTypesFile(paths.kinds, options.fingerprints.entries), site.fold);
  const few = { ...astro, getStaticPaths: async () => (await astro.getStaticPaths()).filter(isOneOfFew) };
  const prerenderer = incrementalPrerenderer(few, output, progress, { base: '/' });
  // Astro keeps the paths of a route for the rest of a build.
  (astro as unknown as { app: { routeCache?: { clearAll(): void } } }).app.routeCache?.clearAll();
  for (const { pathname, route } of await prerenderer.getStaticPaths()) {
    const path = route.type === 'endpoint' ? pathname : `${pathname}/`.replace('//', '/');
    await prerenderer.render(new Request(`http://localhost${path}`), { routeData: route });
  }
  await writeArticleFiles(output, readStore().entries, contentDir, () => {});
  const tree = join(paths.tmp, 'site');
  mkdirSync(tree, { recursive: true });
  if (existsSync(publicDir)) cpSync(publicDir, tree, { recursive: true });
  const { run } = await session.publish(content, { tree, bundled: new Set() });
  return run.pages;
}
