/** Caches collections completely or not at all: the newest day, and the days and months that a reader asks for. */
import { cachePage } from './cache-page.ts';
import { pathWithin } from '../site-path.ts';
import { base } from './worker-scope.ts';
import {
  allCaches,
  shellVersion,
  newCacheName,
  cachedAt,
  type Kind,
  writeMarker,
  readMarker,
  usableCaches,
} from './caches.ts';

/** Maximum bytes of the newest day; the remaining pages are left out. */
const MAX_NEWEST_BYTES = 2_000_000;
/** Maximum pages of a day or month that a reader asks for. */
const MAX_PAGES = 600;
const CONCURRENCY = 4;
/** Minimum time between two checks of the newest day, in milliseconds. */
const CHECK_INTERVAL = 15 * 60_000;
/** An incomplete cache older than this, in milliseconds, was abandoned and is deleted. */
const ABANDONED_AFTER = 60 * 60_000;

export type Progress = (done: number, of: number) => void;

/** Names of the caches that this worker is filling. */
const filling = new Set<string>();

interface CollectionJob {
  readonly kind: Kind;
  readonly of: string;
  readonly pages: readonly string[];
  readonly maxBytes: number;
  /** The text of the completion marker. */
  readonly marker: string;
  /** Whether the site is still the same as at the beginning. */
  readonly isUnchanged: () => Promise<boolean>;
  readonly progress: Progress;
}

async function cacheCollection({
  kind,
  of,
  pages,
  maxBytes,
  marker,
  isUnchanged,
  progress,
}: CollectionJob): Promise<void> {
  const name = newCacheName(kind, of);
  filling.add(name);
  try {
    const cache = await caches.open(name);
    const queue = pages.values();
    let [done, bytes] = [0, 0];
    const worker = async () => {
      for (const path of queue) {
        if (bytes < maxBytes) bytes += await cachePage(cache, path);
        progress(++done, pages.length);
      }
    };
    await Promise.all(Array.from({ length: CONCURRENCY }, worker));
    if (!(await isUnchanged())) throw new Error('The site has changed.');
    // If the cache was deleted meanwhile, this has no effect.
    await writeMarker(cache, marker);
    for (const other of await allCaches())
      if (other.kind === kind && other.of === of && other.name !== name) await caches.delete(other.name);
  } catch (error) {
    await caches.delete(name);
    throw error;
  } finally {
    filling.delete(name);
  }
}

async function textOf(path: string): Promise<string> {
  const response = await fetch(path, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.text();
}

const pathsOf = (addresses: readonly unknown[]) =>
  addresses.flatMap((address) => pathWithin(address, base, location.origin) ?? []);

/** Caches the newest day, unless it is already cached. */
export async function cacheNewestDay(progress: Progress): Promise<void> {
  const list = `${base}offline.json`;
  const cached = (await usableCaches()).find(({ kind }) => kind === 'newest');
  const marker = cached && (await readMarker(cached.name));
  if (marker && Math.abs(Date.now() - cachedAt(marker)) < CHECK_INTERVAL) return;
  if ([...filling].some((name) => name.includes(' newest '))) return;
  const text = await textOf(list);
  const newMarker = shellVersion + text;
  if (cached && (await marker?.text()) === newMarker) return writeMarker(await caches.open(cached.name), newMarker);
  const pages = pathsOf((JSON.parse(text) as { pages: unknown[] }).pages);
  const isUnchanged = async () => (await textOf(list)) === text;
  await cacheCollection({
    kind: 'newest',
    of: '',
    pages,
    maxBytes: MAX_NEWEST_BYTES,
    marker: newMarker,
    isUnchanged,
    progress,
  });
}

/** The used fields of a day's or month's `index.json`. */
interface List {
  readonly url?: unknown;
  readonly stories?: readonly { readonly canonical?: unknown }[];
  readonly days?: readonly { readonly list?: unknown }[];
  readonly next?: unknown;
}

/** All pages of a day or month. It follows the lists of the days and the further pages of each list. */
async function pagesOf(first: string): Promise<string[]> {
  const lists = new Set([first]);
  const pages = new Set<string>();
  for (const path of lists) {
    const { url, stories = [], days = [], next } = JSON.parse(await textOf(path)) as List;
    for (const page of pathsOf([url, ...stories.map(({ canonical }) => canonical)])) pages.add(page);
    for (const more of pathsOf([...days.map(({ list }) => list), next])) lists.add(more);
    if (pages.size + lists.size > MAX_PAGES) throw new Error('too big');
  }
  return [...pages];
}

/** @param of the path of a day or a month */
export async function cacheList(of: string, progress: Progress): Promise<void> {
  const list = `${of}index.json`;
  const text = await textOf(list);
  const pages = await pagesOf(list);
  const isUnchanged = async () => (await textOf(list)) === text;
  await cacheCollection({
    kind: 'list',
    of,
    pages,
    maxBytes: Number.POSITIVE_INFINITY,
    marker: of,
    isUnchanged,
    progress,
  });
}

/** Deletes the incomplete caches of a worker that was stopped. */
export async function deleteAbandoned(): Promise<void> {
  for (const { name, kind } of await allCaches()) {
    if ((kind !== 'newest' && kind !== 'list') || filling.has(name)) continue;
    const startedAt = Number(name.split(' ').at(-1));
    if (Date.now() - startedAt > ABANDONED_AFTER && !(await readMarker(name))) await caches.delete(name);
  }
}
