/**
 * Sitemaps (sitemaps.org): an index, and below it one list for each year, so that a new article changes one of them. They
 * hold absolute addresses by their rules, so they are for sites that know their origin.
 */
import type { Archive, Day, Story } from '../../archive/archive.ts';
import * as urls from '../../urls.ts';
import { limits, parted, sizeWritten } from '../limits.ts';
import { element, type Xml, xmlDocument } from '../xml.ts';

const NAMESPACE = { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' };

interface Listed {
  readonly path: string;
  /** `YYYY-MM-DD`, out of the sources and never from a clock; undefined where they say nothing. */
  readonly changed: string | undefined;
}

export interface Sitemap {
  /** Name of the file without `.xml`: the year, `undated` or `pages`, with a number from the second on. */
  readonly name: string;
  readonly listed: readonly Listed[];
}

export const sitemapIndex = '/sitemap.xml';
export const newsSitemap = '/news-sitemap.xml';
const sitemapPath = (name: string) => `/sitemaps/${name}.xml`;

/** @param others pages that are neither articles nor of the date index; when they change is not told */
export function sitemapsOf({ years, undated }: Archive, others: readonly string[]): readonly Sitemap[] {
  const ofYears = years.map(({ year, months }) => {
    const ofMonths = months.map(({ month, days }) => withPage(urls.month(month), days.flatMap(ofDay)));
    return { name: year, listed: withPage(urls.year(year), ofMonths.flat()) };
  });
  const shelf = undated.length > 0 ? withPage(urls.undated(), undated.map(ofStory)) : [];
  const pages = others.map((path) => ({ path, changed: undefined }));
  return [...ofYears, { name: 'undated', listed: shelf }, { name: 'pages', listed: pages }].flatMap(split);
}

const ofDay = ({ date, stories }: Day) => withPage(urls.day(date), stories.map(ofStory));

const ofStory = ({ entry }: Story): Listed => ({ path: entry.url, changed: entry.updated ?? entry.date });

/** A page that shows others was changed when one of them was. */
const withPage = (path: string, shown: readonly Listed[]): readonly Listed[] => [
  { path, changed: lastChange(shown) },
  ...shown,
];

const lastChange = (listed: readonly Listed[]) =>
  listed.reduce<string | undefined>(
    (last, { changed }) => ((changed ?? '') > (last ?? '') ? changed : last),
    undefined,
  );

const ROOM = { most: limits.inSitemap, bytes: limits.sitemapBytes };
/** The most bytes of an address's elements and of its date. */
const AROUND = 80;

const split = ({ name, listed }: Sitemap): Sitemap[] =>
  parted(listed, ({ path }) => AROUND + sizeWritten(urls.address(path)), ROOM).map((listed, at) => ({
    name: at > 0 ? `${name}-${at + 1}` : name,
    listed,
  }));

/** What the index says of a sitemap. */
export const listedAs = ({ name, listed }: Sitemap): Listed => ({
  path: sitemapPath(name),
  changed: lastChange(listed),
});

/** @param sitemaps as `listedAs` has them */
export const sitemapIndexOf = (sitemaps: readonly Listed[]) =>
  xmlDocument(element('sitemapindex', NAMESPACE, sitemaps.map(elementOf('sitemap'))));

export const sitemapOf = (listed: readonly Listed[]) =>
  xmlDocument(element('urlset', NAMESPACE, listed.map(elementOf('url'))));

const elementOf =
  (name: string) =>
  ({ path, changed }: Listed): Xml =>
    element(name, {}, [element('loc', {}, urls.address(path)), ...(changed ? [element('lastmod', {}, changed)] : [])]);
