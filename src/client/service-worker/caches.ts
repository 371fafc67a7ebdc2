/**
 * Shelves: the caches of the site by what they hold. A shelf that is filled as a whole counts once its mark lies on it,
 * which is put there last; until then it is as good as not there.
 */
import { base } from './worker-scope.ts';

export type Kind = 'shell' | 'newest' | 'list' | 'read' | 'saved';

/** A cache of ours. */
export interface NamedCache {
  readonly name: string;
  readonly kind: Kind;
  /** The path of the day or month that a list is of. */
  readonly of: string;
}

/** Set before this code when a site is published: the digest of the shell. */
declare const SHELL: string;
export const shellVersion = SHELL;

const nameOf = (kind: Kind, of: string, stamp: string | number) => `dateline ${base} ${kind} ${of || '-'} ${stamp}`;

/** The shelf of a kind that has but one. */
export const single = (kind: 'read' | 'saved'): string => nameOf(kind, '', 0);
export const shell: string = nameOf('shell', '', shellVersion);
/** A shelf that is to be filled. */
export const fresh = (kind: Kind, of: string): string => nameOf(kind, of, Date.now());

/** Where a mark lies: no page has this address. */
const MARK = `${base}offline.json`;

/** What is written on a shelf, or undefined while it is not whole. */
export const markerOf = async (name: string): Promise<Response | undefined> => (await caches.open(name)).match(MARK);

export const completionMarker = (shelf: Cache, text: string): Promise<void> =>
  shelf.put(MARK, new Response(text, { headers: { 'X-Kept-At': `${Date.now()}` } }));

/** All shelves of ours, whole or not. */
export async function allCaches(): Promise<NamedCache[]> {
  return (await caches.keys()).flatMap((name) => {
    const [ours, where, kind, of = '-'] = name.split(' ');
    return ours === 'dateline' && where === base ? [{ name, kind: kind as Kind, of: of === '-' ? '' : of }] : [];
  });
}

/** Those that may be shown: of the shell only the one this worker came with, of what is kept as a whole only what is. */
export async function cachesOf(): Promise<NamedCache[]> {
  const all = await allCaches();
  const whole = await Promise.all(
    all.map(async ({ name, kind }) =>
      kind === 'shell' ? name === shell : kind === 'read' || kind === 'saved' || (await markerOf(name)) !== undefined,
    ),
  );
  return all.filter((_, at) => whole[at]);
}

export const keptAt = (response: Response): number => Number(response.headers.get('X-Kept-At'));

/** The newest copy of a page. */
export async function kept(path: string): Promise<Response | undefined> {
  let newest: Response | undefined;
  for (const { name } of await cachesOf()) {
    const copy = await (await caches.open(name)).match(path);
    if (copy && (!newest || keptAt(copy) > keptAt(newest))) newest = copy;
  }
  return newest;
}
