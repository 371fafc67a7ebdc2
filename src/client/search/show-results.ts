/** Shows results and what is said of them on the search page. */
import type { ShardListed } from '../../search/format/files.ts';
import { wordOf } from './excerpt.ts';
import { excerptOfText, type ShownResult, shownResultOf } from './result.ts';
import { adviceList, pagerLinks, storyItem } from './result-list.ts';
import { adviceLines, pagesOf, summaryText } from './result-text.ts';
import { PER_PAGE, type SearchResult, STEP } from './search.ts';
import type { SearchIndex } from './search-index.ts';
import type { SearchParams } from './search-params.ts';

/** The first results are shown with excerpts from their texts. Those of the others are loaded when a reader comes near. */
const WITH_TEXT = 3;
/** Distance from the window at which an excerpt is loaded, so that it is there before it is seen. */
const NEAR = '200px';

/** The parts of the page that change. */
export interface ResultParts {
  readonly status: HTMLElement | null;
  readonly results: HTMLElement | null;
  readonly pager: HTMLElement | null;
  readonly older: HTMLElement | null;
  readonly dates: HTMLElement | null;
}

/** The parts of a page of results. */
export interface ResultPage {
  readonly params: SearchParams;
  readonly result: SearchResult;
  readonly stories: readonly ShownResult[];
  readonly base: string;
}

/** @param base the path the site lives under; ends with a slash */
export async function resultPageOf(
  params: SearchParams,
  result: SearchResult,
  index: SearchIndex,
  base: string,
): Promise<ResultPage> {
  // The URL may name a page that does not exist, or no longer exists.
  const page = Math.min(params.page, pagesOf(result.hits.length));
  const hits = result.hits.slice((page - 1) * PER_PAGE, page * PER_PAGE);
  const stories = await Promise.all(
    hits.map(async (hit, at) => {
      const story = await shownResultOf(hit, result, index);
      if (at >= WITH_TEXT || !story.needsText) return story;
      const excerpt = await excerptOfText(story, result, base);
      return { ...story, excerpt: excerpt ?? story.excerpt, needsText: false };
    }),
  );
  return { params: { ...params, page }, result, stories, base };
}

/** @returns what is said of the results */
export function showResults(parts: ResultParts, { params, result, stories, base }: ResultPage): string {
  const items = stories.map((story) => storyItem(story, base));
  const advice = items.length > 0 ? [] : adviceList(adviceLines(params, result.remaining));
  parts.results?.replaceChildren(...items.map(({ item }) => item), ...advice);
  for (const [at, { item, setExcerpt }] of items.entries()) {
    const story = stories[at];
    if (story?.needsText)
      whenNear(item, async () => setExcerpt((await excerptOfText(story, result, base)) ?? story.excerpt));
  }
  const back = result.searched.at(-1)?.name ?? '';
  parts.pager?.replaceChildren(...pagerLinks({ ...params, back }, pagesOf(result.hits.length)));
  parts.pager?.toggleAttribute('hidden', result.hits.length <= PER_PAGE);
  showOlder(parts.older, result.remaining);
  parts.dates?.toggleAttribute('hidden', items.length > 0);
  // Tells `mark-stories.ts` to mark the read stories in the new list.
  dispatchEvent(new Event('stories'));
  const shown = stories.flatMap(({ headline, excerpt }) => [...headline, ...excerpt]);
  const others = result.replaced.map(({ by }) => wordOf(shown, new Set(by), result.rules.languages) ?? by[0] ?? '');
  return summaryText(params, result, others);
}

function showOlder(older: HTMLElement | null, remaining: readonly ShardListed[]): void {
  const next = remaining[Math.min(STEP, remaining.length) - 1];
  older?.toggleAttribute('hidden', next === undefined);
  if (older) older.dataset['back'] = next?.name ?? '';
}

function whenNear(item: HTMLElement, act: () => Promise<void>): void {
  const observer = new IntersectionObserver(
    ([entry]) => {
      if (!entry?.isIntersecting) return;
      observer.disconnect();
      void act();
    },
    { rootMargin: NEAR },
  );
  observer.observe(item);
}

export function clearResults({ results, pager, older, dates }: ResultParts): void {
  for (const node of [results, pager]) node?.replaceChildren();
  for (const node of [pager, older]) node?.setAttribute('hidden', '');
  dates?.removeAttribute('hidden');
}
