/** Searches one shard. */
import type { ShardListed } from '../../search/format/files.ts';
import { MAX_WEIGHT } from '../../search/format/postings.ts';
import { type DateRange, daysIn } from './date-range.ts';
import { type Matches, matchPart, mayMatch, type TermInShard } from './match.ts';
import type { QueryPart, Sequence } from './parse-query.ts';
import { daysFrom, type SearchIndex } from './search-index.ts';

export interface Hit {
  readonly shard: ShardListed;
  /** The number of the story in the shard. */
  readonly story: number;
  /** Empty for an undated story. */
  readonly day: string;
  /** The group of near-duplicates that the story is in. */
  readonly group: string | undefined;
  /** How many words and phrases of the query the story has. */
  readonly found: number;
  /** False for a story that has only some of the words. */
  readonly matchesAll: boolean;
  readonly score: number;
}

/** The query as every shard is searched for it. */
export interface ShardQuery {
  readonly parts: readonly QueryPart[];
  /** How much each part counts: the fewer stories of the archive have it, the more. */
  readonly rarity: readonly number[];
  /** Terms that every hit has: section and tag. */
  readonly filters: readonly string[];
  readonly range: DateRange;
  /** The newest day of the archive. */
  readonly newest: string | undefined;
  /** The sequences that stories of a shard may have, as the list of all terms says, with the terms that the shard has. */
  readonly sequencesIn: (shard: ShardListed) => readonly Sequence[];
}

/** The stories of a shard that may be shown, and where each part of the query is. */
export interface ShardMatches {
  readonly shard: ShardListed;
  readonly parts: readonly Matches[];
  readonly isAllowed: (story: number) => boolean;
  readonly dayOf: (story: number) => string;
  readonly groups: ReadonlyMap<number, string>;
}

/**
 * @param atOnce whether positions are loaded together with the postings: a request less deep, and in vain where no story has all
 * words of a phrase
 */
export async function matchShard(
  index: SearchIndex,
  shard: ShardListed,
  query: ShardQuery,
  atOnce: boolean,
): Promise<ShardMatches> {
  const { parts, filters, range } = query;
  const sequences = query.sequencesIn(shard);
  const several = sequences.filter((steps) => steps.length > 1);
  const terms = new Map<string, TermInShard>();
  const loadPostings = async (term: string) => {
    const postings = await index.postings(shard, term);
    if (postings) terms.set(term, { postings });
  };
  const loadPositions = async (term: string): Promise<readonly [string, Uint8Array | undefined]> => [
    term,
    await index.positions(shard, term),
  ];
  const early = Array.from(atOnce ? termsOf(several) : [], loadPositions);
  const wanted = new Set([...filters, ...termsOf(sequences)]);
  const [table] = await Promise.all([index.table(shard), ...Array.from(wanted, loadPostings)]);
  const late = atOnce ? [] : termsOf(several.filter((steps) => mayMatch(steps, terms)));
  for (const [term, positions] of await Promise.all([...early, ...Array.from(late, loadPositions)])) {
    const found = terms.get(term);
    if (found) terms.set(term, { ...found, positions });
  }
  const only = filters.map((term) =>
    matchPart({ text: '', ways: [[{ distance: 0, terms: [term] }]], isPhrase: false }, terms),
  );
  const dayOf = daysFrom(table.days);
  const inRange = daysIn(range);
  return {
    shard,
    parts: parts.map((part) => matchPart(part, terms)),
    dayOf,
    groups: new Map(table.copies),
    isAllowed: (story) => inRange(dayOf(story)) && only.every((matches) => matches.has(story)),
  };
}

const termsOf = (sequences: readonly Sequence[]): ReadonlySet<string> =>
  new Set(sequences.flatMap((steps) => steps.flatMap(({ terms }) => terms)));

/** Stories with all words and phrases, the newest first: a shard counts them from the oldest. */
export function hitsWithAll(matches: ShardMatches, query: ShardQuery): Hit[] {
  const [fewest, ...others] = matches.parts.toSorted((a, b) => a.size - b.size);
  return [...(fewest?.keys() ?? [])]
    .filter((story) => matches.isAllowed(story) && others.every((part) => part.has(story)))
    .sort((a, b) => b - a)
    .map((story) => hit(matches, query, story, true));
}

/**
 * Stories with some of the words: readers often remember half of a headline and get the other half wrong. At least half of the
 * words must match.
 */
export function hitsWithSome(matches: ShardMatches, query: ShardQuery): Hit[] {
  const { parts } = matches;
  if (parts.length < 2 || query.parts.some(({ isPhrase }) => isPhrase)) return [];
  const counts = new Map<number, number>();
  for (const part of parts) for (const story of part.keys()) counts.set(story, (counts.get(story) ?? 0) + 1);
  return [...counts]
    .filter(([story, count]) => count < parts.length && count * 2 >= parts.length && matches.isAllowed(story))
    .sort(([a], [b]) => b - a)
    .map(([story]) => hit(matches, query, story, false));
}

/** How much more a story of the newest day counts than a very old one. */
const NEWER = 0.15;
const HALF_LIFE_YEARS = 4;

function hit(matches: ShardMatches, query: ShardQuery, story: number, matchesAll: boolean): Hit {
  const { shard, parts, groups } = matches;
  const day = matches.dayOf(story);
  let [score, found] = [0, 0];
  for (const [at, part] of parts.entries()) {
    const weight = part.get(story);
    if (weight === undefined) continue;
    score += (weight / MAX_WEIGHT) * (query.rarity[at] ?? 1);
    found += 1;
  }
  const age = yearsBetween(day, query.newest);
  const newer = 1 + NEWER / (1 + age / HALF_LIFE_YEARS);
  const group = groups.get(story);
  return { shard, story, day, group, found, matchesAll, score: (score * newer * found) / parts.length };
}

/** An undated story is very old. */
function yearsBetween(day: string, newest: string | undefined): number {
  if (day === '' || newest === undefined) return Number.POSITIVE_INFINITY;
  return Math.max(0, yearOf(newest) - yearOf(day));
}

const yearOf = (day: string) => Number(day.slice(0, 4)) + Number(day.slice(5, 7)) / 12 + Number(day.slice(8)) / 366;
