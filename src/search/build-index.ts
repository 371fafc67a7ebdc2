/**
 * The search index of a site (docs/search.md). Shards without changes are reused from the previous release; the others are
 * built as a whole, in parallel to the rendering of pages, from the kept words of their articles.
 */
import { hash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SpooledBody } from '../article-store.ts';
import { type PreviousTree, reuseFile } from '../release/reuse-file.ts';
import type { OutputFile } from '../release/patch-tree.ts';
import type { IndexedFile } from '../release/tree-index.ts';
import * as urls from '../urls.ts';
import { type StartFile, TERMS } from './format/files.ts';
import { IndexWorkers, type IndexWorkersOptions } from './index-workers.ts';
import { type KeptTerms, pruneKept, readKept, termsFile } from './kept-files.ts';
import { type SearchableStory, shardsOf } from './shards.ts';
import type { IndexFile } from './stage-file.ts';
import { stemLanguageOf } from './words/stemmers.ts';

export interface SearchOptions {
  /** The stories to index, in any order. */
  readonly stories: Iterable<SearchableStory>;
  /** Bodies that were rendered already, by path. */
  readonly bodies: ReadonlyMap<string, SpooledBody>;
  readonly contentDir: string;
  /** Language of the site. */
  readonly lang: string;
  readonly stagingDir: string;
  /** The folder for what is kept between builds. */
  readonly keptDir: string;
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
  /** Who builds the shards; by default threads of this process. */
  readonly workersOf?: (options: IndexWorkersOptions) => IndexWorkers;
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

/** Whether a key in the tree index belongs to the search index and not to a page. */
export const isSearchFile = (path: string) => path.startsWith(FOLDER);

/** @throws the error of a thread or the disk, or an error when a source has changed since it was read */
export async function buildSearchIndex(options: SearchOptions): Promise<SearchFiles> {
  const { keptDir, current, fingerprint, lang } = options;
  const stories = [...options.stories];
  // The oldest first, so that a new article is the last and the others keep their numbers.
  const shards = shardsOf(stories, options.most, options.newestDay)
    .map((shard) => ({ ...shard, stories: shard.stories.toReversed() }))
    .reverse();
  const mayReuse = current !== undefined && current.index.fingerprint === fingerprint;
  const previous = mayReuse ? previousFiles(current) : new Map<string, IndexedFile[]>();
  const files = new Map<string, OutputFile>();
  const reuse = (name: string, key: string): boolean => {
    const reused = reuseAll(previous.get(name) ?? [], key, options);
    for (const file of reused) files.set(file.path, file);
    return reused.length > 0;
  };
  const add = (built: readonly IndexFile[], key: string | undefined) => {
    for (const { path, ...file } of built) {
      files.set(FOLDER + path, { ...file, path: FOLDER + path, key, stamp: undefined, moves: true });
    }
  };
  const listed = new Map<string, KeptTerms['listed']>();
  const pending = shards.filter(({ name, key }) => {
    const kept = mayReuse ? readKept<KeptTerms>(keptDir, termsFile(name), key) : undefined;
    if (kept) listed.set(name, kept.listed);
    return !kept || !reuse(name, key);
  });
  let terms: StartFile['terms'] = { digest: '', first: [] };
  if (shards.length > 0) {
    const { workersOf = (each) => new IndexWorkers(each) } = options;
    const workers = workersOf({ ...options, mayReuse });
    try {
      // The newest shards first: they are the largest.
      await workers.buildShards(pending.toReversed(), (result, { name, key }) => {
        add(result.files, key);
        if (result.listed) listed.set(name, result.listed);
      });
      const list = await workers.buildTerms(shards);
      add(list.files, undefined);
      terms = list.terms ?? terms;
    } finally {
      await workers.end();
    }
  }
  pruneKept(
    keptDir,
    shards.map(({ name }) => name),
  );
  const start: StartFile = {
    lang,
    languages: languagesOf(stories, lang),
    newest: options.newestDay,
    shards: shards.map(({ name, from, to, stories }) => {
      const { table, blocks } = listed.get(name) ?? { table: '', blocks: 0 };
      return { name, ...(from && to && { from, to }), stories: stories.length, table, blocks };
    }),
    terms,
  };
  add([writeStart(options.stagingDir, start)], undefined);
  return { files, shards: shards.length, built: pending.map(({ name }) => name) };
}

/** The languages by whose rules the stories are indexed; see `termsFor` of the thread. */
const languagesOf = (stories: readonly SearchableStory[], lang: string): string[] =>
  [
    ...new Set(
      [...new Set(stories.map(({ entry }) => entry.lang))].flatMap(
        (of) => stemLanguageOf(of) ?? stemLanguageOf(lang) ?? [],
      ),
    ),
  ].sort();

/** The files of each shard of the current release. */
function previousFiles({ index }: PreviousTree): Map<string, IndexedFile[]> {
  const ours = [...index.files.values()].filter(({ path, key }) => isSearchFile(path) && key);
  return Map.groupBy(ours, ({ path }) => path.slice(FOLDER.length).split('/')[0] ?? TERMS);
}

/** All files of a shard; empty when the shard has changed or one of its files is missing or damaged. */
function reuseAll(previous: readonly IndexedFile[], key: string, { current, older }: SearchOptions): OutputFile[] {
  if (!current || previous.some((file) => file.key !== key)) return [];
  const reused: OutputFile[] = [];
  for (const file of previous) {
    const one = reuseFile(file, current.tree, older);
    if (!one) return [];
    reused.push(one);
  }
  return reused;
}

/** Writes the file that the browser loads first. */
function writeStart(stagingDir: string, start: StartFile): IndexFile {
  const text = `${JSON.stringify(start)}\n`;
  const from = join(stagingDir, 'search-start');
  mkdirSync(stagingDir, { recursive: true });
  writeFileSync(from, text);
  return { path: 'start.json', size: Buffer.byteLength(text), sha256: hash('sha256', text), from };
}
