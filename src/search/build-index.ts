/**
 * The search index of a site. Shards without changes are reused from the previous release; the others are built as a
 * whole, in parallel to the rendering of pages.
 */
import { hash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SpooledBody } from '../article-store.ts';
import * as urls from '../urls.ts';
import type { IndexedFile } from '../release/tree-index.ts';
import type { OutputFile } from '../release/patch-tree.ts';
import { IndexWorkers } from './index-workers.ts';
import type { IndexFile } from './pagefind.ts';
import { type SearchableStory, type Shard, shardsOf } from './shards.ts';
import { type PreviousTree, reuseFile } from '../release/reuse-file.ts';

export interface SearchOptions {
  /** The stories to index, in any order. */
  readonly stories: Iterable<SearchableStory>;
  /** Bodies that were rendered already, by path. */
  readonly bodies: ReadonlyMap<string, SpooledBody>;
  readonly contentDir: string;
  /** Language of the site. */
  readonly lang: string;
  readonly stagingDir: string;
  /** See `TreeIndex.fingerprint`. */
  readonly fingerprint: string;
  readonly current: PreviousTree | undefined;
  readonly older: PreviousTree | undefined;
  /** Resolved when the pages are rendered. */
  readonly idle?: Promise<unknown>;
  /** See `shardsOf`. */
  readonly newestDay?: string | undefined;
  /** Maximum number of stories in a shard; set by tests. */
  readonly most?: number;
  /** See `STALL_TIMEOUT`. */
  readonly stallTimeout?: number | undefined;
}

export interface SearchFiles {
  /** By path below the site's root. */
  readonly files: ReadonlyMap<string, OutputFile>;
  readonly shards: number;
  /** Names of the shards that were built and not reused. */
  readonly built: readonly string[];
}

/** The files of a site without search. */
export const noSearchFiles: SearchFiles = { files: new Map(), shards: 0, built: [] };

const FOLDER = urls.searchIndex.slice(1);
const ENGINE = 'engine';

/** Whether a key in the tree index belongs to the search index and not to a page. */
export const isSearchFile = (path: string) => path.startsWith(FOLDER);

/** @throws the error of Pagefind or the disk, or an error when a source has changed since it was read */
export async function buildSearchIndex(options: SearchOptions): Promise<SearchFiles> {
  const shards = shardsOf(options.stories, options.most, options.newestDay);
  const previous = previousShards(options);
  const files = new Map<string, OutputFile>();
  const reuse = (name: string, key: string): boolean => {
    const reused = reuseShard(previous.get(name) ?? [], key, options);
    for (const file of reused) files.set(file.path, file);
    return reused.length > 0;
  };
  const add = (built: readonly IndexFile[], key: string | undefined) => {
    for (const { path, ...file } of built) {
      files.set(FOLDER + path, { ...file, path: FOLDER + path, key, stamp: undefined, moves: true });
    }
  };
  const workers = new IndexWorkers(options);
  const pending: Shard[] = [];
  try {
    if (shards.length > 0 && !reuse(ENGINE, ENGINE)) add(await workers.buildEngine(), ENGINE);
    const program = [...files.keys()].find((path) => path.endsWith('.pagefind'))?.slice(FOLDER.length) ?? '';
    pending.push(...shards.filter((shard) => !reuse(shard.name, shard.key)));
    await workers.buildShards(pending, program, (built, { key }) => add(built, key));
  } finally {
    await workers.end();
  }
  const script = [...files.keys()].find((path) => /\/engine-[^/]+\.js$/.test(path))?.slice(FOLDER.length);
  add([writeShardList(options.stagingDir, shards, script)], undefined);
  return { files, shards: shards.length, built: pending.map(({ name }) => name) };
}

/** The files of each shard of the current release, unless its program or settings differ. */
function previousShards({ current, fingerprint }: SearchOptions): Map<string, IndexedFile[]> {
  const all = current?.index.fingerprint === fingerprint ? [...current.index.files.values()] : [];
  const ours = all.filter(({ path, key }) => isSearchFile(path) && key);
  return Map.groupBy(ours, ({ path }) => {
    const [name, below] = path.slice(FOLDER.length).split('/');
    return below === undefined || name === undefined ? ENGINE : name;
  });
}

/** All files of a shard; empty when the shard has changed or one of its files is missing or damaged. */
function reuseShard(previous: readonly IndexedFile[], key: string, { current, older }: SearchOptions): OutputFile[] {
  if (!current || previous.some((file) => file.key !== key)) return [];
  const reused: OutputFile[] = [];
  for (const file of previous) {
    const one = reuseFile(file, current.tree, older);
    if (!one) return [];
    reused.push(one);
  }
  return reused;
}

/** Writes the list of shards, which the browser loads first. */
function writeShardList(stagingDir: string, shards: readonly Shard[], engine: string | undefined): IndexFile {
  const list = shards.map(({ name, key, from, to, stories }) => {
    return { name, key: key.slice(0, 10), from, to, stories: stories.length };
  });
  const text = `${JSON.stringify({ engine, shards: list })}\n`;
  const from = join(stagingDir, 'search-list');
  mkdirSync(stagingDir, { recursive: true });
  writeFileSync(from, text);
  return { path: 'shards.json', size: Buffer.byteLength(text), sha256: hash('sha256', text), from };
}
