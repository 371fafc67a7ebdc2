/** A search index made of a folder of articles, and asked without a browser: what `fetch` would get comes from the disk. */
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArticle } from '../../../src/article/parse.ts';
import { ingest } from '../../../src/ingest/ingest.ts';
import { buildSearchIndex, type SearchOptions } from '../../../src/search/build-index.ts';
import { type SearchParams, parseSearchParams } from '../../../src/client/search/search-params.ts';
import { SearchIndex } from '../../../src/client/search/search-index.ts';
import { search, type SearchResult } from '../../../src/client/search/search.ts';
import { excerptOfText, type ShownResult, shownResultOf } from '../../../src/client/search/result.ts';
import { article } from '../../../src/urls.ts';

/** A file that was asked for. */
export interface Loaded {
  readonly path: string;
  readonly size: number;
}

export interface Searched {
  readonly index: SearchIndex;
  /** The folder of the index. */
  readonly folder: string;
  /** The same index with nothing loaded. */
  readonly reopen: () => Promise<Searched>;
  /** Searches, and makes the first page of results with its excerpts. */
  readonly ask: (
    query: string | Partial<SearchParams>,
  ) => Promise<SearchResult & { readonly shown: readonly ShownResult[] }>;
  /** Paths of the files that were asked for since the last time this was asked, with their sizes. */
  readonly loaded: () => readonly Loaded[];
}

/** The options of a first index of a folder of articles. @param folder for what is staged and kept */
export async function searchOptionsOf(contentDir: string, folder: string) {
  const parse = (source: Parameters<typeof parseArticle>[0]) => parseArticle(source);
  const { entries } = await ingest({ contentDir, editionDate: undefined, permalink: article, parse });
  return {
    stories: Array.from(entries, ([path, entry]) => ({ path, entry })),
    bodies: new Map(),
    contentDir,
    lang: 'en',
    stagingDir: join(folder, 'staging'),
    keptDir: join(folder, 'kept'),
    fingerprint: '',
    current: undefined,
    older: undefined,
  } satisfies SearchOptions;
}

/** @param most see `shardsOf`. @param groupOf the group of near-duplicates of a path */
export async function indexOf(
  t: { after(cleanup: () => void): void },
  contentDir: string,
  most?: number,
  groupOf: (path: string) => string | undefined = () => undefined,
): Promise<Searched & { readonly urlOf: ReadonlyMap<string, string> }> {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-search-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const options = await searchOptionsOf(contentDir, folder);
  const { stories } = options;
  const { files } = await buildSearchIndex({
    ...options,
    stories: stories.map((story) => ({ ...story, group: groupOf(story.path) })),
    ...(most !== undefined && { most }),
  });
  for (const [path, { from }] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    copyFileSync(from, join(folder, path));
  }
  return { ...(await indexIn(`${folder}/`)), urlOf: new Map(stories.map(({ path, entry }) => [path, entry.url])) };
}

/** @param site the folder of a site, with a slash at its end */
export async function indexIn(site: string): Promise<Searched> {
  const folder = `${site}search/index/`;
  const loaded: Loaded[] = [];
  globalThis.fetch = (address) => {
    const asked = fileURLToPath(new URL(String(address), 'file:///'));
    const path = asked.endsWith('/') ? `${asked}index.html` : asked;
    if (!existsSync(path)) return Promise.resolve(new Response(null, { status: 404 }));
    const bytes = readFileSync(path);
    loaded.push({ path, size: bytes.length });
    return Promise.resolve(new Response(bytes));
  };
  const index = await SearchIndex.open(folder);
  const ask = async (query: string | Partial<SearchParams>) => {
    const asked =
      typeof query === 'string'
        ? parseSearchParams(new URLSearchParams({ q: query }).toString())
        : { ...parseSearchParams(''), ...query };
    const outcome = await search(asked, index);
    const page = outcome.hits.slice((asked.page - 1) * 10, asked.page * 10);
    const shown = await Promise.all(
      page.map(async (hit) => {
        const result = await shownResultOf(hit, outcome, index);
        const excerpt = result.needsText ? await excerptOfText(result, outcome, site) : undefined;
        return { ...result, excerpt: excerpt ?? result.excerpt };
      }),
    );
    return { ...outcome, shown };
  };
  return { index, folder, reopen: () => indexIn(site), ask, loaded: () => loaded.splice(0) };
}
