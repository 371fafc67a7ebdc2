/**
 * Finds earlier and later stories on the same subject by shared terms. A story is compared only with the stories that
 * contain one of its terms and are nearest in time. So the work grows linearly with the number of stories, and a new
 * story changes the relations of few others.
 */
import { splitList } from '../article/features/term-codes.ts';
import type { DuplicateGroups } from './near-duplicates.ts';
import { CandidateScorer } from './score-candidates.ts';
import type { StoryFeatures } from './story-features.ts';
import { includesInRange, type InvertedIndex, WORD } from './inverted-index.ts';

/** A related story and the reasons for the relation: at most three shared terms, names first. */
export interface RelatedStory {
  readonly path: string;
  readonly reasons: readonly string[];
}

/** Related stories, the nearest first. */
interface RelatedStories {
  readonly earlier: readonly RelatedStory[];
  readonly later: readonly RelatedStory[];
}

/**
 * Relations by path. They are computed on request, because those of a hundred thousand stories would fill the memory.
 */
export interface RelatedStoryIndex {
  get(path: string): RelatedStories;
}

/** Maximum number of related stories in one direction, and maximum number of reasons for one. */
const MAX_RELATED = 5;
const MAX_REASONS = 3;
/**
 * A name or pair of words has the weight 0 when 4 to this power stories contain it, and 1 more for each division of
 * that number by 4.
 */
const COMMON_EXPONENT = 6;
/** The same limit for single words, which are less distinctive. */
const COMMON_WORD_EXPONENT = 5;

const NONE: RelatedStories = { earlier: [], later: [] };

/**
 * @param stories in reading order; those without a date are not related to any story
 * @param groups near-duplicates; only the original of a group is listed, and never for its own duplicates
 * @param terms of the same stories and groups
 */
export function findRelatedStories(
  stories: readonly StoryFeatures[],
  duplicateGroups: DuplicateGroups,
  terms: InvertedIndex,
): RelatedStoryIndex {
  const positions = new Map(stories.map(({ path }, at) => [path, at]));
  const weights = weightsOf(terms);
  const scorer = new CandidateScorer(terms, weights, stories.length);
  const relatedStoriesOf = (at: number, { path, features }: StoryFeatures): RelatedStories => {
    const original = positions.get(duplicateGroups.get(path)?.[0] ?? path) ?? at;
    const [before, after] = [scorer.find(at, original, -1, MAX_RELATED), scorer.find(at, original, 1, MAX_RELATED)];
    if (before.length + after.length === 0) return NONE;
    const printedTerms = [...splitList(features.names), ...splitList(features.words)];
    const item = (other: number): RelatedStory => ({
      path: (stories[other] as StoryFeatures).path,
      reasons: reasonsOf(terms, weights, at, other).map((position) => printedTerms[position] as string),
    });
    return { earlier: before.map(item), later: after.map(item) };
  };
  return {
    get(path) {
      const at = positions.get(path);
      const story = stories[at ?? -1];
      return at === undefined || story?.entry.date === undefined ? NONE : relatedStoriesOf(at, story);
    },
  };
}

/**
 * The weights depend on powers of four and not on the number of all stories, so that a new story seldom changes a
 * weight. A term of one story can only be shared with a near-duplicate.
 */
function weightsOf({ storiesFrom, termTypes }: InvertedIndex): Uint8Array {
  return termTypes.map((termType, term) => {
    const storyCount = (storiesFrom[term + 1] as number) - (storiesFrom[term] as number);
    const exponent = termType === WORD ? COMMON_WORD_EXPONENT : COMMON_EXPONENT;
    return storyCount < 1 ? 0 : Math.max(0, exponent - ((31 - Math.clz32(storyCount)) >> 1));
  });
}

/** Positions in the story's list of the shared terms with the highest weights, one of each group of variants. */
function reasonsOf(all: InvertedIndex, weights: Uint8Array, at: number, other: number): readonly number[] {
  const { terms, termsFrom, positions, variantGroups } = all;
  const weight = (own: number) => weights[terms[own] as number] as number;
  const position = (own: number) => positions[own] as number;
  const heavier = (a: number, b: number) => weight(b) - weight(a) || position(a) - position(b);
  const [otherFrom, otherTo] = [termsFrom[other] as number, termsFrom[other + 1] as number];
  const shared: number[] = [];
  for (let own = termsFrom[at] as number; own < (termsFrom[at + 1] as number); own += 1) {
    if (weight(own) === 0 || !includesInRange(terms, otherFrom, otherTo, terms[own] as number)) continue;
    const before = shared.at(-1);
    if (before === undefined || variantGroups[before] !== variantGroups[own]) shared.push(own);
    else if (heavier(own, before) < 0) shared[shared.length - 1] = own;
  }
  return shared
    .sort(heavier)
    .slice(0, MAX_REASONS)
    .map(position)
    .sort((a, b) => a - b);
}
