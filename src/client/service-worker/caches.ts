/**
 * The caches of the site. A cache of a collection has a completion marker, which is written last; without the marker the cache
 * is not used.
 */
import { base } from './worker-scope.ts';

export type Kind = 'shell' | 'newest' | 'list' | 'read' | 'saved';

/** A cache of this site; its name contains its kind. */
export interface NamedCache {
  readonly name: string;
  readonly kind: Kind;
  /** The path of the cached day or month; empty for other kinds. */
  readonly of: string;
}

/** The digest of the app shell. The build defines it at the beginning of this script. */
declare const SHELL: string;
export const shellVersion = SHELL;

const nameOf = (kind: Kind, of: string, suffix: string | number) => `dateline ${base} ${kind} ${of || '-'} ${suffix}`;

/** The name of the only cache of a kind. */
export const cacheNameOf = (kind: 'read' | 'saved'): string => nameOf(kind, '', 0);
export const shellCache: string = nameOf('shell', '', shellVersion);
/** A name for a new cache of a collection. */
export const newCacheName = (kind: Kind, of: string): string => nameOf(kind, of, Date.now());

/** The path of the marker in a cache. No page has this path. */
const MARKER_PATH = `${base}offline.json`;

/** The completion marker of a cache; undefined while the cache is incomplete. */
export const readMarker = async (name: string): Promise<Response | undefined> =>
  (await caches.open(name)).match(MARKER_PATH);

export const writeMarker = (cache: Cache, text: string): Promise<void> =>
  cache.put(MARKER_PATH, new Response(text, { headers: { 'X-Kept-At': `${Date.now()}` } }));

/** All caches of this site, complete or not. */
export async function allCaches(): Promise<NamedCache[]> {
  return (await caches.keys()).flatMap((name) => {
    const [prefix, path, kind, of = '-'] = name.split(' ');
    return prefix === 'dateline' && path === base ? [{ name, kind: kind as Kind, of: of === '-' ? '' : of }] : [];
  });
}

/** The caches whose pages may be shown: this worker's own app shell, and of collections only the complete ones. */
export async function usableCaches(): Promise<NamedCache[]> {
  const all = await allCaches();
  const usable = await Promise.all(
    all.map(async ({ name, kind }) =>
      kind === 'shell'
        ? name === shellCache
        : kind === 'read' || kind === 'saved' || (await readMarker(name)) !== undefined,
    ),
  );
  return all.filter((_, at) => usable[at]);
}

export const cachedAt = (response: Response): number => Number(response.headers.get('X-Kept-At'));

/** The newest cached copy of a page. */
export async function newestCopy(path: string): Promise<Response | undefined> {
  let newest: Response | undefined;
  for (const { name } of await usableCaches()) {
    const copy = await (await caches.open(name)).match(path);
    if (copy && (!newest || cachedAt(copy) > cachedAt(newest))) newest = copy;
  }
  return newest;
}
