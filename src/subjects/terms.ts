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
  /** The terms of a story as they are printed there, in the order of `terms`. */
  readonly printed: (story: number) => readonly string[];
}

/** Numbers terms: the same for all spellings of one. What was spelled before is found without a look at its letters. */
class Numbers {
  readonly #bySpelling = { names: new Map<string, number>(), words: new Map<string, number>() };
  readonly #byKey = new Map<string, number>();
  /** See `Terms.isWord`, as a list that grows. */
  readonly areWords: number[] = [];

  of(kind: 'names' | 'words', printed: string): number {
    const spellings = this.#bySpelling[kind];
    const known = spellings.get(printed);
    if (known !== undefined) return known;
    // Names and words never meet: only a name's key begins with this sign.
    const key = kind === 'names' ? `=${nameKey(printed)}` : wordKey(printed);
    const number = this.#byKey.get(key) ?? this.#byKey.size;
    if (number === this.#byKey.size) this.areWords.push(kind === 'words' && !printed.includes(' ') ? 1 : 0);
    this.#byKey.set(key, number);
    spellings.set(printed, number);
    return number;
  }
}

const kinds = ['names', 'words'] as const;

/** @param counted whether a story is among those that a term has; all have their own terms */
export function termsOf(stories: readonly MarkedStory[], counted: (at: number) => boolean): Terms {
  const numbers = new Numbers();
  const terms: number[] = [];
  const termsFrom = new Int32Array(stories.length + 1);
  for (const [at, { marks }] of stories.entries()) {
    const first = terms.length;
    for (const kind of kinds) {
      for (const printed of listed(marks[kind])) {
        const number = numbers.of(kind, printed);
        if (!terms.includes(number, first)) terms.push(number);
      }
    }
    termsFrom[at + 1] = terms.length;
  }
  const printed = (at: number): readonly string[] => {
    const byNumber = new Map<number, string>();
    for (const kind of kinds) {
      for (const term of listed((stories[at] as MarkedStory).marks[kind])) {
        const number = numbers.of(kind, term);
        if (!byNumber.has(number)) byNumber.set(number, term);
      }
    }
    return [...byNumber.values()];
  };
  const all = Int32Array.from(terms);
  const isWord = Uint8Array.from(numbers.areWords);
  return { terms: all, termsFrom, isWord, printed, ...postings(all, termsFrom, isWord.length, counted) };
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
