/**
 * The service worker: keeps pages for times without a network, each with the style sheets and scripts of its own release.
 * docs/offline.md tells how.
 */
import { handleFetch, shellPages } from './fetch-handler.ts';
import { bound, bytesOf, contentsOf, drop, isPage, keepPage } from './cache-page.ts';
import { pathWithin } from './page-assets.ts';
import { base, scope } from './worker-scope.ts';
import { keepList, keepNewest, type Progress, sweep } from './cache-collection.ts';
import { allCaches, type Kind, shell, cachesOf, single } from './caches.ts';

/** What is kept of what was read. */
const MOST_READ = { pages: 100, bytes: 5_000_000 };
const MOST_SAVED = { pages: 1000, bytes: Number.POSITIVE_INFINITY };

scope.addEventListener('install', (event) => event.waitUntil(install()));
scope.addEventListener('activate', (event) => event.waitUntil(activate()));
scope.addEventListener('fetch', handleFetch);
scope.addEventListener('message', (event) => {
  const [port] = event.ports;
  const progress: Progress = (done, of) => port?.postMessage({ done, of });
  const work = carryOut(event.data as WorkerRequest, progress).then(
    (answer) => port?.postMessage({ answer }),
    (error: unknown) => port?.postMessage({ failed: error instanceof Error ? `${error.name} ${error.message}` : '' }),
  );
  event.waitUntil(work);
});

/** The shell is there as a whole, or this worker is not installed. */
async function install(): Promise<void> {
  await caches.delete(shell);
  const cache = await caches.open(shell);
  try {
    for (const path of shellPages) await keepPage(cache, path);
    await cache.add(`${base}favicon.svg`).catch(() => {});
  } catch (error) {
    await caches.delete(shell);
    throw error;
  }
}

/** No page is open that came with the former worker, so what it needed can go. */
async function activate(): Promise<void> {
  for (const { name, kind } of await allCaches()) if (kind === 'shell' && name !== shell) await caches.delete(name);
  await scope.registration.navigationPreload?.enable();
  await scope.clients.claim();
}

/** What a page asks for. */
export type WorkerRequest =
  | { readonly wish: 'newest' | 'list' }
  | { readonly wish: 'keep'; readonly kind: 'read' | 'saved'; readonly path: string }
  /** A day or a month. */
  | { readonly wish: 'keep'; readonly kind: 'list'; readonly path: string }
  /** All of a kind, or one page or list of it. */
  | { readonly wish: 'drop'; readonly kind?: Kind; readonly path?: string };

/** What lies on a shelf, for people. */
export interface CacheEntry {
  readonly kind: Kind;
  readonly of: string;
  readonly pages: readonly string[];
  readonly bytes: number;
}

let before: Promise<unknown> = Promise.resolve();

/** One after the other, so that what is saved and taken back at once is not there in the end. */
function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  const mine = before.then(work, work);
  before = mine;
  return mine;
}

async function carryOut(wish: WorkerRequest, progress: Progress): Promise<readonly CacheEntry[] | undefined> {
  if (wish.wish === 'newest') {
    await sweep();
    await keepNewest(progress);
  } else if (wish.wish === 'keep') {
    const path = pathWithin(wish.path, base, location.origin);
    if (!path) throw new Error('That is none of ours.');
    if (wish.kind === 'list') await keepList(path, progress);
    else await inTurn(() => keepOne(wish.kind as 'read', path));
  } else if (wish.wish === 'drop') {
    await inTurn(() => dropped(wish.kind, wish.path));
  }
  return wish.wish === 'list' || wish.wish === 'drop' ? stock() : undefined;
}

async function keepOne(kind: 'read' | 'saved', path: string): Promise<void> {
  const cache = await caches.open(single(kind));
  const { pages, bytes } = kind === 'read' ? MOST_READ : MOST_SAVED;
  await keepPage(cache, path);
  await bound(cache, pages, bytes);
}

async function dropped(kind: Kind | undefined, path: string | undefined): Promise<void> {
  for (const shelf of await allCaches()) {
    if (shelf.kind === 'shell' || (kind && shelf.kind !== kind)) continue;
    if (path && shelf.kind !== 'list') await drop(await caches.open(shelf.name), [path]);
    else if (!path || shelf.of === path) await caches.delete(shelf.name);
  }
}

async function stock(): Promise<readonly CacheEntry[]> {
  return Promise.all(
    (await cachesOf()).map(async ({ name, kind, of }) => {
      const contents = await contentsOf(await caches.open(name));
      const bytes = [...contents.values()].reduce((sum, copy) => sum + bytesOf(copy), 0);
      return { kind, of, pages: [...contents.keys()].filter(isPage), bytes };
    }),
  );
}
