/**
 * Caches the bundle that Astro makes, so that later builds need not load Astro. A bundle is valid for one program and its
 * settings.
 *
 * Bundles are code that a build runs, so they are kept in `node_modules`, not in the release store: a person who may write to
 * the site, or to the folder that a host keeps between builds, must not be able to run code here.
 */
import { hash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, utimesSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readCacheFile, writeCacheFile } from '../fs/cache-file.ts';
import { keepNewest } from '../fs/keep-newest.mjs';
import { digestOf } from '../digest.ts';
import { type BundleRecord, ENTRY_FILE } from './bundle-plugin.ts';
import { listFilesWithDigests } from '../release/manifest.ts';

export interface BundleKey {
  /** The project. Bundled code contains its path. */
  readonly root: string;
  /** See `Fingerprints.pages`. */
  readonly fingerprint: string;
}

/** A bundle whose files are all there, unchanged. */
export interface CachedBundle {
  /** See `BundleRecord.names`. */
  readonly names: readonly string[];
  /** Copies style sheets and scripts to where Astro would have written them. @throws what the disk said */
  copyAssets(tree: string): void;
  /** The module with the pages, for `importPages`. */
  readonly module: string;
}

/** The most bundles that a project keeps, one for each combination of settings. Each has 1.5 MB. */
const MAX_BUNDLES = 8;

/** In a bundle's folder: the modules that render, the files of the site, and the list of all files with their digests. */
const MODULES = 'modules';
const ASSETS = 'assets';
const LIST = 'list';

const cacheDirOf = (root: string) => join(root, 'node_modules', '.cache', 'dateline', 'bundles');
const folderOf = ({ root, fingerprint }: BundleKey) => join(cacheDirOf(root), digestOf([root, fingerprint]));

/**
 * Caches a bundle, and replaces an older one with the same key. A failure is ignored: the next build bundles again.
 * @param tree the folder of the bundler's style sheets and scripts, as the bundler wrote them
 */
export function saveBundle(key: BundleKey, { names, modules }: BundleRecord, tree: string): void {
  if (modules === undefined || !existsSync(join(modules, ENTRY_FILE))) return;
  const folder = folderOf(key);
  const temporary = `${folder}.${process.pid}.tmp`;
  try {
    cpSync(modules, join(temporary, MODULES), { recursive: true });
    for (const name of names) copyFile(join(tree, name), join(temporary, ASSETS, name));
    const files = listFilesWithDigests(temporary).map(({ path, sha256 }) => [path, sha256]);
    writeCacheFile(join(temporary, LIST), key, [[...names], ...files]);
    rmSync(folder, { recursive: true, force: true });
    renameSync(temporary, folder);
    keepNewest(cacheDirOf(key.root), MAX_BUNDLES);
  } catch {
    rmSync(temporary, { recursive: true, force: true });
  }
}

/** @returns undefined when no bundle has this key, or one of its files is missing or changed */
export function loadBundle(key: BundleKey): CachedBundle | undefined {
  const folder = folderOf(key);
  const [names, ...files] = (readCacheFile(join(folder, LIST), key) ?? []) as [string[], ...[string, string][]];
  if (!names || !files.every(([path, sha256]) => isUnchanged(join(folder, path), sha256))) return undefined;
  // The time of last use; see `keepNewest`.
  ignoringErrors(() => utimesSync(folder, new Date(), new Date()));
  return {
    names,
    copyAssets(tree) {
      mkdirSync(tree, { recursive: true });
      if (existsSync(join(folder, ASSETS))) cpSync(join(folder, ASSETS), tree, { recursive: true });
    },
    module: pathToFileURL(join(folder, MODULES, ENTRY_FILE)).href,
  };
}

/** The exports of `bundle-entry.ts`. */
type Pages = typeof import('./bundle-entry.ts');

/** Loads the pages of a bundle. @throws what they throw when they are loaded */
export const importPages = (module: string): Promise<Pages> => import(module);

/** Makes the next build bundle again. */
export const deleteBundle = (key: BundleKey): void =>
  ignoringErrors(() => rmSync(folderOf(key), { recursive: true, force: true }));

function ignoringErrors(action: () => void): void {
  try {
    action();
  } catch {
    // Only later builds would profit from it.
  }
}

/** Copies a file if it exists: the bundler names some files that it does not write. */
function copyFile(from: string, to: string): void {
  if (!existsSync(from)) return;
  mkdirSync(dirname(to), { recursive: true });
  cpSync(from, to);
}

function isUnchanged(file: string, sha256: string): boolean {
  try {
    return hash('sha256', readFileSync(file)) === sha256;
  } catch {
    return false;
  }
}
