/**
 * `node bench/search.ts <site> [query …]`: the bytes that a browser loads for the first page of results, query by query, each from
 * a cold cache, without the page and its scripts, and how many requests must follow each other. Without queries it takes words of
 * headlines of the newest stories: one, two and three words, and two as a phrase. With a site that is only an index
 * (`bench/search-index.ts`) there are no pages to take excerpts from.
 */
import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Loaded, indexIn } from '../test/support/outputs/search-fixture.ts';

const [site = 'dist', ...given] = process.argv.slice(2);
const folder = `${resolve(site)}/`;

/** Bytes as sent: blocks of the index are gzipped already. */
const sent = ({ path, size }: Loaded) => (path.endsWith('.bin') ? size : gzipSync(readFileSync(path)).length);
const kB = (files: readonly Loaded[]) => files.reduce((sum, file) => sum + sent(file), 0) / 1000;

/** The kinds of files, in the order in which a search asks for them. A phrase asks for positions beside postings. */
const kinds = ['start', 'list', 'table', 'postings', 'positions', 'records', 'pages'] as const;
type Kind = (typeof kinds)[number];

function kindOf({ path }: Loaded): Kind {
  if (!path.includes('/search/index/')) return 'pages';
  if (path.endsWith('start.json')) return 'start';
  if (path.includes('/terms/')) return 'list';
  const part = /-([pwr])\d+\.bin$/.exec(basename(path))?.[1];
  return part === 'p' ? 'postings' : part === 'w' ? 'positions' : part === 'r' ? 'records' : 'table';
}

/** Words of the headlines of the newest shard. */
async function headlines(): Promise<string[]> {
  const { index } = await indexIn(folder);
  const shard = index.start.shards.at(-1);
  if (!shard) return [];
  const titles: string[] = [];
  for (let story = 0; story < shard.stories; story += Math.ceil(shard.stories / 40))
    titles.push((await index.record(shard, story)).title);
  return titles;
}

const wordsOf = (title: string) => title.match(/\p{L}{5,}/gu) ?? [];
const ways: Readonly<Record<string, (title: string) => string>> = {
  'one word': (title) => wordsOf(title)[0] ?? '',
  'two words': (title) => wordsOf(title).slice(0, 2).join(' '),
  'three words': (title) => wordsOf(title).slice(0, 3).join(' '),
  phrase: (title) => `"${title.split(/\s+/).slice(0, 2).join(' ')}"`,
};

async function measure(query: string) {
  const { ask, loaded } = await indexIn(folder);
  const { hits, searched, remaining } = await ask(query);
  const files = loaded();
  const byKind = Map.groupBy(files, kindOf);
  const total = kB(files);
  return {
    query,
    hits: hits.length,
    shards: `${searched.length} of ${searched.length + remaining.length}`,
    byKind,
    total,
  };
}

const median = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;
const round = (number: number) => number.toFixed(1);

if (given.length > 0) {
  for (const query of given) {
    const { hits, shards, byKind, total } = await measure(query);
    const parts = kinds.flatMap((kind) => (byKind.has(kind) ? [`${kind} ${round(kB(byKind.get(kind) ?? []))}`] : []));
    console.log(`${JSON.stringify(query)}: ${hits} found in ${shards} shards; ${round(total)} kB: ${parts.join(', ')}`);
  }
} else {
  const titles = await headlines();
  for (const [name, queryOf] of Object.entries(ways)) {
    const measured: Awaited<ReturnType<typeof measure>>[] = [];
    for (const title of titles) measured.push(await measure(queryOf(title)));
    const totals = measured.map(({ total }) => total);
    const parts = kinds.map(
      (kind) => `${kind} ${round(median(measured.map(({ byKind }) => kB(byKind.get(kind) ?? []))))}`,
    );
    console.log(
      `${name}: median ${round(median(totals))} kB, most ${round(Math.max(...totals))} kB of ${titles.length} queries; medians of ${parts.join(', ')}`,
    );
  }
}
