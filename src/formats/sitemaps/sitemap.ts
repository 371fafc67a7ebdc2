/**
 * Sitemaps (sitemaps.org): an index and one sitemap per year, so that a new article changes only one of them. Sitemaps must
 * contain absolute URLs, so they exist only if the site's origin is set.
 */
import type { Archive, Day } from '../../archive/archive.ts';
import type { Story } from '../../archive/story.ts';
import type { Entry } from '../../article/entry.ts';
import * as urls from '../../urls.ts';
import { limits, parted, sizeWritten } from '../limits.ts';
import { fallbackFile } from '../pictures/files.ts';
import { element, type Xml, xmlDocument } from '../xml.ts';

const NAMESPACE = { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' };

interface SitemapEntry {
  readonly path: string;
  /** `YYYY-MM-DD`, from the sources and never from the clock; undefined if they have no date. */
  readonly changed: string | undefined;
  /** Paths of the pictures of an article. */
  readonly pictures?: readonly string[];
}

export interface Sitemap {
  /** Name of the file without `.xml`: the year, `undated` or `pages`, with a number from the second on. */
  readonly name: string;
  readonly entries: readonly SitemapEntry[];
}

export const sitemapIndex = '/sitemap.xml';
export const newsSitemap = '/news-sitemap.xml';
const sitemapPath = (name: string) => `/sitemaps/${name}.xml`;

/** @param others pages that are neither articles nor part of the date index; they have no date of change */
export function sitemapsOf({ years, undated }: Archive, others: readonly string[]): readonly Sitemap[] {
  const ofYears = years.map(({ year, months }) => {
    const ofMonths = months.map(({ month, days }) => withPage(urls.month(month), days.flatMap(ofDay)));
    return { name: year, entries: withPage(urls.year(year), ofMonths.flat()) };
  });
  const undatedPages = undated.length > 0 ? withPage(urls.undated(), undated.map(ofStory)) : [];
  const pages = others.map((path) => ({ path, changed: undefined }));
  return [...ofYears, { name: 'undated', entries: undatedPages }, { name: 'pages', entries: pages }].flatMap(split);
}

const ofDay = ({ date, stories }: Day) => withPage(urls.day(date), stories.map(ofStory));

/** Of more pictures, only the first are named: a gallery of a hundred would make the address larger than all others together. */
const MOST_PICTURES = 10;

/** The pictures of an article for a sitemap: of each, the largest file that every program can read. */
export const sitemapPictures = ({ pictures = [] }: Pick<Entry, 'pictures'>): readonly string[] =>
  pictures
    .filter(({ scan }) => !scan)
    .slice(0, MOST_PICTURES)
    .map((picture) => fallbackFile(picture, Number.POSITIVE_INFINITY).path);

const ofStory = ({ entry }: Story): SitemapEntry => {
  const pictures = sitemapPictures(entry);
  return { path: entry.url, changed: entry.updated ?? entry.date, ...(pictures.length > 0 && { pictures }) };
};

/** Adds a page that lists others. Its date of change is the latest of theirs. */
const withPage = (path: string, shown: readonly SitemapEntry[]): readonly SitemapEntry[] => [
  { path, changed: lastChange(shown) },
  ...shown,
];

const lastChange = (entries: readonly SitemapEntry[]) =>
  entries.reduce<string | undefined>(
    (last, { changed }) => ((changed ?? '') > (last ?? '') ? changed : last),
    undefined,
  );

const CAPACITY = { most: limits.inSitemap, bytes: limits.sitemapBytes };
/** Upper bound of the bytes of the elements and the date around a URL. */
const OVERHEAD = 80;

const sizeOf = ({ path, pictures = [] }: SitemapEntry) =>
  [path, ...pictures].reduce((sum, written) => sum + OVERHEAD + sizeWritten(urls.address(written)), 0);

const split = ({ name, entries }: Sitemap): Sitemap[] =>
  parted(entries, sizeOf, CAPACITY).map((entries, at) => ({
    name: at > 0 ? `${name}-${at + 1}` : name,
    entries,
  }));

/** A sitemap as an entry of the index. */
export const indexEntryOf = ({ name, entries }: Sitemap): SitemapEntry => ({
  path: sitemapPath(name),
  changed: lastChange(entries),
});

/** @param sitemaps entries made by `indexEntryOf` */
export const sitemapIndexOf = (sitemaps: readonly SitemapEntry[]) =>
  xmlDocument(element('sitemapindex', NAMESPACE, sitemaps.map(elementOf('sitemap'))));

export const sitemapOf = (entries: readonly SitemapEntry[]) => {
  const namespaces = { ...NAMESPACE, ...(entries.some(({ pictures }) => pictures) && IMAGES) };
  return xmlDocument(element('urlset', namespaces, entries.map(elementOf('url'))));
};

/** Google's extension of sitemaps for pictures. */
export const IMAGES = { 'xmlns:image': 'http://www.google.com/schemas/sitemap-image/1.1' };
export const imageElements = (pictures: readonly string[]): readonly Xml[] =>
  pictures.map((path) => element('image:image', {}, [element('image:loc', {}, urls.address(path))]));

const elementOf =
  (name: string) =>
  ({ path, changed, pictures = [] }: SitemapEntry): Xml =>
    element(name, {}, [
      element('loc', {}, urls.address(path)),
      ...(changed ? [element('lastmod', {}, changed)] : []),
      ...imageElements(pictures),
    ]);
