/**
 * The news sitemap, as Google News defines it: the articles of the last two days. The newest article's day is the last:
 * there is no clock, and what an archive holds does not become news by being built again.
 */
import { UTCDate } from '@date-fns/utc';
import { subDays } from 'date-fns/subDays';
import type { Archive, Story } from '../../archive/archive.ts';
import { site } from '../../site.ts';
import * as urls from '../../urls.ts';
import { publishedAt } from '../timestamps.ts';
import { limits, parted } from '../limits.ts';
import { element, type Xml, xmlDocument } from '../xml.ts';

/** The articles of the newest day and of the day before it, newest first, as many as have room. */
export function newsOf({ daysUpToNewest }: Archive): readonly Story[] {
  const newest = daysUpToNewest.at(-1);
  if (!newest) return [];
  const eve = subDays(new UTCDate(`${newest.date}T00:00:00Z`), 1)
    .toISOString()
    .slice(0, 10);
  const news = daysUpToNewest
    .slice(-2)
    .filter(({ date }) => date >= eve)
    .flatMap(({ stories }) => stories)
    .slice(-limits.inNewsSitemap)
    .reverse();
  const room = { most: limits.inNewsSitemap, bytes: limits.sitemapBytes };
  return parted(news, (story) => Buffer.byteLength(urlOf(story)) + 1, room)[0] ?? [];
}

export function newsSitemapOf(stories: readonly Story[]): string {
  const namespaces = {
    xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
    'xmlns:news': 'http://www.google.com/schemas/sitemap-news/0.9',
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
  ]);

/** The language alone by ISO 639; of Chinese the format wants to know the script, by the country that writes it. */
function newsLanguage(lang: string): string {
  const [language = lang, ...rest] = lang.toLowerCase().split('-');
  if (language !== 'zh') return language;
  return rest.some((part) => /^(?:hant|tw|hk|mo)$/.test(part)) ? 'zh-tw' : 'zh-cn';
}
