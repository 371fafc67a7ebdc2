/** Turns the words of articles into the postings of terms. */
import type { ArticleWords } from './article-words.ts';
import { PostingsWriter } from './format/postings.ts';
import type { TermBytes } from './format/term-block.ts';

export interface InvertedTerm extends TermBytes {
  /** Number of stories that have the term. */
  readonly stories: number;
}

/**
 * The terms of all articles in their order (that of UTF-16 code units) with their postings.
 * @param names the terms by number; some may be in no article
 * @param articles the oldest first
 */
export function* invert(names: readonly string[], articles: readonly ArticleWords[]): Generator<InvertedTerm> {
  const counts = new Uint32Array(names.length);
  let total = 0;
  for (const { terms } of articles) {
    total += terms.length;
    for (const number of terms) counts[number] = (counts[number] ?? 0) + 1;
  }
  // A counting sort by term. The articles of a term stay in their order.
  const starts = new Uint32Array(names.length);
  for (let number = 1; number < names.length; number += 1) {
    starts[number] = (starts[number - 1] ?? 0) + (counts[number - 1] ?? 0);
  }
  const next = starts.slice();
  const stories = new Uint32Array(total);
  const places = new Uint32Array(total);
  for (const [story, { terms }] of articles.entries()) {
    for (let place = 0; place < terms.length; place += 1) {
      const number = terms[place] ?? 0;
      const at = next[number] ?? 0;
      stories[at] = story;
      places[at] = place;
      next[number] = at + 1;
    }
  }
  const postings = new PostingsWriter();
  const sorted = [...names.keys()].filter((number) => (counts[number] ?? 0) > 0);
  sorted.sort((a, b) => ((names[a] ?? '') < (names[b] ?? '') ? -1 : 1));
  for (const number of sorted) {
    for (let at = starts[number] ?? 0; at < (next[number] ?? 0); at += 1) {
      const story = stories[at] ?? 0;
      const place = places[at] ?? 0;
      const { ends, bytes } = articles[story] as ArticleWords;
      postings.add(story, bytes, place === 0 ? 0 : (ends[place - 1] ?? 0), ends[place] ?? 0);
    }
    yield { term: names[number] ?? '', bytes: postings.take(), stories: counts[number] ?? 0 };
  }
}
