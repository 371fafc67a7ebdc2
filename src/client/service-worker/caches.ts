/**
 * The caches of the site. A cache of a collection has a completion marker, which is written last; without the marker the cache
 * is not used.
 */
import { isPath } from '../site-path.ts';
import { base } from './worker-scope.ts';

const kinds = ['shell', 'newest', 'list', 'read', 'saved'] as const;
export type Kind = (typeof kinds)[number];
export const isKind = (kind: unknown): kind is Kind => (kinds as readonly unknown[]).includes(kind);

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

/** All caches of this site, complete or not. Those with other names are none of ours. */
export async function allCaches(): Promise<NamedCache[]> {
  return (await caches.keys()).flatMap((name) => {
    const [prefix, path, kind, of = '', stamp, ...more] = name.split(' ');
    if (prefix !== 'dateline' || path !== base || !isKind(kind) || !stamp || more.length > 0) return [];
    if (kind === 'list' ? !isPath(of, base) : of !== '-') return [];
    return [{ name, kind, of: kind === 'list' ? of : '' }];
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

/** When a copy was stored, in milliseconds; 0 if it does not say, or names a time in the future. */
export function cachedAt(response: Response): number {
  const at = Number(response.headers.get('X-Kept-At'));
  return at <= Date.now() ? at : 0;
}

/** Whether a copy has the bytes with which it was stored: other programs of the host may have written to the cache. */
export async function isWhole(copy: Response): Promise<boolean> {
  const { size } = await copy.clone().blob();
  return copy.status === 200 && size > 0 && copy.headers.get('X-Kept-Bytes') === `${size}`;
}

/** The newest whole copy of a page or asset. */
export async function newestCopy(path: string): Promise<Response | undefined> {
  let newest: Response | undefined;
  for (const { name } of await usableCaches()) {
    const copy = await (await caches.open(name)).match(path);
    if (copy && (!newest || cachedAt(copy) > cachedAt(newest)) && (await isWhole(copy))) newest = copy;
  }
  return newest;
}
