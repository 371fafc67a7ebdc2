/**
 * The terms of stories as numbers: which story carries which term and which stories carry a term, both as one array with
 * the places where each begins, because lists of a hundred thousand stories' terms would take more memory than all else.
 */
import { listed, type MarkedStory, nameKey, wordKey } from './stories.ts';

export interface Terms {
  /** Terms of story `s`: `terms[termsFrom[s] .. termsFrom[s + 1]]`, names first, those that tell most first. */
  readonly terms: Int32Array;
  readonly termsFrom: Int32Array;
  /** Stories of term `t` in reading order: `stories[storiesFrom[t] .. storiesFrom[t + 1]]`. */
  readonly stories: Int32Array;
  readonly storiesFrom: Int32Array;
  /** 1 for a term that is one word written small, not a name and no pair. */
  readonly isWord: Uint8Array;
}

/** Keys of a story's terms. Names and words never meet: only a name begins with this sign. */
function* keysOf({ marks }: MarkedStory): Generator<string> {
  for (const name of listed(marks.names)) yield `=${nameKey(name)}`;
  for (const word of listed(marks.words)) yield wordKey(word);
}

/** The terms of a story as they are printed, by what `keysOf` makes of them; in the same order, without repeats. */
export function printedTerms({ marks }: MarkedStory): readonly string[] {
  const printed = new Map<string, string>();
  for (const name of listed(marks.names)) if (!printed.has(`=${nameKey(name)}`)) printed.set(`=${nameKey(name)}`, name);
  for (const word of listed(marks.words)) if (!printed.has(wordKey(word))) printed.set(wordKey(word), word);
  return [...printed.values()];
}

/** @param counted whether a story is among those that a term has; all have their own terms */
export function termsOf(stories: readonly MarkedStory[], counted: (at: number) => boolean): Terms {
  const ids = new Map<string, number>();
  const terms: number[] = [];
  const termsFrom = new Int32Array(stories.length + 1);
  for (const [at, story] of stories.entries()) {
    const first = terms.length;
    for (const key of keysOf(story)) {
      const id = ids.get(key) ?? ids.size;
      ids.set(key, id);
      if (!terms.includes(id, first)) terms.push(id);
    }
    termsFrom[at + 1] = terms.length;
  }
  const all = Int32Array.from(terms);
  const isWord = Uint8Array.from(ids.keys(), (key) => (/[= ]/.test(key) ? 0 : 1));
  return { terms: all, termsFrom, isWord, ...postings(all, termsFrom, ids.size, counted) };
}

function postings(terms: Int32Array, termsFrom: Int32Array, distinct: number, counted: (at: number) => boolean) {
  const storiesFrom = new Int32Array(distinct + 1);
  const eachTerm = (visit: (term: number, story: number) => void) => {
    for (let at = 0; at + 1 < termsFrom.length; at += 1) {
      if (!counted(at)) continue;
      for (let next = termsFrom[at] as number; next < (termsFrom[at + 1] as number); next += 1)
        visit(terms[next] as number, at);
    }
  };
  eachTerm((term) => {
    storiesFrom[term + 1] = (storiesFrom[term + 1] as number) + 1;
  });
  for (let term = 0; term < distinct; term += 1)
    storiesFrom[term + 1] = (storiesFrom[term + 1] as number) + (storiesFrom[term] as number);
  const stories = new Int32Array(storiesFrom[distinct] ?? 0);
  const next = storiesFrom.slice();
  eachTerm((term, story) => {
    const place = next[term] as number;
    stories[place] = story;
    next[term] = place + 1;
  });
  return { stories, storiesFrom };
}
