/**
 * Assigns every published article its permalink. If several articles request the same URL, the first in a fixed order
 * gets it, and each later one gets a suffix derived from its own path, so that no article is lost or overwritten. The
 * result depends only on the set of articles, not on the order of files on the disk.
 */
import { createHash } from 'node:crypto';
import type { Warning } from '../article/entry.ts';
import { firstThree } from './report-text.ts';
import { limits } from './limits.ts';
import { byPath } from '../fs/path-order.ts';

/** An article and the URL that it requests. */
export interface UrlRequest {
  readonly path: string;
  readonly date: string | undefined;
  readonly slug: string;
  /** True when the source names the slug itself. */
  readonly slugGiven: boolean;
}

export interface AssignedUrl {
  readonly slug: string;
  readonly url: string;
  readonly warnings: readonly Warning[];
}

/** Formats the permalink of a slug under a day, or among the undated articles. */
export type Permalink = (date: string | undefined, slug: string) => string;

/**
 * Slugs that articles may not have: `page` is the folder of a day's further pages, `index` is the file of a folder
 * itself, and the others are device names on Windows, where a site with such a folder cannot be unpacked.
 */
const reserved = /^(?:page|index|con|prn|aux|nul|conin|conout|com\d|lpt\d)$/;

/** Returns one unique URL per request, by path. */
export function assignUrls(wishes: readonly UrlRequest[], permalink: Permalink): Map<string, AssignedUrl> {
  const addresses = new Map<string, AssignedUrl>();
  const owners = new Map<string, UrlRequest>();
  const late: UrlRequest[] = [];
  for (const wish of [...wishes].sort(inOrder)) {
    const url = permalink(wish.date, wish.slug);
    if (isUnusable(wish.slug) || owners.has(url)) late.push(wish);
    else owners.set(url, wish);
  }

  const taken = new Set(owners.keys());
  const rivals = new Map([...owners.values()].map((owner) => [owner, [] as UrlRequest[]]));
  for (const wish of late) {
    const slug = suffixed(wish, (candidate) => !taken.has(permalink(wish.date, candidate)));
    const url = permalink(wish.date, slug);
    taken.add(url);
    const wanted = permalink(wish.date, wish.slug);
    const owner = owners.get(wanted);
    if (owner) rivals.get(owner)?.push(wish);
    const warnings = owner ? [duplicate(wanted, owner, [wish])] : wish.slugGiven ? [unusable(wish.slug, slug)] : [];
    addresses.set(wish.path, { slug, url, warnings });
  }
  for (const [url, wish] of owners) {
    const others = rivals.get(wish) ?? [];
    addresses.set(wish.path, {
      slug: wish.slug,
      url,
      warnings: others.length > 0 ? [duplicate(url, wish, others)] : [],
    });
  }
  return addresses;
}

/** A slug given by the source comes first, then a file name that equals the slug, then paths in code-unit order. */
function inOrder(a: UrlRequest, b: UrlRequest): number {
  return Number(b.slugGiven) - Number(a.slugGiven) || Number(isNamed(b)) - Number(isNamed(a)) || byPath(a, b);
}

const isNamed = ({ path, slug }: UrlRequest) => path.slice(path.lastIndexOf('/') + 1, path.lastIndexOf('.')) === slug;

const isUnusable = (slug: string) => reserved.test(slug) || slug.length > limits.slugBytes;

/** The slug with the beginning of a hash of the path: eight digits, or more if another article has that slug. */
function suffixed({ path, slug }: UrlRequest, isFree: (slug: string) => boolean): string {
  const hash = createHash('sha256').update(path).digest('hex');
  let candidate = slug;
  for (let digits = 8; digits <= hash.length; digits += 4) {
    const stem = slug.slice(0, limits.slugBytes - 1 - digits).replace(/-+$/, '');
    candidate = `${stem}-${hash.slice(0, digits)}`;
    if (isFree(candidate)) return candidate;
  }
  throw new Error(`No free address for ${JSON.stringify(path)}: give it a slug of its own.`);
}

function duplicate(url: string, owner: UrlRequest, others: readonly UrlRequest[]): Warning {
  const named = firstThree(others.map(({ path }) => path));
  return {
    code: 'duplicate-url',
    message:
      `${owner.path} and ${named} ask for the same address ${url}: ${owner.path} has it, ` +
      'the others have a suffix. Give each a slug of its own.',
  };
}

const unusable = (wanted: string, slug: string): Warning => ({
  code: 'reserved-slug',
  message: `The slug ${wanted} is ${reserved.test(wanted) ? 'reserved' : 'too long'}; it became ${slug}. Choose another.`,
});
