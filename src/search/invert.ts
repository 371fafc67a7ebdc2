/** Turns the words of articles into the postings of terms. */
import type { ArticleWords } from './article-words.ts';
import { numberLength, writeNumber } from './format/bytes.ts';
import type { TermBytes } from './format/term-block.ts';

export interface InvertedTerm extends TermBytes {
  /** Number of stories that have the term. */
  readonly stories: number;
}

/**
 * The terms of all articles in their order (that of UTF-16 code units) with their postings; see format/postings.ts.
 * @param names the terms by number; some may be in no article
 * @param articles the oldest first
 */
export function* invert(names: readonly string[], articles: readonly ArticleWords[]): Generator<InvertedTerm> {
  const counts = new Uint32Array(names.length);
  const lengths = new Uint32Array(names.length);
  const before = new Uint32Array(names.length);
  for (const [story, { terms, ends }] of articles.entries()) {
    for (let at = 0, start = 0; at < terms.length; at += 1) {
      const number = terms[at] ?? 0;
      const end = ends[at] ?? 0;
      counts[number] = (counts[number] ?? 0) + 1;
      lengths[number] = (lengths[number] ?? 0) + numberLength(story - (before[number] ?? 0)) + end - start;
      before[number] = story;
      start = end;
    }
  }
  // The postings of all terms, those of each after those of the term before.
  const next = new Uint32Array(names.length);
  let total = 0;
  for (const [number, length] of lengths.entries()) {
    next[number] = total;
    total += length;
  }
  const postings = new Uint8Array(total);
  before.fill(0);
  for (const [story, { terms, ends, bytes }] of articles.entries()) {
    for (let at = 0, start = 0; at < terms.length; at += 1) {
      const number = terms[at] ?? 0;
      const end = ends[at] ?? 0;
      let to = writeNumber(postings, next[number] ?? 0, story - (before[number] ?? 0));
      for (let from = start; from < end; from += 1, to += 1) postings[to] = bytes[from] ?? 0;
      next[number] = to;
      before[number] = story;
      start = end;
    }
  }
  const sorted = [...names.keys()].filter((number) => (counts[number] ?? 0) > 0);
  sorted.sort((a, b) => ((names[a] ?? '') < (names[b] ?? '') ? -1 : 1));
  for (const number of sorted) {
    const end = next[number] ?? 0;
    const bytes = postings.subarray(end - (lengths[number] ?? 0), end);
    yield { term: names[number] ?? '', bytes, stories: counts[number] ?? 0 };
  }
}
