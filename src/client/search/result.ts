/** Prepares a search result for display. */
import { plainTextOf } from '../../search/plain-text.ts';
import type { StoryRecord } from '../../search/format/files.ts';
import { excerptOf, highlight, marksOf, type Piece } from './excerpt.ts';
import { termsOfQuery } from './parse-query.ts';
import type { SearchIndex } from './search-index.ts';
import type { Hit } from './search-shard.ts';
import type { SearchResult } from './search.ts';

export interface ShownResult extends Omit<StoryRecord, 'title' | 'text'> {
  readonly headline: readonly Piece[];
  readonly excerpt: readonly Piece[];
}

/** @param base the path the site lives under; ends with a slash */
export async function shownResultOf(
  { shard, story }: Hit,
  { parts, rules: { languages } }: SearchResult,
  index: SearchIndex,
  base: string,
): Promise<ShownResult> {
  const { title, text, more, ...record } = await index.record(shard, story);
  const terms = termsOfQuery(parts);
  const headlineMarks = marksOf(title, terms, languages);
  let [whole, marks] = [text, marksOf(text, terms, languages)];
  const found = new Set([...headlineMarks, ...marks].map(({ term }) => term));
  if (
    more &&
    (marks.length === 0 ||
      parts.some(
        ({ ways }) => !ways.some((steps) => steps.every((step) => step.terms.some((term) => found.has(term)))),
      ))
  ) {
    whole = (await wholeText(base + record.url.slice(1))) ?? text;
    marks = marksOf(whole, terms, languages);
  }
  return {
    ...record,
    headline: highlight(title, headlineMarks),
    excerpt: excerptOf(whole, marks, more && whole === text),
  };
}

/** The text of a story from its article JSON; undefined where it cannot be loaded. */
async function wholeText(page: string): Promise<string | undefined> {
  try {
    const response = await fetch(`${page}article.json`);
    const { body_html: html } = (await response.json()) as { body_html: unknown };
    return typeof html === 'string' ? plainTextOf(html) : undefined;
  } catch {
    return undefined;
  }
}
