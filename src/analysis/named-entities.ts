/**
 * Names that many English stories contain. They get a page. classify-names.ts classifies them as persons, places and
 * organisations. Names that it classifies as none of these are not listed.
 */
import { slugify } from '../article/derive/slug.ts';
import { fnv1a } from '../article/text/fnv.ts';
import { CODE_LENGTH, HASH_LENGTH, splitList, nameKey } from '../article/features/term-codes.ts';
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
const MIN_STORIES = 3;
const MAX_NAMES = 2000;

/**
 * The names that qualify for a page. If there are too many, the minimum number of stories is doubled: 6, 12, … A new
 * story moves few names across such a limit, while a list of the 2,000 most frequent names could change with each
 * story.
 * @param stories in reading order
 * @param terms of the same stories
 */
export function entitiesOfStories(
  stories: readonly StoryFeatures[],
  duplicateGroups: DuplicateGroups,
  terms: InvertedIndex,
): readonly StoryEntity[] {
  const english = englishStories(stories);
  const counts = countNames(stories, english, duplicateGroups, terms);
  const minStories = minStoriesOf(counts);
  const candidates = new Map<number, Candidate>();
  for (const [at, story] of stories.entries())
    if (english[at] === 1) addStory(candidates, at, story, terms, counts, minStories);
  return Array.from(candidates.values(), ({ spellings, stories }) => ({ name: mostFrequent(spellings), stories }))
    .map((entities) => ({ entities, key: nameKey(entities.name) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ entities }) => entities);
}

/** A name with enough stories. */
interface Candidate {
  readonly stories: string[];
  readonly spellings: Map<string, number>;
}

function englishStories(stories: readonly StoryFeatures[]): Uint8Array {
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
  duplicateGroups: DuplicateGroups,
  { terms, termsFrom, termTypes }: InvertedIndex,
): Int32Array {
  const counts = new Int32Array(termTypes.length);
  for (const [at, { path }] of stories.entries()) {
    if (english[at] === 0 || (duplicateGroups.get(path)?.[0] ?? path) !== path) continue;
    for (let position = termsFrom[at] as number; position < (termsFrom[at + 1] as number); position += 1) {
      const term = terms[position] as number;
      if (termTypes[term] === NAME) counts[term] = (counts[term] as number) + 1;
    }
  }
  return counts;
}

/** Adds a story and its spellings to the names with enough stories. Only here are the names compared as text. */
function addStory(
  candidates: Map<number, Candidate>,
  at: number,
  { path, features }: StoryFeatures,
  { terms, termsFrom, positions }: InvertedIndex,
  counts: Int32Array,
  minStories: number,
): void {
  let names: readonly string[] | undefined;
  for (let own = termsFrom[at] as number; own < (termsFrom[at + 1] as number); own += 1) {
    const term = terms[own] as number;
    if ((counts[term] as number) < minStories) continue;
    names ??= splitList(features.names);
    const candidate = candidates.get(term) ?? { stories: [], spellings: new Map<string, number>() };
    candidates.set(term, candidate);
    candidate.stories.push(path);
    const first = positions[own] as number;
    const hash = hashOf(features.terms, first);
    for (let position = first; position < names.length; position += 1) {
      if (position > first && hashOf(features.terms, position) !== hash) continue;
      const name = names[position] as string;
      candidate.spellings.set(name, (candidate.spellings.get(name) ?? 0) + 1);
    }
  }
}

/** The hash of one term of a story. Two terms of a story can have the same name in two spellings. */
const hashOf = (codes: string, position: number) =>
  codes.slice(position * CODE_LENGTH, position * CODE_LENGTH + HASH_LENGTH);

/** @param counts of all terms; 0 for terms that are not names */
function minStoriesOf(counts: Int32Array): number {
  let minStories = MIN_STORIES;
  while (counts.reduce((many, count) => many + (count >= minStories ? 1 : 0), 0) > MAX_NAMES) minStories *= 2;
  return minStories;
}

/** The most frequent spelling; among equally frequent ones, the first in code-unit order. */
function mostFrequent(spellings: ReadonlyMap<string, number>): string {
  return [...spellings].reduce((best, one) =>
    one[1] > best[1] || (one[1] === best[1] && one[0] < best[0]) ? one : best,
  )[0];
}

/** The names that have pages, sorted by name. */
export function listEntities(entities: readonly StoryEntity[], entityTypes: EntityTypes): readonly ListedEntity[] {
  const known = entities.flatMap((one) => {
    const kind = entityTypes.get(one.name);
    return kind && kind !== 'other' ? [{ ...one, kind }] : [];
  });
  const slugs = known.map(({ name }) => slugify(name));
  const slugCounts = new Map<string, number>();
  for (const request of slugs) slugCounts.set(request, (slugCounts.get(request) ?? 0) + 1);
  return known.map((one, at) => {
    const request = slugs[at] as string;
    // If several names request one slug, none of them gets it, so that the result does not depend on their order.
    const slug =
      request !== '' && slugCounts.get(request) === 1 ? request : [request, fnv1a(one.name)].filter(Boolean).join('-');
    return { ...one, slug };
  });
}
