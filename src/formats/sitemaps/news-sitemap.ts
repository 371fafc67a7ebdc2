/**
 * The news sitemap, as defined by Google News: the articles of the last two days. It counts from the newest article, not from the
 * clock, so rebuilding an old archive does not turn it into news.
 */
import { UTCDate } from '@date-fns/utc';
import { subDays } from 'date-fns/subDays';
import type { Archive } from '../../archive/archive.ts';
import type { Story } from '../../archive/story.ts';
import { site } from '../../site.ts';
import * as urls from '../../urls.ts';
import { publishedAt } from '../timestamps.ts';
import { limits, parted } from '../limits.ts';
import { IMAGES, imageElements, sitemapPictures } from './sitemap.ts';
import { element, type Xml, xmlDocument } from '../xml.ts';

/** The articles of the newest day and the day before it, newest first, within the limits of the format. */
export function newsOf({ daysUpToNewest }: Archive): readonly Story[] {
  const newest = daysUpToNewest.at(-1);
  if (!newest) return [];
  const dayBefore = subDays(new UTCDate(`${newest.date}T00:00:00Z`), 1)
    .toISOString()
    .slice(0, 10);
  const news = daysUpToNewest
    .slice(-2)
    .filter(({ date }) => date >= dayBefore)
    .flatMap(({ stories }) => stories)
    .slice(-limits.inNewsSitemap)
    .reverse();
  const capacity = { most: limits.inNewsSitemap, bytes: limits.sitemapBytes };
  return parted(news, (story) => Buffer.byteLength(urlOf(story)) + 1, capacity)[0] ?? [];
}

export function newsSitemapOf(stories: readonly Story[]): string {
  const namespaces = {
    xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
    'xmlns:news': 'http://www.google.com/schemas/sitemap-news/0.9',
    ...(stories.some(({ entry }) => entry.pictures) && IMAGES),
  };
  return xmlDocument(element('urlset', namespaces, stories.map(urlOf)));
}

const urlOf = ({ entry }: Story): Xml =>
  element('url', {}, [
    element('loc', {}, urls.address(entry.url)),
    element('news:news', {}, [
      element('news:publication', {}, [
        element('news:name', {}, site.title),
        element('news:language', {}, newsLanguage(entry.lang)),
      ]),
      element('news:publication_date', {}, entry.time ? publishedAt(entry) : entry.date),
      element('news:title', {}, entry.title),
    ]),
    ...imageElements(sitemapPictures(entry)),
  ]);

/** The ISO 639 language. For Chinese the format requires `zh-cn` or `zh-tw`, depending on the script. */
function newsLanguage(lang: string): string {
  const [language = lang, ...rest] = lang.toLowerCase().split('-');
  if (language !== 'zh') return language;
  return rest.some((part) => /^(?:hant|tw|hk|mo)$/.test(part)) ? 'zh-tw' : 'zh-cn';
}
