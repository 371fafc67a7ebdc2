/** Goes through the shards from the newest to the oldest until there is a page to show, and says how far it has come. */
import type { SearchParams } from './search-params.ts';
import type { Engine, ShardList, ShardListed } from './pagefind.ts';
import { searchAnyWords, searchAllWords, type Hit } from './search-shard.ts';
import { parseQuery } from './parse-query.ts';
import { daysInRange, type DateRange, dateRangeOf, touches } from './date-range.ts';

export const PER_PAGE = 10;
/** Shards that are asked at a go when there is little to be found, and when there is nothing: each is some 40 kB a word. */
const MOST_WITH_LITTLE = 2;
const MOST_WITH_NOTHING = 12;
/** Shards that the reader's wish to go on asks at least. */
export const STEP = 4;

export interface SearchResult {
  readonly hits: readonly Hit[];
  /** What was searched, newest first, and what is left of what may hold what is asked for. */
  readonly covered: readonly ShardListed[];
  readonly left: readonly ShardListed[];
}

export async function search(
  asked: SearchParams,
  list: ShardList,
  open: (shard: ShardListed) => Promise<Engine>,
): Promise<SearchResult> {
  const span = dateRangeOf(asked);
  const shards = list.shards.filter((shard) => touches(shard, span));
  const must = shards.findIndex(({ name }) => name === asked.back) + 1;
  const query = parseQuery(asked.words);
  const narrowed = (shard: ShardListed) => ({ filters: filtersOf(asked, shard, span), order: asked.order });

  const groups: Hit[][] = [];
  const covered: ShardListed[] = [];
  let found = 0;
  for (const shard of shards) {
    if (must > 0 ? covered.length >= must : isEnough(found, covered.length)) break;
    const hits = await searchAllWords(await open(shard), query, narrowed(shard));
    groups.push(hits);
    covered.push(shard);
    found += hits.length;
  }
  const whole = asked.order === 'newest' ? groups.flat() : groups.flat().sort((a, b) => b.score - a.score);
  const left = shards.slice(covered.length);
  // Where there may be better ones in older shards, what has half of the words only keeps out of the way.
  if (found >= PER_PAGE || (found > 0 && left.length > 0)) return { hits: whole, covered, left };

  const some: Hit[] = [];
  for (const [at, shard] of covered.entries()) {
    const known = new Set(groups[at]?.map(({ raw }) => raw.id));
    some.push(...(await searchAnyWords(await open(shard), query, narrowed(shard), shard.stories, known)));
  }
  some.sort((a, b) => b.score - a.score);
  return { hits: [...whole, ...some], covered, left };
}

/** Whether the reader is asked before the search goes on. How far it went is in the links to further pages: lists stay. */
const isEnough = (found: number, shards: number) =>
  found >= PER_PAGE || shards >= (found > 0 ? MOST_WITH_LITTLE : MOST_WITH_NOTHING);

function filtersOf({ section, tag }: SearchParams, shard: ShardListed, span: DateRange): object {
  const any = daysInRange(shard, span);
  return { ...(section && { section }), ...(tag && { tag }), ...(any && { any }) };
}
