/** Looks up the terms of a query in the list of all terms: which shards have them, and which term may be meant by a wrong one. */
import { editDistance } from '../../article/text/edit-distance.ts';
import { ByteReader } from '../../search/format/bytes.ts';
import { type QueryPart, type Sequence, termsOfQuery } from './parse-query.ts';
import type { SearchIndex } from './search-index.ts';
import { isUnspaced } from '../../search/words/tokens.ts';

/** In how many stories of each shard a term is, by the number of the shard. */
type Places = ReadonlyMap<number, number>;

/** For each term of the query that some story has. */
export type TermPlaces = ReadonlyMap<string, Places>;

export interface LookedUp {
  readonly parts: readonly QueryPart[];
  readonly places: TermPlaces;
  /** Words that no story has, with the terms that were searched instead; none where nothing is like the word. */
  readonly replaced: readonly Replaced[];
}

export interface Replaced {
  readonly word: string;
  readonly by: readonly string[];
}

/** A shorter word has too many beginnings in common, and is like too many others, unless its letters are words. */
const MIN_LIKE = 4;
/** Terms that begin like a word, the most frequent first; and like one that is being typed. */
const MAX_BEGINNINGS = 12;
const MAX_TYPED = 3;
/** Blocks of the list of all terms that are loaded for one word. */
const MAX_BLOCKS = 4;

/**
 * The parts of a query with the shards of their terms. A word that no story has is replaced by terms like it. In scripts without
 * spaces, where a word ends is a guess of the dictionary, so longer words are found by their beginnings.
 * @param unfinished the part that the reader is still typing: a beginning, also where it is a word
 */
export async function lookUp(
  index: SearchIndex,
  parts: readonly QueryPart[],
  unfinished?: QueryPart,
): Promise<LookedUp> {
  const places = new Map<string, Places>();
  const addPlaces = async (of: readonly QueryPart[]) => {
    const terms = [...termsOfQuery(of)].filter((term) => !places.has(term));
    await Promise.all(
      terms.map(async (term) => {
        const bytes = await index.places(term);
        if (bytes) places.set(term, readPlaces(bytes));
      }),
    );
  };
  await addPlaces(parts);
  const replaced: Replaced[] = [];
  const found = await Promise.all(
    parts.map(async (part) => {
      const known = part.ways.some((steps) => isKnown(steps, places));
      if (part.isPhrase || (known && !isUnspaced(part.text) && part !== unfinished)) return part;
      const like = await termsLike(index, part);
      if (like.length === 0) return part;
      const exact = [...termsOfQuery([part])].filter((term) => places.has(term));
      const by = part === unfinished ? [...new Set([...exact, ...like])].slice(0, MAX_TYPED) : like;
      if (!known) replaced.push({ word: part.text, by });
      const instead = { ...part, ways: [[{ distance: 0, terms: by }]] };
      await addPlaces([instead]);
      return instead;
    }),
  );
  return { parts: found, places, replaced };
}

const isKnown = (steps: Sequence, places: TermPlaces) =>
  steps.every(({ terms }) => terms.some((term) => places.has(term)));

/** In how many stories of a shard a sequence can be at most. */
export const mostStories = (steps: Sequence, places: TermPlaces, shard: number): number =>
  Math.min(...steps.map(({ terms }) => terms.reduce((sum, term) => sum + (places.get(term)?.get(shard) ?? 0), 0)));

/** The sequences of a query that stories of a shard may have, with the terms that the shard has. */
export const sequencesIn = (shard: number, parts: readonly QueryPart[], places: TermPlaces): Sequence[] =>
  parts
    .flatMap(({ ways }) => ways)
    .filter((steps) => mostStories(steps, places, shard) > 0)
    .map((steps) =>
      steps.map((step) => ({ ...step, terms: step.terms.filter((term) => places.get(term)?.has(shard)) })),
    );

/** The terms that begin with the word, or the nearest by letters. */
async function termsLike(index: SearchIndex, { ways }: QueryPart): Promise<readonly string[]> {
  const words = [...new Set(ways.flatMap(([step]) => step?.terms ?? []))].filter(
    (word) => word.length >= MIN_LIKE || isUnspaced(word),
  );
  const [word] = words.toSorted((a, b) => a.length - b.length);
  if (word === undefined) return [];
  const beginnings = await index.termsBetween(word, `${word}\uFFFF`, 1);
  const byCount = (terms: typeof beginnings) =>
    terms
      .map(({ term, bytes }) => ({
        term,
        stories: [...readPlaces(bytes).values()].reduce((sum, count) => sum + count, 0),
      }))
      .sort((a, b) => b.stories - a.stories);
  if (beginnings.length > 0) {
    return byCount(beginnings)
      .slice(0, MAX_BEGINNINGS)
      .map(({ term }) => term);
  }
  const most = word.length > 6 ? 2 : 1;
  const near = (await index.termsBetween(word.slice(0, 2), `${word.slice(0, 2)}\uFFFF`, MAX_BLOCKS))
    .filter(({ term }) => Math.abs(term.length - word.length) <= most)
    .map((found) => ({ ...found, edits: editDistance(word, found.term) }));
  for (let edits = 1; edits <= most; edits += 1) {
    const [best] = byCount(near.filter((found) => found.edits <= edits));
    if (best) return [best.term];
  }
  return [];
}

function readPlaces(bytes: Uint8Array): Places {
  const from = new ByteReader(bytes);
  const places = new Map<number, number>();
  while (!from.atEnd) places.set(from.number(), from.number());
  return places;
}
