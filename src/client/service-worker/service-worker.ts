/**
 * The service worker: caches pages for offline reading, each with the style sheets and scripts of its own release. See
 * docs/offline.md.
 */
import { handleFetch, shellPages } from './fetch-handler.ts';
import { evictOldest, bytesOf, contentsOf, deletePages, isPage, cachePage } from './cache-page.ts';
import { pathWithin } from '../site-path.ts';
import { allChanges, followPage, noteGone } from './follow-pages.ts';
import { inSequence } from './in-sequence.ts';
import { base, scope } from './worker-scope.ts';
import { cacheList, cacheNewestDay, type Progress, deleteAbandoned } from './cache-collection.ts';
import { allCaches, isKind, type Kind, shellCache, usableCaches, cacheNameOf } from './caches.ts';

/** Limits of the caches of read and saved stories. */
const READ_LIMITS = { pages: 100, bytes: 5_000_000 };
const SAVED_LIMITS = { pages: 1000, bytes: Number.POSITIVE_INFINITY };

scope.addEventListener('install', (event) => event.waitUntil(install()));
scope.addEventListener('activate', (event) => event.waitUntil(activate()));
scope.addEventListener('fetch', handleFetch);
scope.addEventListener('message', (event) => {
  const [port] = event.ports;
  const progress: Progress = (done, of) => port?.postMessage({ done, of });
  const work = handleRequest(event.data as WorkerRequest, progress)
    .then(
      (answer) => ({ answer }),
      (error: unknown) => ({ failed: error instanceof Error ? `${error.name} ${error.message}` : '' }),
    )
    .then(async (reply) => {
      // Pages that are being followed come first: their changes are part of the reply.
      await inSequence(async () => {});
      port?.postMessage({ ...reply, changes: allChanges() });
    });
  event.waitUntil(work);
});

/** Caches the app shell. If that fails, the worker is not installed. */
async function install(): Promise<void> {
  await caches.delete(shellCache);
  const cache = await caches.open(shellCache);
  try {
    for (const path of shellPages) await cachePage(cache, path);
    await cache.add(`${base}favicon.svg`).catch(() => {});
  } catch (error) {
    await caches.delete(shellCache);
    throw error;
  }
}

/** Deletes the shells of earlier workers: no page that belongs to them is open. */
async function activate(): Promise<void> {
  for (const { name, kind } of await allCaches())
    if (kind === 'shell' && name !== shellCache) await caches.delete(name);
  await scope.registration.navigationPreload?.enable();
  await scope.clients.claim();
}

/**
 * A request of a page. The page and the worker may be of different releases, so field names and values must stay as they are.
 */
export type WorkerRequest =
  | { readonly wish: 'newest' | 'list' }
  /** Asks which pages were removed; the reply has them as changes of addresses. */
  | { readonly wish: 'gone'; readonly paths: readonly string[] }
  /** `pictures`: whether pictures are kept with a saved story. */
  | { readonly wish: 'keep'; readonly kind: 'read' | 'saved'; readonly path: string; readonly pictures?: boolean }
  /** A day or a month. */
  | { readonly wish: 'keep'; readonly kind: 'list'; readonly path: string }
  /** Deletes all caches, all of a kind, or one page or list of a kind. */
  | { readonly wish: 'drop'; readonly kind?: Kind; readonly path?: string; readonly pictures?: boolean };

/** A cache, as the settings show it. Sent to pages, which may be of another release. */
export interface CacheEntry {
  readonly kind: Kind;
  readonly of: string;
  readonly pages: readonly string[];
  readonly bytes: number;
}

async function handleRequest(request: WorkerRequest, progress: Progress): Promise<readonly CacheEntry[] | undefined> {
  if ('kind' in request && !isKind(request.kind)) throw new Error('There is no such cache.');
  if (request.wish === 'newest') {
    await deleteAbandoned();
    await cacheNewestDay(progress);
  } else if (request.wish === 'keep') {
    const path = pathWithin(request.path, base, location.origin);
    if (!path) throw new Error('This page is not part of the site.');
    if (request.kind === 'list') await cacheList(path, progress);
    else await inSequence(() => cacheStory(request.kind as 'read', path, request.pictures));
  } else if (request.wish === 'gone') {
    await noteGone(request.paths);
  } else if (request.wish === 'drop') {
    await inSequence(() => deleteCopies(request.kind, request.path));
  }
  return request.wish === 'list' || request.wish === 'drop' ? listEntries() : undefined;
}

async function cacheStory(kind: 'read' | 'saved', path: string, pictures = false): Promise<void> {
  const cache = await caches.open(cacheNameOf(kind));
  const { pages, bytes } = kind === 'read' ? READ_LIMITS : SAVED_LIMITS;
  const withPictures = kind === 'saved' && pictures;
  await cachePage(cache, path, withPictures).catch(async (error: unknown) => {
    const address = await followPage(path, await fetch(path, { cache: 'no-cache' }));
    if (!address || address === path) throw error;
    await cachePage(cache, address, withPictures);
  });
  await evictOldest(cache, pages, bytes);
}

async function deleteCopies(kind: Kind | undefined, path: string | undefined): Promise<void> {
  for (const cache of await allCaches()) {
    if (cache.kind === 'shell' || (kind && cache.kind !== kind)) continue;
    if (path && cache.kind !== 'list') await deletePages(await caches.open(cache.name), [path]);
    else if (!path || cache.of === path) await caches.delete(cache.name);
  }
}

async function listEntries(): Promise<readonly CacheEntry[]> {
  return Promise.all(
    (await usableCaches()).map(async ({ name, kind, of }) => {
      const contents = await contentsOf(await caches.open(name));
      const bytes = [...contents.values()].reduce((sum, copy) => sum + bytesOf(copy), 0);
      return { kind, of, pages: [...contents.keys()].filter(isPage), bytes };
    }),
  );
}
