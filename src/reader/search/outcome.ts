/** Goes through the shards from the newest to the oldest until there is a page to show, and says how far it has come. */
import type { Asked } from './asked.ts';
import type { Engine, ShardList, ShardListed } from './engine.ts';
import { findSome, findWhole, type Hit } from './find.ts';
import { readQuery } from './query.ts';
import { daysAsked, type Span, spanOf, touches } from './span.ts';

export const PER_PAGE = 10;
/** Shards that are asked at a go when there is little to be found. */
const MOST_AT_A_GO = 12;
/** Shards that the reader's wish to go on asks at least. */
export const STEP = 4;

export interface Outcome {
  readonly hits: readonly Hit[];
  /** What was searched, newest first, and what is left of what may hold what is asked for. */
  readonly covered: readonly ShardListed[];
  readonly left: readonly ShardListed[];
}

export async function find(
  asked: Asked,
  list: ShardList,
  open: (shard: ShardListed) => Promise<Engine>,
): Promise<Outcome> {
  const span = spanOf(asked);
  const shards = list.shards.filter((shard) => touches(shard, span));
  const must = shards.findIndex(({ name }) => name === asked.back) + 1;
  const query = readQuery(asked.words);
  const narrowed = (shard: ShardListed) => ({ filters: filtersOf(asked, shard, span), order: asked.order });

  const groups: Hit[][] = [];
  const covered: ShardListed[] = [];
  let found = 0;
  for (const shard of shards) {
    const enough = found >= asked.page * PER_PAGE || covered.length >= MOST_AT_A_GO;
    if (enough && covered.length >= must) break;
    const hits = await findWhole(await open(shard), query, narrowed(shard));
    groups.push(hits);
    covered.push(shard);
    found += hits.length;
  }
  const whole = asked.order === 'newest' ? groups.flat() : groups.flat().sort((a, b) => b.score - a.score);
  if (found >= PER_PAGE) return { hits: whole, covered, left: shards.slice(covered.length) };

  const some: Hit[] = [];
  for (const [at, shard] of covered.entries()) {
    const known = new Set(groups[at]?.map(({ raw }) => raw.id));
    some.push(...(await findSome(await open(shard), query, narrowed(shard), shard.stories, known)));
  }
  some.sort((a, b) => b.score - a.score);
  return { hits: [...whole, ...some], covered, left: shards.slice(covered.length) };
}

function filtersOf({ section, tag }: Asked, shard: ShardListed, span: Span): object {
  const any = daysAsked(shard, span);
  return { ...(section && { section }), ...(tag && { tag }), ...(any && { any }) };
}
