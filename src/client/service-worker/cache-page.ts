/** Puts pages on shelves, each after all that it is shown with: so what is there can be shown. */
import { ASSETS, namedByPage, namedByScript } from './page-assets.ts';
import { base } from './worker-scope.ts';
import { keptAt } from './caches.ts';

/** An answer that may be kept: the page itself, from here, whole. */
export const isWhole = ({ status, type, redirected }: Response): boolean =>
  status === 200 && type === 'basic' && !redirected;

async function ask(path: string): Promise<Response> {
  const response = await fetch(path, { cache: 'no-cache' });
  if (!isWhole(response)) throw new Error(`${path}: ${response.status}`);
  return response;
}

/** @returns the bytes of the page and of what came with it */
export const keepPage = async (cache: Cache, path: string): Promise<number> => keepAnswer(cache, path, await ask(path));

export async function keepAnswer(cache: Cache, path: string, response: Response): Promise<number> {
  const html = await response.text();
  const assets = new Set(namedByPage(html, base));
  let bytes = 0;
  // What is added while it is gone through is gone through as well.
  for (const asset of assets) {
    const known = await cache.match(asset);
    const copy = known ?? (await caches.match(asset)) ?? (await ask(asset));
    const code = await copy.clone().text();
    if (asset.endsWith('.js')) for (const named of namedByScript(code, base)) assets.add(named);
    if (!known) bytes += await put(cache, asset, code, copy.headers);
  }
  return bytes + (await put(cache, path, html, response.headers, [...assets]));
}

/** What the copy knows of itself stands in headers, which are read without its bytes. */
async function put(
  cache: Cache,
  path: string,
  text: string,
  former: Headers,
  assets: readonly string[] = [],
): Promise<number> {
  const headers = new Headers(former);
  // They are about the bytes as they were sent.
  for (const name of ['Content-Encoding', 'Content-Length', 'Vary']) headers.delete(name);
  const body = new Blob([text]);
  headers.set('X-Kept-At', `${Date.now()}`);
  headers.set('X-Kept-Bytes', `${body.size}`);
  headers.set('X-Kept-With', assets.join(' '));
  await cache.put(path, new Response(body, { headers }));
  return body.size;
}

export const bytesOf = (response: Response): number => Number(response.headers.get('X-Kept-Bytes'));

/** What lies on a shelf, by path. */
export async function contentsOf(cache: Cache): Promise<Map<string, Response>> {
  const found = new Map<string, Response>();
  for (const request of await cache.keys()) {
    const response = await cache.match(request);
    if (response) found.set(new URL(request.url).pathname, response);
  }
  return found;
}

export const isPage = (path: string): boolean => path.endsWith('/');

/** Takes pages away, and what none of the others is shown with. */
export async function drop(cache: Cache, paths: readonly string[]): Promise<void> {
  for (const path of paths) await cache.delete(path);
  const left = await contentsOf(cache);
  const needed = new Set([...left.values()].flatMap((copy) => copy.headers.get('X-Kept-With')?.split(' ') ?? []));
  for (const path of left.keys()) if (path.startsWith(base + ASSETS) && !needed.has(path)) await cache.delete(path);
}

/** Keeps the newest pages of a shelf. */
export async function bound(cache: Cache, mostPages: number, mostBytes: number): Promise<void> {
  const pages = [...(await contentsOf(cache))].filter(([path]) => isPage(path));
  let bytes = 0;
  const over = pages
    .sort(([, a], [, b]) => keptAt(b) - keptAt(a))
    .filter(([, copy], at) => {
      bytes += bytesOf(copy);
      return at >= mostPages || bytes > mostBytes;
    });
  await drop(
    cache,
    over.map(([path]) => path),
  );
}
