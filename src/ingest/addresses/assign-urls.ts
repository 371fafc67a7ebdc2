/**
 * Assigns every published article its permalink. If several articles request the same URL, the first in a fixed order
 * gets it, and each later one gets a suffix derived from its own path, so that no article is lost or overwritten. The
 * result depends only on the set of articles, not on the order of files on the disk.
 */
import { createHash } from 'node:crypto';
import type { Warning } from '../../article/entry.ts';
import { firstThree } from '../report-text.ts';
import { limits } from '../limits.ts';
import { byPath } from '../../fs/path-order.ts';

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

/** The promise of the register of addresses: a story keeps its address, and no other story gets it. */
export interface KnownAddresses {
  /** Whether the article may have an address: no other story ever had it. */
  readonly isOpen: (url: string, path: string) => boolean;
  /** The present address of the article's story; undefined for a new one. */
  readonly urlOf: (path: string) => string | undefined;
}

const noAddressesKnown: KnownAddresses = { isOpen: () => true, urlOf: () => undefined };

/** Returns one unique URL per request, by path. */
export function assignUrls(
  requests: readonly UrlRequest[],
  permalink: Permalink,
  { isOpen, urlOf }: KnownAddresses = noAddressesKnown,
): Map<string, AssignedUrl> {
  const assigned = new Map<string, AssignedUrl>();
  const owners = new Map<string, UrlRequest>();
  const unassigned: UrlRequest[] = [];
  for (const request of [...requests].sort(byPriority)) {
    const url = permalink(request.date, request.slug);
    if (isInvalid(request.slug) || owners.has(url) || !isOpen(url, request.path)) unassigned.push(request);
    else owners.set(url, request);
  }

  const taken = new Set(owners.keys());
  const collisions = new Map([...owners.values()].map((owner) => [owner, [] as UrlRequest[]]));
  for (const request of unassigned) {
    const isFree = (candidate: string) => {
      const url = permalink(request.date, candidate);
      return !taken.has(url) && isOpen(url, request.path);
    };
    const before = suffixedSlug(urlOf(request.path), permalink(request.date, request.slug));
    const slug = before !== undefined && isFree(before) ? before : withSuffix(request, isFree);
    const url = permalink(request.date, slug);
    taken.add(url);
    const requestedUrl = permalink(request.date, request.slug);
    const owner = owners.get(requestedUrl);
    if (owner) collisions.get(owner)?.push(request);
    const warnings = owner
      ? [duplicate(requestedUrl, owner, [request])]
      : !isInvalid(request.slug)
        ? [formerAddress(requestedUrl, url)]
        : request.slugGiven
          ? [invalidSlug(request.slug, slug)]
          : [];
    assigned.set(request.path, { slug, url, warnings });
  }
  for (const [url, request] of owners) {
    const others = collisions.get(request) ?? [];
    assigned.set(request.path, {
      slug: request.slug,
      url,
      warnings: others.length > 0 ? [duplicate(url, request, others)] : [],
    });
  }
  return assigned;
}

/** A slug given by the source comes first, then a file name that equals the slug, then paths in code-unit order. */
function byPriority(a: UrlRequest, b: UrlRequest): number {
  return Number(b.slugGiven) - Number(a.slugGiven) || Number(isNamed(b)) - Number(isNamed(a)) || byPath(a, b);
}

const isNamed = ({ path, slug }: UrlRequest) => path.slice(path.lastIndexOf('/') + 1, path.lastIndexOf('.')) === slug;

const isInvalid = (slug: string) => reserved.test(slug) || slug.length > limits.slugBytes;

/** The slug of an address that is the plain one with a suffix; undefined for another address. */
function suffixedSlug(url: string | undefined, plain: string): string | undefined {
  const stem = plain.slice(0, -1);
  if (!url?.startsWith(`${stem}-`)) return undefined;
  return /^-[0-9a-f]{8,64}\/$/.test(url.slice(stem.length))
    ? url.slice(url.lastIndexOf('/', url.length - 2) + 1, -1)
    : undefined;
}

/** The slug with the beginning of a hash of the path: eight digits, or more if another article has that slug. */
function withSuffix({ path, slug }: UrlRequest, isFree: (slug: string) => boolean): string {
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

const formerAddress = (requested: string, url: string): Warning => ({
  code: 'former-address',
  message:
    `The address ${requested} was that of another story, as addresses.tsv says, so this article has ${url}. ` +
    'Give it a slug of its own, or, if the address is meant for it, remove the line of the address from addresses.tsv.',
});

const invalidSlug = (requested: string, slug: string): Warning => ({
  code: 'reserved-slug',
  message: `The slug ${requested} is ${reserved.test(requested) ? 'reserved' : 'too long'}; it became ${slug}. Choose another.`,
});
