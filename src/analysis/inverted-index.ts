/**
 * An inverted index of the stories' terms as numbers: the terms of each story and the stories of each term, both as one
 * array with the offset at which each begins. Lists per story would take more memory than everything else in an archive
 * of a hundred thousand stories. The index is plain data, so it can be in the store and be used for names and for
 * related stories.
 */
import { CODE, evidenceAt, highAt, IS_NAME, isWordAt, lowAt } from '../article/features/term-codes.ts';
import type { DuplicateGroups } from './near-duplicates.ts';
import type { StoryFeatures } from './story-features.ts';
import { TermIds } from './term-ids.ts';

/** Types of terms. */
export const NAME = 1;
export const PAIR = 2;
export const WORD = 3;

/** The terms of each story without repeats. Variants of one term are adjacent (article/features/group-variants.ts). */
interface Carried {
  /** The terms of story `s` are `terms[termsFrom[s] .. termsFrom[s + 1]]`. */
  readonly terms: Int32Array;
  readonly termsFrom: Int32Array;
  /** For each element of `terms`: its position in the story's list of names and words, and its group of variants. */
  readonly places: Uint8Array;
  readonly evidence: Uint8Array;
  /** The type of each term. */
  readonly kinds: Uint8Array;
}

export interface InvertedIndex extends Carried {
  /** The stories of term `t` in reading order are `stories[storiesFrom[t] .. storiesFrom[t + 1]]`. */
  readonly stories: Int32Array;
  readonly storiesFrom: Int32Array;
  /** For each element of `terms`: the position of its story in `stories`, or where that story would be inserted. */
  readonly own: Int32Array;
}

/**
 * @param groups near-duplicates; a duplicate has terms but is not listed under them, and neither is an undated story
 */
export function buildInvertedIndex(stories: readonly StoryFeatures[], families: DuplicateGroups): InvertedIndex {
  const carried = carriedBy(stories);
  const counted = Uint8Array.from(stories, ({ path, entry }) =>
    entry.date !== undefined && (families.get(path)?.[0] ?? path) === path ? 1 : 0,
  );
  return { ...carried, ...postings(carried, counted) };
}

function carriedBy(stories: readonly StoryFeatures[]): Carried {
  const most = stories.reduce((sum, { marks }) => sum + marks.terms.length / CODE, 0);
  const numbers = new TermIds();
  const terms = new Int32Array(most);
  const places = new Uint8Array(most);
  const evidence = new Uint8Array(most);
  const kinds = new Uint8Array(most);
  const termsFrom = new Int32Array(stories.length + 1);
  let end = 0;
  for (let at = 0; at < stories.length; at += 1) {
    const first = end;
    const codes = (stories[at] as StoryFeatures).marks.terms;
    for (let from = 0; from < codes.length; from += CODE) {
      const met = numbers.count;
      const term = numbers.of(highAt(codes, from), lowAt(codes, from));
      if (term === met) kinds[term] = kindAt(codes, from);
      else if (holds(terms, first, end, term)) continue;
      terms[end] = term;
      places[end] = from / CODE;
      evidence[end] = evidenceAt(codes, from);
      if (end > first && (evidence[end] as number) < (evidence[end - 1] as number)) {
        moveTogether(first, end, evidence, terms, places);
      }
      end += 1;
    }
    termsFrom[at + 1] = end;
  }
  const kept = { terms: terms.slice(0, end), places: places.slice(0, end), evidence: evidence.slice(0, end) };
  return { ...kept, termsFrom, kinds: kinds.slice(0, numbers.count) };
}

const kindAt = (codes: string, from: number) =>
  (highAt(codes, from) & IS_NAME) !== 0 ? NAME : isWordAt(codes, from) ? WORD : PAIR;

/** Moves the last term of a story next to its variants. */
function moveTogether(first: number, last: number, evidence: Uint8Array, ...others: (Int32Array | Uint8Array)[]): void {
  const own = evidence[last] as number;
  let to = last;
  while (to > first && (evidence[to - 1] as number) > own) to -= 1;
  for (const all of [evidence, ...others]) {
    const value = all[last] as number;
    all.copyWithin(to + 1, to, last);
    all[to] = value;
  }
}

/** Binary search: whether a sorted range contains a number. */
export function holds(numbers: Int32Array, from: number, to: number, number: number): boolean {
  for (let at = from; at < to; at += 1) if (numbers[at] === number) return true;
  return false;
}

function postings({ terms, termsFrom, kinds }: Carried, counted: Uint8Array) {
  const storiesFrom = new Int32Array(kinds.length + 1);
  for (let story = 0; story < counted.length; story += 1) {
    if (counted[story] === 0) continue;
    for (let at = termsFrom[story] as number; at < (termsFrom[story + 1] as number); at += 1) {
      const next = (terms[at] as number) + 1;
      storiesFrom[next] = (storiesFrom[next] as number) + 1;
    }
  }
  for (let term = 0; term < kinds.length; term += 1) {
    storiesFrom[term + 1] = (storiesFrom[term + 1] as number) + (storiesFrom[term] as number);
  }
  const stories = new Int32Array(storiesFrom[kinds.length] as number);
  const next = storiesFrom.slice();
  const own = new Int32Array(terms.length);
  for (let story = 0; story < counted.length; story += 1) {
    for (let at = termsFrom[story] as number; at < (termsFrom[story + 1] as number); at += 1) {
      const term = terms[at] as number;
      const place = next[term] as number;
      own[at] = place;
      if (counted[story] === 0) continue;
      stories[place] = story;
      next[term] = place + 1;
    }
  }
  return { stories, storiesFrom, own };
}
