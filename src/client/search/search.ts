/** Searches the shards from the newest to the oldest until there is a page of results, and returns how far it searched. */
import { filterTerm, RECENT, type ShardListed } from '../../search/format/files.ts';
import { loadStemmer } from '../../search/words/stemmers.ts';
import { stopWordsOf } from '../../search/words/stop-words.ts';
import { termsBy } from '../../search/words/terms.ts';
import { dateRangeOf, overlaps } from './date-range.ts';
import { isUnfinished, parseQuery, type QueryPart, type QueryRules } from './parse-query.ts';
import type { SearchIndex } from './search-index.ts';
import type { SearchParams } from './search-params.ts';
import { type FoldedHit, foldCopies } from './fold-copies.ts';
import { type Hit, hitsWithAll, hitsWithSome, matchShard, type ShardMatches, type ShardQuery } from './search-shard.ts';
import { lookUp, mostStories, type Replaced, sequencesIn, type TermPlaces } from './term-places.ts';

export const PER_PAGE = 10;
/** Maximum number of shards to load with few results, and with none. With a phrase, a shard costs twice as much. */
const MAX_WITH_FEW = 2;
const MAX_WITH_NONE = 12;
/** Shards in which some of the words are looked for. */
const MAX_WITH_SOME = 4;
/** Number of further shards to search when the reader asks for older results. */
export const STEP = 4;

export interface SearchResult {
  /** Near-duplicates are one result. */
  readonly hits: readonly FoldedHit[];
  /** The shards that were searched, newest first. */
  readonly searched: readonly ShardListed[];
  /** The older shards that may hold further results. */
  readonly remaining: readonly ShardListed[];
  /** The query as it was searched; a word that no story has is replaced. */
  readonly parts: readonly QueryPart[];
  readonly replaced: readonly Replaced[];
  readonly rules: QueryRules;
}

/** @param isTyping whether the last word may be the beginning of one */
export async function search(params: SearchParams, index: SearchIndex, isTyping = false): Promise<SearchResult> {
  const range = dateRangeOf(params);
  const all = index.start.shards;
  const shards = all.filter((shard) => overlaps(shard, range)).reverse();
  const [newest] = shards;
  // It is most likely needed. A failure is reported when it is.
  if (newest) index.table(newest).catch(() => {});
  const rules = await rulesOf(index);
  const typed = parseQuery(params.words, rules);
  const unfinished = isTyping && isUnfinished(params.words, typed.at(-1)) ? typed.at(-1) : undefined;
  const { parts, places, replaced } = await lookUp(index, typed, unfinished);
  const filters = [
    ...(params.section ? [filterTerm('section', params.section)] : []),
    ...(params.tag ? [filterTerm('tag', params.tag)] : []),
  ];
  const numbers = new Map(all.map((shard, at) => [shard, at]));
  const query: ShardQuery = {
    parts,
    rarity: parts.map((part) => rarityOf(part, places, index)),
    filters,
    range,
    newest: index.start.newest,
    sequencesIn: (shard) => sequencesIn(numbers.get(shard) ?? -1, parts, places),
  };
  const has = (shard: ShardListed, part: QueryPart) =>
    part.ways.some((steps) => mostStories(steps, places, numbers.get(shard) ?? -1) > 0);
  const mayHaveAll = (shard: ShardListed) => parts.length > 0 && parts.every((part) => has(shard, part));

  const matched = new Map<ShardListed, ShardMatches>();
  const matchesOf = async (shard: ShardListed) => {
    const matches = matched.get(shard) ?? (await matchShard(index, shard, query, matched.size === 0));
    matched.set(shard, matches);
    return matches;
  };

  const [first, second] = shards.filter(mayHaveAll);
  // The newest stories are few. Unless the newest ten are asked for, they and the next shard are one, and are loaded at once.
  const byDate = params.order === 'newest';
  if (first?.name === RECENT && second && !byDate) await Promise.all([matchesOf(first), matchesOf(second)]);

  const minShards = shards.findIndex(({ name }) => name === params.back) + 1;
  const searched: ShardListed[] = [];
  const full: Hit[][] = [];
  const cost = parts.some(({ isPhrase }) => isPhrase) ? 2 : 1;
  let [found, loaded] = [0, 0];
  for (const shard of shards) {
    if (minShards > 0 ? searched.length >= minShards : (byDate || loaded > 0) && isEnough(found, loaded)) break;
    searched.push(shard);
    if (!mayHaveAll(shard)) continue;
    if (shard.name !== RECENT) loaded += cost;
    const hits = hitsWithAll(await matchesOf(shard), query);
    full.push(hits);
    found = foldCopies(full.flat()).length;
  }
  // Shards without a story that has all words need no search.
  const remaining = shards.slice(searched.length).some(mayHaveAll) ? shards.slice(searched.length) : [];
  if (remaining.length === 0) searched.push(...shards.slice(searched.length));
  const result = { searched, remaining, parts, replaced, rules };
  const fullHits = byDate ? full.flat() : full.flat().sort(byScore);
  // Stories with some of the words are not shown if older shards may hold some with all.
  if (found >= PER_PAGE || (found > 0 && remaining.length > 0)) return { ...result, hits: foldCopies(fullHits) };

  const worth = (shard: ShardListed) =>
    parts.reduce((sum, part, at) => sum + (has(shard, part) ? (query.rarity[at] ?? 0) : 0), 0);
  const best = searched
    .filter((shard) => worth(shard) > 0)
    .sort((a, b) => worth(b) - worth(a))
    .slice(0, MAX_WITH_SOME);
  const partial = await Promise.all(best.map(async (shard) => hitsWithSome(await matchesOf(shard), query)));
  return { ...result, hits: foldCopies([...fullHits, ...partial.flat().sort(byScore)]) };
}

const byScore = (a: Hit, b: Hit) => b.score - a.score;

/** Whether to stop here and offer to search older shards. The links to further pages name the last shard, so lists are stable. */
const isEnough = (found: number, shards: number) =>
  found >= PER_PAGE || shards >= (found > 0 ? MAX_WITH_FEW : MAX_WITH_NONE);

async function rulesOf({ start }: SearchIndex): Promise<QueryRules> {
  const languages = start.languages.length > 0 ? start.languages : [undefined];
  const stemmers = await Promise.all(languages.map(loadStemmer));
  const stopWords = stopWordsOf(start.lang);
  return { languages: stemmers.map(termsBy), isStopWord: (word) => stopWords.has(word) };
}

/** The inverse document frequency of BM25. */
function rarityOf({ ways }: QueryPart, places: TermPlaces, { start }: SearchIndex): number {
  const all = start.shards.reduce((sum, shard) => sum + shard.stories, 0);
  let have = 0;
  for (const at of start.shards.keys()) have += Math.max(0, ...ways.map((steps) => mostStories(steps, places, at)));
  const known = Math.min(all, have);
  return Math.log1p((all - known + 0.5) / (known + 0.5));
}
