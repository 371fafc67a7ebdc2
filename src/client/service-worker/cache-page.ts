/** Caches pages. The assets of a page are cached before the page, so that every cached page can be shown. */
import {
  addressInRedirectPage,
  ASSETS,
  assetsOfPage,
  assetsOfScript,
  keptPicture,
  PICTURES,
  picturesOfPage,
} from './page-assets.ts';
import { base } from './worker-scope.ts';
import { cachedAt } from './caches.ts';

/** Whether a response may be cached: complete, from this origin, not redirected. */
export const isCacheable = ({ status, type, redirected }: Response): boolean =>
  status === 200 && type === 'basic' && !redirected;

async function fetchCacheable(path: string): Promise<Response> {
  const response = await fetch(path, { cache: 'no-cache' });
  if (!isCacheable(response)) throw new Error(`${path}: ${response.status}`);
  return response;
}

/**
 * @param pictures whether to fetch its pictures; those that are kept already stay in any case
 * @returns the bytes of the page and of the assets that were added with it
 */
export const cachePage = async (cache: Cache, path: string, pictures = false): Promise<number> =>
  cacheResponse(cache, path, await fetchCacheable(path), pictures);

export async function cacheResponse(cache: Cache, path: string, response: Response, pictures = false): Promise<number> {
  const html = await response.text();
  if (addressInRedirectPage(html) !== undefined) throw new Error(`${path}: moved`);
  const assets = new Set(assetsOfPage(html, base));
  let bytes = 0;
  // Assets that are added to the set during the loop are visited too.
  for (const asset of assets) {
    const known = await cache.match(asset);
    const copy = known ?? (await caches.match(asset)) ?? (await fetchCacheable(asset));
    const code = await copy.clone().text();
    if (asset.endsWith('.js')) for (const name of assetsOfScript(code, base)) assets.add(name);
    if (!known) bytes += await put(cache, asset, code, copy.headers);
  }
  for (const picture of picturesOfPage(html, base)) {
    const name = keptPicture(picture);
    if (!(await cache.match(name))) {
      // A story without its pictures is better than none.
      const copy = pictures && (await fetchCacheable(picture).catch(() => undefined));
      if (!copy) continue;
      bytes += await put(cache, name, await copy.blob(), copy.headers);
    }
    assets.add(name);
  }
  return bytes + (await put(cache, path, html, response.headers, [...assets]));
}

/** Stores a copy. Its metadata is in `X-Kept-*` headers, which can be read without its body. */
async function put(
  cache: Cache,
  path: string,
  content: string | Blob,
  original: Headers,
  assets: readonly string[] = [],
): Promise<number> {
  const headers = new Headers(original);
  // These headers describe the bytes as they were transferred.
  for (const name of ['Content-Encoding', 'Content-Length', 'Vary']) headers.delete(name);
  const body = new Blob([content]);
  headers.set('X-Kept-At', `${Date.now()}`);
  headers.set('X-Kept-Bytes', `${body.size}`);
  headers.set('X-Kept-With', assets.join(' '));
  await cache.put(path, new Response(body, { headers }));
  return body.size;
}

/** The stored size of a copy in bytes; 0 if it is not a copy of ours. */
export function bytesOf(response: Response): number {
  const bytes = Number(response.headers.get('X-Kept-Bytes'));
  return Number.isSafeInteger(bytes) && bytes > 0 ? bytes : 0;
}

/** The responses in a cache, by path. */
export async function contentsOf(cache: Cache): Promise<Map<string, Response>> {
  const found = new Map<string, Response>();
  for (const request of await cache.keys()) {
    const response = await cache.match(request);
    if (response) found.set(new URL(request.url).pathname, response);
  }
  return found;
}

export const isPage = (path: string): boolean => path.endsWith('/');

/** Deletes pages, and the assets that no remaining page needs. */
export async function deletePages(cache: Cache, paths: readonly string[]): Promise<void> {
  for (const path of paths) await cache.delete(path);
  const remaining = await contentsOf(cache);
  const needed = new Set([...remaining.values()].flatMap((copy) => copy.headers.get('X-Kept-With')?.split(' ') ?? []));
  for (const path of remaining.keys())
    if ([ASSETS, PICTURES].some((folder) => path.startsWith(base + folder)) && !needed.has(path))
      await cache.delete(path);
}

/** Deletes the oldest pages beyond a number of pages or bytes. */
export async function evictOldest(cache: Cache, maxPages: number, maxBytes: number): Promise<void> {
  const pages = [...(await contentsOf(cache))].filter(([path]) => isPage(path));
  let bytes = 0;
  const excess = pages
    .sort(([, a], [, b]) => cachedAt(b) - cachedAt(a))
    .filter(([, copy], at) => {
      bytes += bytesOf(copy);
      return at >= maxPages || bytes > maxBytes;
    });
  await deletePages(
    cache,
    excess.map(([path]) => path),
  );
}
