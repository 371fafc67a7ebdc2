/** The pages of the newest day that devices cache for offline reading. */
import * as urls from '../urls.ts';
import type { Archive } from './archive.ts';
import { pagesOf } from './pagination.ts';

/** Maximum number of stories; the first ones of the day. */
const MAX_STORIES = 60;

/** Root-relative paths, the front page first. */
export function offlinePages({ daysUpToNewest }: Pick<Archive, 'daysUpToNewest'>): string[] {
  const newest = daysUpToNewest.at(-1);
  if (!newest) return [urls.home];
  const { date, stories } = newest;
  const cached = stories.slice(0, MAX_STORIES);
  return [
    urls.home,
    ...pagesOf(cached).map(({ number }) => urls.day(date, number)),
    ...cached.map(({ entry }) => entry.url),
  ];
}
