/**
 * The plates: what Astro has bundled, kept for the builds after. To load Astro and to bundle takes longer than to print what
 * one article more changes; as long as program and settings are what they were, the same would come of it.
 *
 * They are code that a build runs, so they lie among the project's packages, not on the shelf: whoever may write a site, or
 * the folder that a host keeps between builds, must not thereby have a program run.
 */
import { hash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroPrerenderer } from 'astro';
import { readCacheFile, writeCacheFile } from '../fs/cache-file.ts';
import { digestOf } from '../digest.ts';
import { type BundleRecord, ENTRY_FILE } from './bundle-plugin.ts';
import { listFilesWithDigests } from '../release/manifest.ts';

/** Whose plates they are. */
export interface BundleKey {
  /** The project: its path stands in what is bundled. */
  readonly root: string;
  /** See `Basis.pages`. */
  readonly fingerprint: string;
}

/** Plates that are whole. */
export interface CachedBundle {
  /** See `Bundled.names`. */
  readonly names: readonly string[];
  /** Puts style sheets and scripts where Astro would have written them. @throws what the disk said */
  copyAssets(tree: string): void;
  /** Loads the pages. @throws what they throw when they are loaded */
  app(): Promise<Pick<AstroPrerenderer, 'getStaticPaths' | 'render'>>;
}

/** Sets of plates that a project keeps: those of some settings, each 1.5 MB. */
const MOST = 8;

/** Below the plates: what renders, what is a part of the site, and all files with their digests. */
const MODULES = 'modules';
const ASSETS = 'assets';
const LIST = 'list';

const rackOf = (root: string) => join(root, 'node_modules', '.cache', 'dateline', 'bundles');
const placeOf = ({ root, fingerprint }: BundleKey) => join(rackOf(root), digestOf([root, fingerprint]));

/**
 * Keeps what was bundled, in the place of what was there. What fails here fails nothing.
 * @param tree where the bundler's style sheets and scripts lie, before anything is done to them
 */
export function saveBundle(mark: BundleKey, { names, modules }: BundleRecord, tree: string): void {
  if (modules === undefined || !existsSync(join(modules, ENTRY_FILE))) return;
  const place = placeOf(mark);
  const draft = `${place}.${process.pid}.tmp`;
  try {
    cpSync(modules, join(draft, MODULES), { recursive: true });
    for (const name of names) copyFile(join(tree, name), join(draft, ASSETS, name));
    const files = listFilesWithDigests(draft).map(({ path, sha256 }) => [path, sha256]);
    writeCacheFile(join(draft, LIST), mark, [[...names], ...files]);
    rmSync(place, { recursive: true, force: true });
    renameSync(draft, place);
    sweep(rackOf(mark.root));
  } catch {
    rmSync(draft, { recursive: true, force: true });
  }
}

/** The plates that were kept under this mark; undefined where there are none, or not as they were. */
export function loadBundle(mark: BundleKey): CachedBundle | undefined {
  const place = placeOf(mark);
  const [names, ...files] = (readCacheFile(join(place, LIST), mark) ?? []) as [string[], ...[string, string][]];
  if (!names || !files.every(([path, sha256]) => isAsKept(join(place, path), sha256))) return undefined;
  // Used now: see `sweep`.
  silently(() => utimesSync(place, new Date(), new Date()));
  return {
    names,
    copyAssets(tree) {
      mkdirSync(tree, { recursive: true });
      if (existsSync(join(place, ASSETS))) cpSync(join(place, ASSETS), tree, { recursive: true });
    },
    app: () => import(pathToFileURL(join(place, MODULES, ENTRY_FILE)).href),
  };
}

/** Has the next build make them anew. */
export const deleteBundle = (mark: BundleKey): void =>
  silently(() => rmSync(placeOf(mark), { recursive: true, force: true }));

/** A folder that cannot be written is no reason to fail. */
function silently(act: () => void): void {
  try {
    act();
  } catch {
    // What is meant here is for later builds only.
  }
}

/** Those that were not used for the longest go; so does what killed builds have left. */
function sweep(rack: string): void {
  const kept = readdirSync(rack).map((name) => ({ name, time: statSync(join(rack, name)).mtimeMs }));
  kept.sort((a, b) => b.time - a.time);
  for (const { name } of kept.slice(MOST)) rmSync(join(rack, name), { recursive: true, force: true });
}

/** The bundler names some files that it leaves out. */
function copyFile(from: string, to: string): void {
  if (!existsSync(from)) return;
  mkdirSync(dirname(to), { recursive: true });
  cpSync(from, to);
}

function isAsKept(file: string, sha256: string): boolean {
  try {
    return hash('sha256', readFileSync(file)) === sha256;
  } catch {
    return false;
  }
}
