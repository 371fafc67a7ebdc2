/**
 * The published articles by everything that a link may call them: path, file name with and without its date, address,
 * former addresses, slug and headline.
 */
import type { Entry } from '../../article/entry.ts';
import { readPathMetadata } from '../../article/header/path-metadata.ts';
import { decodePath } from './decode-path.ts';

export interface LinkIndex {
  /** Addresses by path below the content folder. */
  readonly urlByPath: ReadonlyMap<string, string>;
  /** Paths by path without its extension, in small letters. */
  readonly pathsByStem: ReadonlyMap<string, readonly string[]>;
  /** Paths by normalised file name, slug or former name. */
  readonly pathsByName: ReadonlyMap<string, readonly string[]>;
  /** Paths by normalised headline. */
  readonly pathsByTitle: ReadonlyMap<string, readonly string[]>;
  /** Addresses of articles, their former addresses, and other pages, each with the address it leads to. */
  readonly addresses: ReadonlyMap<string, string>;
  /** Addresses below which all pages count as there, because they are known only later: lists by topic. */
  readonly foldersKnownLater: readonly string[];
  /** The ids of the sub-headings of each article, by its address. */
  readonly sectionsByUrl: ReadonlyMap<string, readonly string[]>;
}

/** A name in links: case, and whether words are separated by spaces, `-` or `_`, make no difference. */
export const nameKey = (name: string): string =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .trim();

/** A path without the extension of an article, and without the `index` of a folder. */
export const stemOf = (path: string): string =>
  path
    .normalize('NFC')
    .toLowerCase()
    .replace(/\/+$/, '')
    .replace(/\.(?:txt|md|markdown|html?)$/, '')
    .replace(/(?:^|\/+)_?index$/, '');

/** An address with a slash at its end and without `index.html`. */
export const addressKey = (address: string): string =>
  `${address.replace(/(?:\/index)?\.html?$|\/index$/, '').replace(/\/+$/, '')}/`;

/** The addresses of a site that are no articles. All are root-relative, without the base path. */
export interface OtherPages {
  readonly pages: ReadonlySet<string>;
  /** See `LinkIndex`. */
  readonly foldersKnownLater: readonly string[];
}

export const noOtherPages: OtherPages = { pages: new Set(), foldersKnownLater: [] };

/** The site as links see it. */
export interface LinkedSite {
  /** The path of the site; begins and ends with a slash. */
  readonly base: string;
  /** Finds the pages and files that are no articles; takes a look at every entry. */
  readonly others: (entries: ReadonlyMap<string, Entry>) => OtherPages;
}

/**
 * @param sections the ids of sub-headings by path, for the articles that have any
 */
export function indexLinks(
  entries: ReadonlyMap<string, Entry>,
  sections: ReadonlyMap<string, readonly string[]>,
  { pages, foldersKnownLater }: OtherPages = noOtherPages,
): LinkIndex {
  const urlByPath = new Map<string, string>();
  const pathsByStem = new Map<string, string[]>();
  const pathsByName = new Map<string, string[]>();
  const pathsByTitle = new Map<string, string[]>();
  const addresses = new Map<string, string>();
  const sectionsByUrl = new Map<string, readonly string[]>();
  for (const [path, { url, slug, title, aliases }] of entries) {
    urlByPath.set(path, url);
    sectionsByUrl.set(url, sections.get(path) ?? []);
    const stem = stemOf(path);
    add(pathsByStem, stem, path);
    const lastName = stem.slice(stem.lastIndexOf('/') + 1);
    for (const name of new Set([lastName, readPathMetadata(path).name, slug].map(nameKey)))
      add(pathsByName, name, path);
    add(pathsByTitle, nameKey(title), path);
    for (const alias of aliases.map(decodePath))
      if (!addresses.has(addressKey(alias))) addresses.set(addressKey(alias), url);
  }
  // An address in use comes before a former one.
  for (const page of pages) addresses.set(page.endsWith('/') ? addressKey(page) : page, page);
  for (const url of urlByPath.values()) addresses.set(url, url);
  return { urlByPath, pathsByStem, pathsByName, pathsByTitle, addresses, foldersKnownLater, sectionsByUrl };
}

function add(index: Map<string, string[]>, key: string, path: string): void {
  if (key === '') return;
  const paths = index.get(key);
  if (paths) paths.push(path);
  else index.set(key, [path]);
}
