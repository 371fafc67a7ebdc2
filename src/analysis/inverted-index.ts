/**
 * An inverted index of the stories' terms as numbers: the terms of each story and the stories of each term, both as one
 * array with the offset at which each begins. Lists per story would take more memory than everything else in an archive
 * of a hundred thousand stories. The index is plain data, so it can be in the store and be used for names and for
 * related stories.
 */
import { CODE_LENGTH, variantGroupAt, highAt, IS_NAME, isWordAt, lowAt } from '../article/features/term-codes.ts';
import type { DuplicateGroups } from './near-duplicates.ts';
import type { StoryFeatures } from './story-features.ts';
import { TermIds } from './term-ids.ts';

/** Types of terms. */
export const NAME = 1;
export const PAIR = 2;
export const WORD = 3;

/** The terms of each story without repeats. Variants of one term are adjacent (article/features/group-variants.ts). */
interface StoryTerms {
  /** The terms of story `s` are `terms[termsFrom[s] .. termsFrom[s + 1]]`. */
  readonly terms: Int32Array;
  readonly termsFrom: Int32Array;
  /** For each element of `terms`: its position in the story's list of names and words, and its group of variants. */
  readonly positions: Uint8Array;
  readonly variantGroups: Uint8Array;
  /** The type of each term. */
  readonly termTypes: Uint8Array;
}

export interface InvertedIndex extends StoryTerms {
  /** The stories of term `t` in reading order are `stories[storiesFrom[t] .. storiesFrom[t + 1]]`. */
  readonly stories: Int32Array;
  readonly storiesFrom: Int32Array;
  /** For each element of `terms`: the position of its story in `stories`, or where that story would be inserted. */
  readonly ownPositions: Int32Array;
}

/**
 * @param duplicateGroups near-duplicates; a duplicate has terms but is not listed under them, and neither is an undated story
 */
export function buildInvertedIndex(stories: readonly StoryFeatures[], duplicateGroups: DuplicateGroups): InvertedIndex {
  const storyTerms = termsOfStories(stories);
  const isListed = Uint8Array.from(stories, ({ path, entry }) =>
    entry.date !== undefined && (duplicateGroups.get(path)?.[0] ?? path) === path ? 1 : 0,
  );
  return { ...storyTerms, ...postings(storyTerms, isListed) };
}

function termsOfStories(stories: readonly StoryFeatures[]): StoryTerms {
  const total = stories.reduce((sum, { features }) => sum + features.terms.length / CODE_LENGTH, 0);
  const ids = new TermIds();
  const terms = new Int32Array(total);
  const positions = new Uint8Array(total);
  const variantGroups = new Uint8Array(total);
  const termTypes = new Uint8Array(total);
  const termsFrom = new Int32Array(stories.length + 1);
  let end = 0;
  for (let at = 0; at < stories.length; at += 1) {
    const first = end;
    const codes = (stories[at] as StoryFeatures).features.terms;
    for (let from = 0; from < codes.length; from += CODE_LENGTH) {
      const nextId = ids.count;
      const term = ids.of(highAt(codes, from), lowAt(codes, from));
      if (term === nextId) termTypes[term] = termTypeAt(codes, from);
      else if (includesInRange(terms, first, end, term)) continue;
      terms[end] = term;
      positions[end] = from / CODE_LENGTH;
      variantGroups[end] = variantGroupAt(codes, from);
      if (end > first && (variantGroups[end] as number) < (variantGroups[end - 1] as number)) {
        moveToVariants(first, end, variantGroups, terms, positions);
      }
      end += 1;
    }
    termsFrom[at + 1] = end;
  }
  const trimmed = {
    terms: terms.slice(0, end),
    positions: positions.slice(0, end),
    variantGroups: variantGroups.slice(0, end),
  };
  return { ...trimmed, termsFrom, termTypes: termTypes.slice(0, ids.count) };
}

const termTypeAt = (codes: string, from: number) =>
  (highAt(codes, from) & IS_NAME) !== 0 ? NAME : isWordAt(codes, from) ? WORD : PAIR;

/** Moves the last term of a story next to its variants. */
function moveToVariants(
  first: number,
  last: number,
  variantGroups: Uint8Array,
  ...otherArrays: (Int32Array | Uint8Array)[]
): void {
  const ownPositions = variantGroups[last] as number;
  let to = last;
  while (to > first && (variantGroups[to - 1] as number) > ownPositions) to -= 1;
  for (const array of [variantGroups, ...otherArrays]) {
    const value = array[last] as number;
    array.copyWithin(to + 1, to, last);
    array[to] = value;
  }
}

/** Whether a range contains a number. Ranges are short. */
export function includesInRange(ids: Int32Array, from: number, to: number, value: number): boolean {
  for (let at = from; at < to; at += 1) if (ids[at] === value) return true;
  return false;
}

function postings({ terms, termsFrom, termTypes }: StoryTerms, isListed: Uint8Array) {
  const storiesFrom = new Int32Array(termTypes.length + 1);
  for (let story = 0; story < isListed.length; story += 1) {
    if (isListed[story] === 0) continue;
    for (let at = termsFrom[story] as number; at < (termsFrom[story + 1] as number); at += 1) {
      const next = (terms[at] as number) + 1;
      storiesFrom[next] = (storiesFrom[next] as number) + 1;
    }
  }
  for (let term = 0; term < termTypes.length; term += 1) {
    storiesFrom[term + 1] = (storiesFrom[term + 1] as number) + (storiesFrom[term] as number);
  }
  const stories = new Int32Array(storiesFrom[termTypes.length] as number);
  const next = storiesFrom.slice();
  const ownPositions = new Int32Array(terms.length);
  for (let story = 0; story < isListed.length; story += 1) {
    for (let at = termsFrom[story] as number; at < (termsFrom[story + 1] as number); at += 1) {
      const term = terms[at] as number;
      const position = next[term] as number;
      ownPositions[at] = position;
      if (isListed[story] === 0) continue;
      stories[position] = story;
      next[term] = position + 1;
    }
  }
  return { stories, storiesFrom, ownPositions };
}
