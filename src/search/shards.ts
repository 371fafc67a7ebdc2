/**
 * Divides the archive into shards for the search index. A shard has its own terms
 * and records. It is as large as the build can rebuild in a second, and there are as few shards as possible. The periods are fixed
 * parts of the calendar, split when they contain too many stories: all time, a century, a decade, a year, half a year,
 * a quarter, a month. So a new article changes only its own shard, unless that shard becomes too large. The newest stories of a large
 * newest shard are a small shard of their own, because they are the ones that mostly change.
 *
 * Articles dated far ahead of all others come after the others, as in the lists of the newest articles: a typing error in
 * a date must not put an article first in every search by date.
 */
import type { Entry } from '../article/entry.ts';
import { digestOf } from '../digest.ts';
import { RECENT } from './format/files.ts';

/** A story to index: an entry and the path of its source. */
export interface SearchableStory {
  readonly path: string;
  readonly entry: Entry;
  /** The name of its group of near-duplicates, if it is in one. */
  readonly group?: string | undefined;
}

export interface Shard {
  /** `all`, `19` for a century, `199`, `1998`, `1998-h2`, `1998-q3`, `1998-07`, `recent`, or `undated`. */
  readonly name: string;
  /** Newest first; those dated far ahead last. */
  readonly stories: readonly SearchableStory[];
  /** The first and the last day with stories. */
  readonly from: string | undefined;
  readonly to: string | undefined;
  /** Digest of the contents. */
  readonly key: string;
}

/**
 * Maximum number of stories in a shard. With half the size, a query over ten years would request twice as many files.
 */
const MOST_STORIES = 4000;

/** The shard of the newest stories has at most a sixteenth of the maximum of a shard. It is taken out of one that is a quarter full. */
const RECENT_PART = 16;
const FEWEST_PART = 4;

/** The periods of a date, from the longest to the shortest. */
const periods: readonly ((date: string) => string)[] = [
  () => 'all',
  (date) => date.slice(0, 2),
  (date) => date.slice(0, 3),
  (date) => date.slice(0, 4),
  (date) => `${date.slice(0, 4)}-h${date.slice(5, 7) < '07' ? 1 : 2}`,
  (date) => `${date.slice(0, 4)}-q${Math.ceil(Number(date.slice(5, 7)) / 3)}`,
  (date) => date.slice(0, 7),
];

/**
 * @param newestDay the newest day that is not far ahead; undefined where no date is
 * @returns the newest shard first, that of the undated stories last
 */
export function shardsOf(stories: Iterable<SearchableStory>, most = MOST_STORIES, newestDay?: string): Shard[] {
  const all = Array.from(stories, (story) => ({ story, key: sortKeyOf(story) }))
    .sort((a, b) => (a.key < b.key ? 1 : -1))
    .map(({ story }) => story);
  const isAhead = (date: string) => newestDay !== undefined && date > newestDay;
  const dated = all.filter(({ entry }) => entry.date && !isAhead(entry.date));
  const ahead = all.filter(({ entry }) => entry.date && isAhead(entry.date));
  const undated = all.filter(({ entry }) => !entry.date);
  return [
    ...withRecent(split([...dated, ...ahead], 0, most), most),
    ...(undated.length > 0 ? [shard('undated', undated)] : []),
  ];
}

/**
 * Takes the newest stories out of the first shard. The number of the others is a multiple of `of`, so a new article changes the
 * small shard alone, but for one in `of`.
 */
function withRecent([newest, ...older]: readonly Shard[], most: number): Shard[] {
  if (!newest) return [];
  const { name, stories } = newest;
  const of = Math.floor(most / RECENT_PART);
  if (of === 0 || stories.length < most / FEWEST_PART) return [newest, ...older];
  const recent = ((stories.length - 1) % of) + 1;
  return [shard(RECENT, stories.slice(0, recent)), shard(name, stories.slice(recent)), ...older];
}

function split(stories: readonly SearchableStory[], depth: number, most: number): Shard[] {
  const periodOf = periods[depth];
  if (!periodOf || stories.length === 0) return [];
  return [...Map.groupBy(stories, ({ entry }) => periodOf(entry.date ?? ''))].flatMap(([name, inPeriod]) =>
    inPeriod.length <= most || depth === periods.length - 1
      ? [shard(name, inPeriod)]
      : split(inPeriod, depth + 1, most),
  );
}

function shard(name: string, stories: readonly SearchableStory[]): Shard {
  // An entry depends on its source, its path and the build fingerprint; its URL, its headline below a rubric and its group also
  // depend on other articles.
  const key = digestOf([
    name,
    stories.map(({ path, entry, group }) => [path, entry.url, entry.digest, entry.title, group]),
  ]);
  return { name, stories, ...firstAndLast(stories), key };
}

function firstAndLast(stories: readonly SearchableStory[]): Pick<Shard, 'from' | 'to'> {
  let from: string | undefined;
  let to: string | undefined;
  for (const { entry } of stories) {
    if (entry.date === undefined) continue;
    if (from === undefined || entry.date < from) from = entry.date;
    if (to === undefined || entry.date > to) to = entry.date;
  }
  return { from, to };
}

/** Sort key by date, time and path, as in the archive. */
const sortKeyOf = ({ path, entry }: SearchableStory) =>
  `${entry.date ?? ''}\t${entry.time?.replace(/(?:Z|[+-].*)$/, '') ?? ''}\t${path}`;
