/**
 * Searches the stories that are kept on the device, when the index cannot be reached. Words are found by their beginnings: the rules
 * of endings are not kept.
 */
import { plainTextOf } from '../../search/plain-text.ts';
import { foldWord } from '../../search/words/fold-word.ts';
import { tokensOf } from '../../search/words/tokens.ts';
import { dateRangeOf, daysIn } from './date-range.ts';
import { excerptOf, highlight, marksOf } from './excerpt.ts';
import { type ShownResult, textOfPage } from './result.ts';
import type { SearchParams } from './search-params.ts';

/** Results that are shown; who keeps more stories with the words searches by more words. */
const MOST_SHOWN = 30;

/** @param base the path the site lives under; ends with a slash. @returns the newest first */
export async function searchKept(params: SearchParams, base: string): Promise<readonly ShownResult[]> {
  const words = new Set(
    tokensOf(params.words).flatMap(({ parts }) => parts.flatMap((part) => foldWord(part)[0] ?? [])),
  );
  const inRange = daysIn(dateRangeOf(params));
  const found: ShownResult[] = [];
  for (const [path, response] of await keptPages(base)) {
    const date = dayOf(path.slice(base.length));
    if (!inRange(date)) continue;
    const story = storyOf(await response.text(), words);
    if (story) found.push({ ...story, url: `/${path.slice(base.length)}`, ...(date && { date }) });
  }
  return found.sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? 1 : -1)).slice(0, MOST_SHOWN);
}

/** Pages of the service worker's caches by path; see docs/offline.md for their names. */
async function keptPages(base: string): Promise<ReadonlyMap<string, Response>> {
  const pages = new Map<string, Response>();
  for (const name of await caches.keys()) {
    if (!name.startsWith(`dateline ${base} `)) continue;
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const { origin, pathname } = new URL(request.url);
      const response =
        origin === location.origin && pathname.startsWith(base) && pathname.endsWith('/')
          ? await cache.match(request)
          : undefined;
      if (response) pages.set(pathname, response);
    }
  }
  return pages;
}

/** The day in the address of a story; empty where it has none. */
const dayOf = (path: string): string => /^\d{4}\/\d\d\/\d\d(?=\/)/.exec(path)?.[0].replaceAll('/', '-') ?? '';

/** A story that has all words; undefined for any other page. */
function storyOf(html: string, words: ReadonlySet<string>): Omit<ShownResult, 'url'> | undefined {
  const text = textOfPage(html);
  const title = plainTextOf(/<h1[^>]*>([\s\S]*?)<\/h1>/.exec(html)?.[1] ?? '');
  if (text === '' || title === '') return undefined;
  const beginsWith = (word: string) => {
    const folded = foldWord(word);
    return { folded: folded[0] ?? '', terms: [...words].filter((one) => folded.some((form) => form.startsWith(one))) };
  };
  const marks = (part: string) => marksOf(part, words, [beginsWith]);
  const [inTitle, inText] = [marks(title), marks(text)];
  const found = new Set([...inTitle, ...inText].map(({ term }) => term));
  if (found.size < words.size || words.size === 0) return undefined;
  return {
    headline: highlight(title, inTitle),
    excerpt: excerptOf(text, inText),
    needsText: false,
    copies: [],
    moreCopies: 0,
  };
}
