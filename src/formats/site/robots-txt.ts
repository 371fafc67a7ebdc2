/** `robots.txt`: everybody may read everything. Crawlers ask for it at the root of the origin alone. */
import { site } from '../../site.ts';
import * as urls from '../../urls.ts';
import { newsSitemap, sitemapIndex } from '../sitemaps/sitemap.ts';

/** @param news there are dated articles, so there is a sitemap of the newest */
export function robotsText(news: boolean): string {
  const sitemaps = site.origin ? [sitemapIndex, ...(news ? [newsSitemap] : [])] : [];
  const lines = sitemaps.map((path) => `Sitemap: ${urls.address(path)}`);
  return ['User-agent: *', 'Allow: /', ...(lines.length > 0 ? ['', ...lines] : []), ''].join('\n');
}
