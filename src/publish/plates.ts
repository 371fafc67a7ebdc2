/**
 * The plates: what Astro has bundled, kept for the next build. To load Astro and to bundle takes longer than to print what
 * one article more changes; as long as program and settings are what they were, the same would come of it.
 */
import { hash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroPrerenderer } from 'astro';
import { readCacheFile, writeCacheFile } from '../cache-file.ts';
import { type Bundled, PAGES_APP } from './bundled.ts';
import type { Places } from './places.ts';

/** Whose plates they are. */
export interface PlateMark {
  /** See `Basis.pages`. */
  readonly basis: string;
  /** The project: its path stands in what is bundled. */
  readonly root: string;
}

/** Plates that are whole. */
export interface Plates {
  /** See `Bundled.names`. */
  readonly names: readonly string[];
  /** Puts style sheets and scripts where Astro would have written them. @throws what the disk said */
  lay(tree: string): void;
  /** Loads the pages. @throws what they throw when they are loaded */
  app(): Promise<Pick<AstroPrerenderer, 'getStaticPaths' | 'render'>>;
}

/** Below the plates: what renders, and what is a part of the site. */
const MODULES = 'modules';
const ASSETS = 'assets';
const listOf = ({ plates }: Places) => join(plates, 'list');

/**
 * Keeps what was bundled. What fails here fails nothing.
 * @param tree where the bundler's style sheets and scripts lie, before anything is done to them
 */
export function keepPlates(places: Places, mark: PlateMark, { names, modules }: Bundled, tree: string): void {
  try {
    rmSync(places.plates, { recursive: true, force: true });
    if (modules === undefined || !existsSync(join(modules, PAGES_APP))) return;
    cpSync(modules, join(places.plates, MODULES), { recursive: true });
    for (const name of names) copyFile(join(tree, name), join(places.plates, ASSETS, name));
    const files = filesBelow(places.plates).map((path) => [path, digestOfFile(join(places.plates, path))]);
    // Last: without it there are no plates.
    writeCacheFile(listOf(places), mark, [[...names], ...files]);
  } catch {
    rmSync(places.plates, { recursive: true, force: true });
  }
}

/** The plates that were kept under this mark; undefined where there are none, or not as they were. */
export function findPlates(places: Places, mark: PlateMark): Plates | undefined {
  const [names, ...files] = (readCacheFile(listOf(places), mark) ?? []) as [string[], ...[string, string][]];
  if (!names || !files.every(([path, digest]) => isAsKept(join(places.plates, path), digest))) return undefined;
  const { plates } = places;
  return {
    names,
    lay(tree) {
      mkdirSync(tree, { recursive: true });
      if (existsSync(join(plates, ASSETS))) cpSync(join(plates, ASSETS), tree, { recursive: true });
    },
    app: () => import(pathToFileURL(join(plates, MODULES, PAGES_APP)).href),
  };
}

/** The bundler names some files that it leaves out. */
function copyFile(from: string, to: string): void {
  if (!existsSync(from)) return;
  mkdirSync(dirname(to), { recursive: true });
  cpSync(from, to);
}

function isAsKept(file: string, digest: string): boolean {
  try {
    return digestOfFile(file) === digest;
  } catch {
    return false;
  }
}

const filesBelow = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1));

const digestOfFile = (file: string) => hash('sha256', readFileSync(file), 'base64url');
