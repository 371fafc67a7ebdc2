/**
 * What was told before and after on the subject of a story, by the terms the texts share. A story looks only at those that
 * carry one of its terms and stand nearest to it in time, so that the work grows with the number of stories and not with
 * its square, and a new story changes what stands under few others.
 */
import { listed } from '../article/features/term-codes.ts';
import type { DuplicateGroups } from './near-duplicates.ts';
import { CandidateScorer } from './score-candidates.ts';
import type { StoryFeatures } from './story-features.ts';
import { holds, type InvertedIndex, WORD } from './inverted-index.ts';

/** Another story of a thread and why it is one: the terms both share, at most three, names first. */
export interface RelatedStory {
  readonly path: string;
  readonly reasons: readonly string[];
}

/** The nearest first. */
interface Thread {
  readonly earlier: readonly RelatedStory[];
  readonly later: readonly RelatedStory[];
}

/** Threads by path. One is put together when it is asked for: a hundred thousand would fill the memory. */
export interface RelatedStoryIndex {
  get(path: string): Thread;
}

/** Most stories of a thread in one direction, and most reasons of one. */
const MOST = 5;
const REASONS = 3;
/** A name or a pair of words weighs nothing when this power of four stories carry it, and 1 more for each quarter of them. */
const COMMON = 6;
/** A word alone tells less. */
const COMMON_WORD = 5;

const NONE: Thread = { earlier: [], later: [] };

/**
 * @param stories in reading order; those without a date have no thread and are in none
 * @param families of copies: of each only the original is listed, and none under its own copies
 * @param terms of the same stories and families
 */
export function findRelatedStories(
  stories: readonly StoryFeatures[],
  families: DuplicateGroups,
  terms: InvertedIndex,
): RelatedStoryIndex {
  const places = new Map(stories.map(({ path }, at) => [path, at]));
  const weights = weightsOf(terms);
  const finder = new CandidateScorer(terms, weights, stories.length);
  const threadOf = (at: number, { path, marks }: StoryFeatures): Thread => {
    const original = places.get(families.get(path)?.[0] ?? path) ?? at;
    const [before, after] = [finder.find(at, original, -1, MOST), finder.find(at, original, 1, MOST)];
    if (before.length + after.length === 0) return NONE;
    const printed = [...listed(marks.names), ...listed(marks.words)];
    const item = (other: number): RelatedStory => ({
      path: (stories[other] as StoryFeatures).path,
      reasons: reasonsOf(terms, weights, at, other).map((place) => printed[place] as string),
    });
    return { earlier: before.map(item), later: after.map(item) };
  };
  return {
    get(path) {
      const at = places.get(path);
      const story = stories[at ?? -1];
      return at === undefined || story?.entry.date === undefined ? NONE : threadOf(at, story);
    },
  };
}

/**
 * Steps of four, and no look at the number of all stories, so that one more story seldom changes what a term weighs. A term
 * that one story carries is shared by a copy at most.
 */
function weightsOf({ storiesFrom, kinds }: InvertedIndex): Uint8Array {
  return kinds.map((kind, term) => {
    const carried = (storiesFrom[term + 1] as number) - (storiesFrom[term] as number);
    const most = kind === WORD ? COMMON_WORD : COMMON;
    return carried < 1 ? 0 : Math.max(0, most - ((31 - Math.clz32(carried)) >> 1));
  });
}

/** Places among what a story lists of the terms that it shares with another and that weigh most, one of each evidence. */
function reasonsOf(all: InvertedIndex, weights: Uint8Array, at: number, other: number): readonly number[] {
  const { terms, termsFrom, places, evidence } = all;
  const weight = (own: number) => weights[terms[own] as number] as number;
  const place = (own: number) => places[own] as number;
  const heavier = (a: number, b: number) => weight(b) - weight(a) || place(a) - place(b);
  const [otherFrom, otherTo] = [termsFrom[other] as number, termsFrom[other + 1] as number];
  const shared: number[] = [];
  for (let own = termsFrom[at] as number; own < (termsFrom[at + 1] as number); own += 1) {
    if (weight(own) === 0 || !holds(terms, otherFrom, otherTo, terms[own] as number)) continue;
    const before = shared.at(-1);
    if (before === undefined || evidence[before] !== evidence[own]) shared.push(own);
    else if (heavier(own, before) < 0) shared[shared.length - 1] = own;
  }
  return shared
    .sort(heavier)
    .slice(0, REASONS)
    .map(place)
    .sort((a, b) => a - b);
}
