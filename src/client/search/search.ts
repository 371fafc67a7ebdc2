/** Searches the shards from the newest to the oldest until there is a page of results, and returns how far it searched. */
import type { SearchParams } from './search-params.ts';
import type { Engine, ShardList, ShardListed } from './pagefind.ts';
import { searchAnyWords, searchAllWords, type Hit } from './search-shard.ts';
import { parseQuery } from './parse-query.ts';
import { daysInRange, type DateRange, dateRangeOf, overlaps } from './date-range.ts';

export const PER_PAGE = 10;
/** Maximum number of shards to search with few results, and with none. A shard costs about 40 kB per word. */
const MAX_WITH_FEW = 2;
const MAX_WITH_NONE = 12;
/** Number of further shards to search when the reader asks for older results. */
export const STEP = 4;

export interface SearchResult {
  readonly hits: readonly Hit[];
  /** The shards that were searched, newest first. */
  readonly searched: readonly ShardListed[];
  /** The older shards that may hold further results. */
  readonly remaining: readonly ShardListed[];
}

export async function search(
  params: SearchParams,
  list: ShardList,
  open: (shard: ShardListed) => Promise<Engine>,
): Promise<SearchResult> {
  const range = dateRangeOf(params);
  const shards = list.shards.filter((shard) => overlaps(shard, range));
  const minShards = shards.findIndex(({ name }) => name === params.back) + 1;
  const query = parseQuery(params.words);
  const optionsFor = (shard: ShardListed) => ({ filters: filtersOf(params, shard, range), order: params.order });

  const hitsByShard: Hit[][] = [];
  const searched: ShardListed[] = [];
  let found = 0;
  for (const shard of shards) {
    if (minShards > 0 ? searched.length >= minShards : isEnough(found, searched.length)) break;
    const hits = await searchAllWords(await open(shard), query, optionsFor(shard));
    hitsByShard.push(hits);
    searched.push(shard);
    found += hits.length;
  }
  const fullMatches =
    params.order === 'newest' ? hitsByShard.flat() : hitsByShard.flat().sort((a, b) => b.score - a.score);
  const remaining = shards.slice(searched.length);
  // Partial matches are not shown if older shards may hold full ones.
  if (found >= PER_PAGE || (found > 0 && remaining.length > 0)) return { hits: fullMatches, searched, remaining };

  const partialMatches: Hit[] = [];
  for (const [at, shard] of searched.entries()) {
    const known = new Set(hitsByShard[at]?.map(({ raw }) => raw.id));
    partialMatches.push(...(await searchAnyWords(await open(shard), query, optionsFor(shard), shard.stories, known)));
  }
  partialMatches.sort((a, b) => b.score - a.score);
  return { hits: [...fullMatches, ...partialMatches], searched, remaining };
}

/** Whether to stop here and offer to search older shards. The links to further pages name the last shard, so lists are stable. */
const isEnough = (found: number, shards: number) =>
  found >= PER_PAGE || shards >= (found > 0 ? MAX_WITH_FEW : MAX_WITH_NONE);

function filtersOf({ section, tag }: SearchParams, shard: ShardListed, range: DateRange): object {
  const any = daysInRange(shard, range);
  return { ...(section && { section }), ...(tag && { tag }), ...(any && { any }) };
}
