/**
 * Names that many English stories contain. They get a page. classify-names.ts classifies them as persons, places and
 * organisations. Names that it classifies as none of these are not listed.
 */
import { slugify } from '../article/derive/slug.ts';
import { fnv1a } from '../article/text/fnv.ts';
import { CODE, HASH, listed, nameKey } from '../article/features/term-codes.ts';
import type { DuplicateGroups } from './near-duplicates.ts';
import type { StoryFeatures } from './story-features.ts';
import { NAME, type InvertedIndex } from './inverted-index.ts';

export type EntityType = 'person' | 'place' | 'organisation';

/** The type of each name, as printed; `other` if it is neither a person, a place nor an organisation. */
export type EntityTypes = ReadonlyMap<string, EntityType | 'other'>;

/** A name that is not classified yet. */
export interface StoryEntity {
  /** The most frequent spelling. */
  readonly name: string;
  /** Paths of the stories with this name in reading order, including all near-duplicates. */
  readonly stories: readonly string[];
}

export interface ListedEntity extends StoryEntity {
  readonly slug: string;
  readonly kind: EntityType;
}

/** Minimum number of stories for a name, and maximum number of listed names. */
const LEAST = 3;
const MOST = 2000;

/**
 * The names that qualify for a page. If there are too many, the minimum number of stories is doubled: 6, 12, … A new
 * story moves few names across such a limit, while a list of the 2,000 most frequent names could change with each
 * story.
 * @param stories in reading order
 * @param terms of the same stories
 */
export function entitiesOfStories(
  stories: readonly StoryFeatures[],
  families: DuplicateGroups,
  terms: InvertedIndex,
): readonly StoryEntity[] {
  const english = englishAmong(stories);
  const counts = countNames(stories, english, families, terms);
  const least = leastOf(counts);
  const carriers = new Map<number, Carrier>();
  for (const [at, story] of stories.entries()) if (english[at] === 1) carry(carriers, at, story, terms, counts, least);
  return Array.from(carriers.values(), ({ spellings, stories }) => ({ name: mostSpelled(spellings), stories }))
    .map((carried) => ({ carried, key: nameKey(carried.name) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ carried }) => carried);
}

/** A name with enough stories. */
interface Carrier {
  readonly stories: string[];
  readonly spellings: Map<string, number>;
}

function englishAmong(stories: readonly StoryFeatures[]): Uint8Array {
  const known = new Map<string, boolean>();
  return Uint8Array.from(stories, ({ entry: { lang } }) => {
    const english = known.get(lang) ?? /^en(?:-|$)/i.test(lang);
    known.set(lang, english);
    return english ? 1 : 0;
  });
}

/** Counts the stories of each term that is a name. Near-duplicates count once. */
function countNames(
  stories: readonly StoryFeatures[],
  english: Uint8Array,
  families: DuplicateGroups,
  { terms, termsFrom, kinds }: InvertedIndex,
): Int32Array {
  const counts = new Int32Array(kinds.length);
  for (const [at, { path }] of stories.entries()) {
    if (english[at] === 0 || (families.get(path)?.[0] ?? path) !== path) continue;
    for (let place = termsFrom[at] as number; place < (termsFrom[at + 1] as number); place += 1) {
      const term = terms[place] as number;
      if (kinds[term] === NAME) counts[term] = (counts[term] as number) + 1;
    }
  }
  return counts;
}

/** Adds a story and its spellings to the names with enough stories. Only here are the names compared as text. */
function carry(
  carriers: Map<number, Carrier>,
  at: number,
  { path, marks }: StoryFeatures,
  { terms, termsFrom, places }: InvertedIndex,
  counts: Int32Array,
  least: number,
): void {
  let names: readonly string[] | undefined;
  for (let own = termsFrom[at] as number; own < (termsFrom[at + 1] as number); own += 1) {
    const term = terms[own] as number;
    if ((counts[term] as number) < least) continue;
    names ??= listed(marks.names);
    const carrier = carriers.get(term) ?? { stories: [], spellings: new Map<string, number>() };
    carriers.set(term, carrier);
    carrier.stories.push(path);
    const first = places[own] as number;
    const hash = hashOf(marks.terms, first);
    for (let place = first; place < names.length; place += 1) {
      if (place > first && hashOf(marks.terms, place) !== hash) continue;
      const name = names[place] as string;
      carrier.spellings.set(name, (carrier.spellings.get(name) ?? 0) + 1);
    }
  }
}

/** The hash of one term of a story. Two terms of a story can have the same name in two spellings. */
const hashOf = (codes: string, place: number) => codes.slice(place * CODE, place * CODE + HASH);

/** @param counts of all terms; 0 for terms that are not names */
function leastOf(counts: Int32Array): number {
  let least = LEAST;
  while (counts.reduce((many, count) => many + (count >= least ? 1 : 0), 0) > MOST) least *= 2;
  return least;
}

/** The most frequent spelling; among equally frequent ones, the first in code-unit order. */
function mostSpelled(spellings: ReadonlyMap<string, number>): string {
  return [...spellings].reduce((best, one) =>
    one[1] > best[1] || (one[1] === best[1] && one[0] < best[0]) ? one : best,
  )[0];
}

/** The names that have pages, sorted by name. */
export function listEntities(carried: readonly StoryEntity[], kinds: EntityTypes): readonly ListedEntity[] {
  const known = carried.flatMap((one) => {
    const kind = kinds.get(one.name);
    return kind && kind !== 'other' ? [{ ...one, kind }] : [];
  });
  const slugs = known.map(({ name }) => slugify(name));
  const wishes = new Map<string, number>();
  for (const wish of slugs) wishes.set(wish, (wishes.get(wish) ?? 0) + 1);
  return known.map((one, at) => {
    const wish = slugs[at] as string;
    // If several names request one slug, none of them gets it, so that the result does not depend on their order.
    const slug = wish !== '' && wishes.get(wish) === 1 ? wish : [wish, fnv1a(one.name)].filter(Boolean).join('-');
    return { ...one, slug };
  });
}
