/** Prepares a search result for display. */
import { plainTextOf } from '../../search/plain-text.ts';
import type { StoryRecord } from '../../search/format/files.ts';
import { excerptOf, highlight, marksOf, type Piece } from './excerpt.ts';
import { termsOfQuery } from './parse-query.ts';
import type { SearchIndex } from './search-index.ts';
import type { Hit } from './search-shard.ts';
import type { SearchResult } from './search.ts';

export interface ShownResult extends Omit<StoryRecord, 'title'> {
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
  const { title, ...record } = await index.record(shard, story);
  const text = await textOf(base + record.url.slice(1));
  const terms = termsOfQuery(parts);
  return {
    ...record,
    headline: highlight(title, marksOf(title, terms, languages)),
    excerpt: excerptOf(text, marksOf(text, terms, languages)),
  };
}

/** The text of a story from its page; empty where it cannot be loaded. A result without an excerpt is still one. */
async function textOf(page: string): Promise<string> {
  try {
    const response = await fetch(page);
    return response.ok ? textOfPage(await response.text()) : '';
  } catch {
    return '';
  }
}

/** The text of the body in the HTML of an article's page. */
export const textOfPage = (html: string): string =>
  plainTextOf(/<div class="?body"?>([\s\S]*?)<(?:footer class="?colophon|div class="?parts)/.exec(html)?.[1] ?? '');
