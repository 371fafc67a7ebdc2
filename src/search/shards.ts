/**
 * How the archive is divided for its search index. A shard is one index of Pagefind: as large as the browser can load at a
 * go and as the build can make again in seconds for one new article, as few as possible otherwise. The spans are fixed
 * parts of the calendar, cut where they hold too much: all time, a century, a decade, a year, half of it, a quarter, a month. So a new
 * article changes the shard it is in and no other, unless it is the one too many.
 */
import type { Entry } from '../article/entry.ts';
import { digestOf } from '../digest.ts';

/** A story that is to be found: an entry and the path of its source. */
export interface SearchableStory {
  readonly path: string;
  readonly entry: Entry;
}

export interface Shard {
  /** `all`, `19` for a century, `199`, `1998`, `1998-h2`, `1998-q3`, `1998-07`, or `undated`. */
  readonly name: string;
  /** Newest first. */
  readonly stories: readonly SearchableStory[];
  /** The first and the last day that have stories. */
  readonly from: string | undefined;
  readonly to: string | undefined;
  /** Digest of all that is in it. */
  readonly key: string;
}

/** A shard of this size takes a core some ten seconds; with one half as large, a query of ten years asks for twice as many files. */
export const MOST_STORIES = 3000;

/** Where a date falls, from the widest span to the narrowest. */
const spans: readonly ((date: string) => string)[] = [
  () => 'all',
  (date) => date.slice(0, 2),
  (date) => date.slice(0, 3),
  (date) => date.slice(0, 4),
  (date) => `${date.slice(0, 4)}-h${date.slice(5, 7) < '07' ? 1 : 2}`,
  (date) => `${date.slice(0, 4)}-q${Math.ceil(Number(date.slice(5, 7)) / 3)}`,
  (date) => date.slice(0, 7),
];

/** @returns the newest shard first, that of the undated stories last */
export function shardsOf(stories: Iterable<SearchableStory>, most = MOST_STORIES): Shard[] {
  const all = [...stories].sort((a, b) => (placeOf(a) < placeOf(b) ? 1 : -1));
  const dated = all.filter(({ entry }) => entry.date);
  const undated = all.filter(({ entry }) => !entry.date);
  return [...cut(dated, 0, most), ...(undated.length > 0 ? [shard('undated', undated)] : [])];
}

function cut(stories: readonly SearchableStory[], depth: number, most: number): Shard[] {
  const spanOf = spans[depth];
  if (!spanOf || stories.length === 0) return [];
  return [...Map.groupBy(stories, ({ entry }) => spanOf(entry.date ?? ''))].flatMap(([name, inSpan]) =>
    inSpan.length <= most || depth === spans.length - 1 ? [shard(name, inSpan)] : cut(inSpan, depth + 1, most),
  );
}

function shard(name: string, stories: readonly SearchableStory[]): Shard {
  // An entry is all made of its source, its path and what is compared for all pages at once; its URL also of its neighbours.
  const key = digestOf([name, stories.map(({ path, entry }) => [path, entry.url, entry.digest])]);
  return { name, stories, from: stories.at(-1)?.entry.date, to: stories[0]?.entry.date, key };
}

/** As the archive has them, by date, hour and path, so that the newest first is the same everywhere. */
const placeOf = ({ path, entry }: SearchableStory) =>
  `${entry.date ?? ''}\t${(entry.time ?? '').replace(/(?:Z|[+-].*)$/, '')}\t${path}`;
