/** Follows pages that the site has moved or removed: their copies go, or are replaced by copies at the new address. */
import { addressDigest, type GoneList, isPath, isPermalink, parseGoneList, pathWithin } from '../site-path.ts';
import { cachePage, cacheResponse, deletePages, isCacheable } from './cache-page.ts';
import { allCaches } from './caches.ts';
import { dropMentions } from './drop-mentions.ts';
import { addressInRedirectPage } from './page-assets.ts';
import { base } from './worker-scope.ts';

const MAX_CHANGES = 1000;
/** Minimum time between two requests for a list of removed pages that the site does not have, in milliseconds. */
const ABSENT_INTERVAL = 60_000;

/**
 * Changes of addresses: new addresses by former ones, empty where a page is gone. They are in memory only, so that no trace of what
 * was read stays behind; what is lost with the worker is found again at the next visit.
 */
const changes = new Map<string, string>();

/** All changes, because a page may have been left before it heard of the last ones. */
export const allChanges = (): Readonly<Record<string, string>> => Object.fromEntries(changes);

function note(path: string, address: string): void {
  if (isPermalink(path, base) && changes.size < MAX_CHANGES) changes.set(path, address);
}

/** @returns the address that a page has now, empty if it is gone; undefined if the response does not tell */
async function addressOf(path: string, response: Response): Promise<string | undefined> {
  if (response.status === 404 || response.status === 410) return '';
  // The browser follows redirects of a navigation itself, and does not tell where they lead.
  if (response.type === 'opaqueredirect')
    return isPermalink(path, base) ? addressOf(path, await fetch(path, { cache: 'no-cache' })) : undefined;
  if (!response.ok) return undefined;
  if (!isPermalink(path, base)) return path;
  const url = response.redirected ? response.url : addressInRedirectPage(await response.text());
  const address = url === undefined ? path : pathWithin(url, base, location.origin);
  return isPermalink(address, base) ? address : undefined;
}

/**
 * Replaces the copies of a page by the response, or lets them follow the page to its new address.
 * @returns the address that the page has now, empty if it is gone; undefined if the response does not tell
 */
export async function followPage(path: string, response: Response): Promise<string | undefined> {
  const address = await addressOf(path, response.clone());
  if (address === undefined) return undefined;
  if (address === path) changes.delete(path);
  else note(path, address);
  for (const { name, kind } of await allCaches()) {
    const cache = kind === 'shell' ? undefined : await caches.open(name);
    if (!(await cache?.match(path)) || !cache) continue;
    const isStory = kind === 'read' || kind === 'saved';
    if (address === path) {
      if (isStory && isCacheable(response)) await cacheResponse(cache, path, response.clone());
      continue;
    }
    if (isStory && address) await cachePage(cache, address).catch(() => {});
    await deletePages(cache, [path]);
  }
  return address;
}

let absentAt = 0;

/** The digests of addresses for which the copies of all pages were looked through. */
let lookedFor = '';

async function fetchGoneList(): Promise<GoneList> {
  if (Date.now() - absentAt < ABSENT_INTERVAL) return parseGoneList('', base);
  const response = await fetch(`${base}gone.json`, { cache: 'no-cache' });
  absentAt = response.ok ? 0 : Date.now();
  return parseGoneList(response.ok ? await response.text() : '', base);
}

/** Those of some pages that the list has. */
async function goneAmong({ paths, digests }: GoneList, asked: readonly string[]): Promise<string[]> {
  const [gone, dropped] = [new Set(paths), new Set(digests)];
  const isGone = async (path: string) =>
    gone.has(path) || (dropped.size > 0 && isPath(path, base) && dropped.has(await addressDigest(path, base)));
  const found = await Promise.all(asked.map(isGone));
  return asked.filter((_, at) => found[at]);
}

/** Notes which pages the site lists as removed. @param paths those that a page of the site asks about */
export async function noteGone(paths: readonly string[]): Promise<void> {
  for (const path of await goneAmong(await fetchGoneList(), paths)) note(path, '');
}

/** Deletes the copies of the pages that the site lists as removed. */
export async function deleteGone(): Promise<void> {
  const list = await fetchGoneList();
  if (list.paths.length + list.digests.length === 0) return;
  for (const { name } of await allCaches()) {
    const cache = await caches.open(name);
    const paths = await goneAmong(
      list,
      (await cache.keys()).map(({ url }) => new URL(url).pathname),
    );
    if (paths.length > 0) await deletePages(cache, paths);
  }
  const digests = list.digests.join();
  if (digests === lookedFor) return;
  await dropMentions((links) => goneAmong({ paths: [], digests: list.digests }, links));
  lookedFor = digests;
}
