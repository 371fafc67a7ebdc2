/** The pages that a device keeps of the newest day: those it would be read on. */
import * as urls from '../urls.ts';
import type { Archive } from './archive.ts';
import { pagesOf } from './pagination.ts';

/** As many stories as are kept; of a day with more, the first. */
const MOST = 60;

/** Root-relative, the front page first. */
export function offlinePages({ daysUpToNewest }: Pick<Archive, 'daysUpToNewest'>): string[] {
  const newest = daysUpToNewest.at(-1);
  if (!newest) return [urls.home];
  const { date, stories } = newest;
  const kept = stories.slice(0, MOST);
  return [
    urls.home,
    ...pagesOf(kept).map(({ number }) => urls.day(date, number)),
    ...kept.map(({ entry }) => entry.url),
  ];
}
