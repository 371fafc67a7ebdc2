/** Prepares a search result for display. */
import type { StoryRecord } from '../../search/format/records.ts';
import { plainTextOf } from '../../search/plain-text.ts';
import { excerptOf, highlight, marksOf, type Piece } from './excerpt.ts';
import type { FoldedHit } from './fold-copies.ts';
import { type QueryPart, termsOfQuery } from './parse-query.ts';
import type { SearchIndex } from './search-index.ts';
import type { SearchResult } from './search.ts';

export interface ShownResult extends Omit<StoryRecord, 'title' | 'summary'> {
  readonly headline: readonly Piece[];
  readonly excerpt: readonly Piece[];
  /** Whether the text of the story has searched words that are neither in the headline nor in the excerpt. */
  readonly needsText: boolean;
  readonly copies: readonly StoryRecord[];
  /** Number of further near-duplicates. */
  readonly moreCopies: number;
}

/** Near-duplicates that a result names, as in the lists of the site. */
const MOST_COPIES = 5;

/** The result as its record has it: the summary is the excerpt. */
export async function shownResultOf(
  { shard, story, copies, found }: FoldedHit,
  { parts, rules: { languages } }: SearchResult,
  index: SearchIndex,
): Promise<ShownResult> {
  const named = copies.slice(0, MOST_COPIES);
  const [record, ...others] = await Promise.all(
    [{ shard, story }, ...named].map((one) => index.record(one.shard, one.story)),
  );
  const { title, summary, ...rest } = record as StoryRecord;
  const terms = termsOfQuery(parts);
  const marks = (text: string) => marksOf(text, terms, languages);
  const [inTitle, inSummary] = [marks(title), marks(summary)];
  const facts = [rest.byline, rest.place, rest.section].flatMap((text) => (text ? marks(text) : []));
  const shown = new Set([...inTitle, ...inSummary, ...facts].map(({ term }) => term));
  return {
    ...rest,
    headline: highlight(title, inTitle),
    excerpt: highlight(summary, inSummary),
    needsText: parts.filter((part) => isShown(part, shown)).length < found,
    copies: others,
    moreCopies: copies.length - named.length,
  };
}

/** Whether a word or phrase of the query is among the highlighted terms. */
const isShown = ({ ways }: QueryPart, shown: ReadonlySet<string>) =>
  ways.some((steps) => steps.every(({ terms }) => terms.some((term) => shown.has(term))));

/**
 * The part of a story's text with most of the searched words, from its page; undefined where the page cannot be loaded, or
 * has none of the words.
 * @param base the path the site lives under; ends with a slash
 */
export async function excerptOfText(
  { url }: Pick<ShownResult, 'url'>,
  { parts, rules: { languages } }: SearchResult,
  base: string,
): Promise<readonly Piece[] | undefined> {
  const text = await textOf(base + url.slice(1));
  const marks = marksOf(text, termsOfQuery(parts), languages);
  return marks.length > 0 ? excerptOf(text, marks) : undefined;
}

/** The text of a story from its page; empty where it cannot be loaded. */
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
