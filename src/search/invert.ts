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
 * @param articles the oldest first
 */
export function* invert(articles: readonly ArticleWords[]): Generator<InvertedTerm> {
  const numbers = new Map<string, number>();
  const counts: number[] = [];
  let total = 0;
  for (const { terms } of articles) {
    total += terms.length;
    for (const term of terms) {
      const number = numbers.get(term);
      if (number === undefined) {
        numbers.set(term, counts.length);
        counts.push(1);
      } else counts[number] = (counts[number] ?? 0) + 1;
    }
  }
  // A counting sort by term. The articles of a term stay in their order.
  const starts = new Uint32Array(counts.length);
  for (let number = 1; number < counts.length; number += 1) {
    starts[number] = (starts[number - 1] ?? 0) + (counts[number - 1] ?? 0);
  }
  const next = starts.slice();
  const stories = new Uint32Array(total);
  const places = new Uint32Array(total);
  for (const [story, { terms }] of articles.entries()) {
    for (const [place, term] of terms.entries()) {
      const number = numbers.get(term) ?? 0;
      const at = next[number] ?? 0;
      stories[at] = story;
      places[at] = place;
      next[number] = at + 1;
    }
  }
  const postings = new PostingsWriter();
  for (const [term, number] of [...numbers].sort(([a], [b]) => (a < b ? -1 : 1))) {
    for (let at = starts[number] ?? 0; at < (next[number] ?? 0); at += 1) {
      const story = stories[at] ?? 0;
      const place = places[at] ?? 0;
      const { ends, bytes } = articles[story] as ArticleWords;
      postings.add(story, bytes.subarray(place === 0 ? 0 : ends[place - 1], ends[place]));
    }
    yield { term, bytes: postings.take(), stories: counts[number] ?? 0 };
  }
}
