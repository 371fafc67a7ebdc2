/**
 * Where a build puts things. What is served (`dist`) is a link to one finished release. The releases lie beside it on a
 * shelf (`.dist`): on the same file system, so that one rename can put a new one in the old one's place.
 */
import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';

export interface BuildPaths {
  /** What is served: a link to the current release. */
  readonly site: string;
  /** Holds everything below, the lock and the history. */
  readonly store: string;
  /** One folder and one manifest a release. */
  readonly releases: string;
  /** What Astro has written, when it has come to the shelf: style sheets, scripts, files of the public folder. */
  readonly stagedAssets: string;
  /** Printed pages that wait for being placed. */
  readonly stagedPages: string;
  /** A tree that is no release: the next one is made of it. */
  readonly next: string;
  /** What the builds before knew of the sources. */
  readonly sources: string;
  /** What they could tell of names. */
  readonly kinds: string;
  /** What Astro writes, and its cache. Emptied when a build starts, gone when it ends. */
  readonly tmp: string;
}

/**
 * @param root the project
 * @param outDir the folder that is served; a relative one is taken from the project
 */
export function buildPathsOf(root: string, outDir: string): BuildPaths {
  const given = resolve(root, outDir);
  // The folder itself is a link; only the way to it is followed, so that two spellings of one place share one shelf.
  const site = join(real(dirname(given)), basename(given));
  const shelf = join(dirname(site), `.${basename(site)}`);
  return {
    site,
    store: shelf,
    releases: join(shelf, 'releases'),
    stagedAssets: join(shelf, 'staging', 'assets'),
    stagedPages: join(shelf, 'staging', 'pages'),
    next: join(shelf, 'next'),
    sources: join(shelf, 'cache', 'sources'),
    kinds: join(shelf, 'cache', 'entity-types'),
    tmp: workshopOf(real(root), site, shelf),
  };
}

/**
 * Astro renders pages with modules that it writes below its output folder and that import packages, so that folder must
 * lie where the project's packages are found. When it does not, Astro takes one folder for all builds, and two builds
 * at a time ruin each other. So each site has a workshop inside the project.
 */
function workshopOf(root: string, site: string, shelf: string): string {
  if (holds(root, shelf)) return join(shelf, 'tmp');
  const key = createHash('sha256').update(site).digest('hex').slice(0, 16);
  return join(root, 'node_modules', '.cache', 'dateline', key);
}

/** Why a site cannot lie here, or undefined: a build replaces the whole folder, so it must be nobody's home. */
export function checkOutDir(
  { site, store }: BuildPaths,
  { root, contentDir, publicDir }: { root: string; contentDir: string; publicDir: string },
): string | undefined {
  const [project, content, copied] = [root, contentDir, publicDir].map(real) as [string, string, string];
  for (const folder of [site, store]) {
    if (holds(folder, project)) return 'a build replaces this folder, and the project is in it';
    if (holds(folder, content)) return 'a build replaces this folder, and the articles are in it';
    if (holds(content, folder)) return 'this is inside the content folder, so pages would become articles';
    if (holds(copied, folder)) return 'this is inside the public folder, so each build would copy the one before';
  }
  return undefined;
}

const holds = (outer: string, inner: string) =>
  inner === outer || inner.startsWith(outer.endsWith(sep) ? outer : outer + sep);

/** The path without links, also of a folder that does not exist yet. */
function real(folder: string): string {
  const path = resolve(folder);
  try {
    return realpathSync(path);
  } catch {
    return dirname(path) === path ? path : join(real(dirname(path)), basename(path));
  }
}
