/**
 * The folders of a build. `dist` is a link to one finished release. The releases are in a store beside it (`.dist`), on
 * the same file system, so that one rename can replace the link.
 */
import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { isInPreviewFolder } from './preview-mark.ts';

export interface BuildPaths {
  /** The folder that is served: a link to the current release. */
  readonly site: string;
  /** The release store. It holds the folders below, the lock and the history. */
  readonly store: string;
  /** A folder, a manifest, an index and a report for each release. */
  readonly releases: string;
  /** Files that Astro has written, once they are in the store: style sheets, scripts, files of the public folder. */
  readonly stagedAssets: string;
  /** Rendered pages of the build that is running. */
  readonly stagedPages: string;
  /** A tree that the next release is patched from. It is not a release itself. */
  readonly next: string;
  /** The cache of parsed source files. */
  readonly sources: string;
  /** The cache of what is known of pictures. */
  readonly pictures: string;
  /** The cache of entity types. */
  readonly kinds: string;
  /** The folder for the words and terms of the search index. */
  readonly searchWords: string;
  /** Astro's output and cache folders. Emptied when a build starts, deleted when it ends. */
  readonly tmp: string;
  /** Whether these are the folders of a preview, which keeps no release but the last. */
  readonly preview: boolean;
}

/**
 * @param root the project
 * @param outDir the folder that is served; a relative one is taken from the project
 * @param preview whether a preview is built there
 */
export function buildPathsOf(root: string, outDir: string, preview = false): BuildPaths {
  const given = resolve(root, outDir);
  // Links in the path to the folder are resolved, so that two spellings of one place share one store. The folder
  // itself is not resolved: it is the link to the current release.
  const site = join(real(dirname(given)), basename(given));
  const store = join(dirname(site), `.${basename(site)}`);
  return {
    site,
    store,
    releases: join(store, 'releases'),
    stagedAssets: join(store, 'staging', 'assets'),
    stagedPages: join(store, 'staging', 'pages'),
    next: join(store, 'next'),
    sources: join(store, 'cache', 'sources'),
    pictures: join(store, 'cache', 'pictures'),
    kinds: join(store, 'cache', 'entity-types'),
    searchWords: join(store, 'cache', 'search'),
    tmp: temporaryFolderOf(real(root), site, store),
    preview,
  };
}

/**
 * A folder for Astro's output that is inside the project, one for each site. Astro writes modules below its output
 * folder that import packages, so the project's packages must be found from there. For an output folder elsewhere Astro
 * uses one folder for all builds, and two concurrent builds damage each other.
 */
function temporaryFolderOf(root: string, site: string, store: string): string {
  if (holds(root, store)) return join(store, 'tmp');
  const key = createHash('sha256').update(site).digest('hex').slice(0, 16);
  return join(root, 'node_modules', '.cache', 'dateline', key);
}

/** Absolute folders that a build must not replace. */
interface CheckedFolders {
  readonly root: string;
  readonly contentDir: string;
  readonly publicDir: string;
  readonly paperDir?: string;
}

/** Why a site cannot be built at this place; undefined when it can. A build replaces the whole folder. */
export function checkOutDir(
  { site, store, preview }: BuildPaths,
  { root, contentDir, publicDir, paperDir = root }: CheckedFolders,
): string | undefined {
  const [project, content, copied, paper] = [root, contentDir, publicDir, paperDir].map(real) as [
    string,
    string,
    string,
    string,
  ];
  if (preview && !isInPreviewFolder(paper, site)) return 'a link leads there from the folder of previews';
  if (isInPreviewFolder(paper, site) && !preview) return 'this is the place of previews, which are not for readers';
  for (const folder of [site, store]) {
    if (holds(folder, project)) return 'a build replaces this folder, and the project is in it';
    if (holds(folder, paper)) return 'a build replaces this folder, and the paper is in it';
    if (holds(folder, content)) return 'a build replaces this folder, and the articles are in it';
    if (holds(content, folder)) return 'this is inside the content folder, so pages would become articles';
    if (holds(copied, folder)) return 'this is inside the public folder, so each build would copy the one before';
  }
  return undefined;
}

const holds = (outer: string, inner: string) =>
  inner === outer || inner.startsWith(outer.endsWith(sep) ? outer : outer + sep);

/** The path with all links resolved. The folder need not exist. */
function real(folder: string): string {
  const path = resolve(folder);
  try {
    return realpathSync(path);
  } catch {
    return dirname(path) === path ? path : join(real(dirname(path)), basename(path));
  }
}
