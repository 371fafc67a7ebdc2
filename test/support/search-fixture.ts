/** A search index made of a folder of articles, and asked without a browser: what `fetch` would get comes from the disk. */
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';
import { parseArticle } from '../../src/article/parse.ts';
import { ingest } from '../../src/ingest/ingest.ts';
import { buildSearchIndex } from '../../src/search/build-index.ts';
import { type SearchParams, parseSearchParams } from '../../src/client/search/search-params.ts';
import { Engines, type ShardList } from '../../src/client/search/pagefind.ts';
import { search, type SearchResult } from '../../src/client/search/search.ts';
import { type ShownResult, shownResultOf } from '../../src/client/search/result.ts';
import { article } from '../../src/urls.ts';

export interface Searched {
  readonly list: ShardList;
  readonly ask: (
    query: string | Partial<SearchParams>,
  ) => Promise<SearchResult & { readonly shown: readonly ShownResult[] }>;
  /** Paths of the files that were asked for since the last time this was asked, with their sizes. */
  readonly loaded: () => readonly { readonly path: string; readonly size: number }[];
}

/** @param most see `shardsOf` */
export async function indexOf(t: TestContext, contentDir: string, most?: number): Promise<Searched> {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-search-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const parse = (source: Parameters<typeof parseArticle>[0]) => parseArticle(source);
  const { entries } = await ingest({ contentDir, editionDate: undefined, permalink: article, parse });
  const { files } = await buildSearchIndex({
    stories: Array.from(entries, ([path, entry]) => ({ path, entry })),
    bodies: new Map(),
    contentDir,
    lang: 'en',
    stagingDir: join(folder, 'staging'),
    fingerprint: '',
    current: undefined,
    older: undefined,
    ...(most !== undefined && { most }),
  });
  for (const [path, { from }] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    copyFileSync(from, join(folder, path));
  }
  return indexIn(`${folder}/search/index/`);
}

/** @param index the folder of an index, with a slash at its end */
export function indexIn(index: string): Searched {
  const loaded: { path: string; size: number }[] = [];
  globalThis.fetch = (address) => {
    const path = new URL(String(address), 'file:///').pathname;
    const bytes = readFileSync(path);
    loaded.push({ path, size: bytes.length });
    return Promise.resolve(new Response(bytes));
  };
  const list = JSON.parse(readFileSync(`${index}shards.json`, 'utf8')) as ShardList;
  const engines = new Engines(index, list);
  const ask = async (query: string | Partial<SearchParams>) => {
    const asked =
      typeof query === 'string'
        ? parseSearchParams(new URLSearchParams({ q: query }).toString())
        : { ...parseSearchParams(''), ...query };
    const outcome = await search(asked, list, (shard) => engines.open(shard));
    const page = outcome.hits.slice((asked.page - 1) * 10, asked.page * 10);
    return { ...outcome, shown: await Promise.all(page.map(shownResultOf)) };
  };
  return { list, ask, loaded: () => loaded.splice(0) };
}
