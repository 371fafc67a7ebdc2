/** Formats a feed as RSS 2.0. RSS needs absolute URLs, so without the site's origin the feed is only for preview. */
import { site } from '../../site.ts';
import * as urls from '../../urls.ts';
import { FEED_STYLE } from './atom.ts';
import { isMailAddress } from '../../paper/values.ts';
import type { Feed, FeedItem } from './feed.ts';
import type { FeedPicture } from './feed-picture.ts';
import { inGmt } from '../timestamps.ts';
import { element, type Xml, xmlDocument } from '../xml.ts';

export function rssOf(feed: Feed): string {
  const self = { rel: 'self', type: 'application/rss+xml', href: urls.address(urls.rss(feed.folder)) };
  const channel = element('channel', {}, [
    element('title', {}, feed.title),
    element('link', {}, urls.address(feed.page)),
    element('description', {}, feed.description || feed.title),
    element('language', {}, site.lang),
    ...(site.licence ? [element('copyright', {}, site.licence.name)] : []),
    ...(site.licence?.url ? [element('creativeCommons:license', {}, site.licence.url)] : []),
    ...(site.contact && isMailAddress(site.contact)
      ? [element('managingEditor', {}, `${site.contact} (${site.title})`)]
      : []),
    element('lastBuildDate', {}, inGmt(feed.updated)),
    element('atom:link', self),
    ...feed.items.map(itemOf),
  ]);
  const namespaces = {
    'xmlns:atom': 'http://www.w3.org/2005/Atom',
    'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
    'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    'xmlns:dcterms': 'http://purl.org/dc/terms/',
    ...(feed.items.some(({ picture }) => picture) && { 'xmlns:media': 'http://search.yahoo.com/mrss/' }),
    ...([site, ...feed.items].some(({ licence }) => licence?.url) && {
      'xmlns:creativeCommons': 'http://backend.userland.com/creativeCommonsRssModule',
    }),
  };
  return xmlDocument(element('rss', { version: '2.0', ...namespaces }, [channel]), urls.href(FEED_STYLE));
}

/**
 * A picture as Media RSS 1.5.1 has it. It is no `enclosure`: that is a file to be downloaded, such as a podcast, and some readers
 * show it a second time.
 */
const mediaOf = ({ address: url, type, width, height, bytes, alt, caption, credit }: FeedPicture): Xml =>
  element(
    'media:content',
    { url, type, medium: 'image', fileSize: bytes?.toString(), width: `${width}`, height: `${height}` },
    [
      ...(alt ? [element('media:title', { type: 'plain' }, alt)] : []),
      ...(caption ? [element('media:description', { type: 'plain' }, caption)] : []),
      ...(credit ? [element('media:credit', {}, credit)] : []),
    ],
  );

/** RSS has no date of the last change and no rights of an item, and its authors are e-mail addresses: all three use Dublin Core. */
const itemOf = (item: FeedItem): Xml =>
  element('item', {}, [
    element('title', {}, item.title),
    element('link', {}, item.address),
    element('guid', { isPermaLink: 'false' }, item.id),
    ...(item.published ? [element('pubDate', {}, inGmt(item.published))] : []),
    ...(item.updated ? [element('dcterms:modified', {}, item.updated)] : []),
    ...item.authors.map((name) => element('dc:creator', {}, name)),
    ...(item.licence ? [element('dc:rights', {}, item.licence.name)] : []),
    ...(item.licence?.url ? [element('creativeCommons:license', {}, item.licence.url)] : []),
    ...item.categories.map(({ term, scheme }) => element('category', { domain: scheme }, term)),
    ...(item.summary ? [element('description', {}, item.summary)] : []),
    ...(item.picture ? [mediaOf(item.picture)] : []),
    ...(item.html ? [element('content:encoded', {}, item.html)] : []),
  ]);
