/** What is kept whole or not at all: the newest day, and the days and months a reader asks for. */
import { keepPage } from './cache-page.ts';
import { pathWithin } from './page-assets.ts';
import { base } from './worker-scope.ts';
import { allCaches, shellVersion, fresh, keptAt, type Kind, completionMarker, markerOf, cachesOf } from './caches.ts';

/** Bytes of the newest day; what does not fit is left out. */
const MOST_OF_NEWEST = 2_000_000;
/** Pages of a day or month that somebody asks for. */
const MOST_PAGES = 600;
const AT_A_TIME = 4;
/** How long the newest day counts as looked after. */
const REST = 15 * 60_000;
/** After this, whoever was filling a shelf is gone. */
const LOST = 60 * 60_000;

export type Progress = (done: number, of: number) => void;

/** Shelves that are being filled. */
const filling = new Set<string>();

interface Order {
  readonly kind: Kind;
  readonly of: string;
  readonly pages: readonly string[];
  readonly mostBytes: number;
  /** What will be written on it. */
  readonly label: string;
  /** Whether the site is still the one that was begun with. */
  readonly holds: () => Promise<boolean>;
  readonly progress: Progress;
}

async function fill({ kind, of, pages, mostBytes, label, holds, progress }: Order): Promise<void> {
  const name = fresh(kind, of);
  filling.add(name);
  try {
    const cache = await caches.open(name);
    const left = pages.values();
    let [done, bytes] = [0, 0];
    const hand = async () => {
      for (const path of left) {
        if (bytes < mostBytes) bytes += await keepPage(cache, path);
        progress(++done, pages.length);
      }
    };
    await Promise.all(Array.from({ length: AT_A_TIME }, hand));
    if (!(await holds())) throw new Error('The site has changed.');
    // Where the shelf was taken away meanwhile, this writes on nothing.
    await completionMarker(cache, label);
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

/** Keeps the newest day, if it is not the one that is kept. */
export async function keepNewest(progress: Progress): Promise<void> {
  const list = `${base}offline.json`;
  const there = (await cachesOf()).find(({ kind }) => kind === 'newest');
  const label = there && (await markerOf(there.name));
  if (label && Math.abs(Date.now() - keptAt(label)) < REST) return;
  if ([...filling].some((name) => name.includes(' newest '))) return;
  const text = await textOf(list);
  const mine = shellVersion + text;
  if (there && (await label?.text()) === mine) return completionMarker(await caches.open(there.name), mine);
  const pages = pathsOf((JSON.parse(text) as { pages: unknown[] }).pages);
  const holds = async () => (await textOf(list)) === text;
  await fill({ kind: 'newest', of: '', pages, mostBytes: MOST_OF_NEWEST, label: mine, holds, progress });
}

/** A list as the site has it: of a day with its stories, of a month with its days. */
interface List {
  readonly url?: unknown;
  readonly stories?: readonly { readonly canonical?: unknown }[];
  readonly days?: readonly { readonly list?: unknown }[];
  readonly next?: unknown;
}

/** All pages of a day or a month by its list, the lists of its days and what follows each of them. */
async function pagesOf(first: string): Promise<string[]> {
  const lists = new Set([first]);
  const pages = new Set<string>();
  for (const path of lists) {
    const { url, stories = [], days = [], next } = JSON.parse(await textOf(path)) as List;
    for (const page of pathsOf([url, ...stories.map(({ canonical }) => canonical)])) pages.add(page);
    for (const more of pathsOf([...days.map(({ list }) => list), next])) lists.add(more);
    if (pages.size + lists.size > MOST_PAGES) throw new Error('too big');
  }
  return [...pages];
}

/** @param of the path of a day or a month */
export async function keepList(of: string, progress: Progress): Promise<void> {
  const list = `${of}index.json`;
  const text = await textOf(list);
  const pages = await pagesOf(list);
  const holds = async () => (await textOf(list)) === text;
  await fill({ kind: 'list', of, pages, mostBytes: Number.POSITIVE_INFINITY, label: of, holds, progress });
}

/** Takes away what a worker has left that was stopped. */
export async function sweep(): Promise<void> {
  for (const { name, kind } of await allCaches()) {
    if ((kind !== 'newest' && kind !== 'list') || filling.has(name)) continue;
    const begun = Number(name.split(' ').at(-1));
    if (Date.now() - begun > LOST && !(await markerOf(name))) await caches.delete(name);
  }
}
