/** `robots.txt`: allows everything and names the sitemaps. Crawlers read it only at the root of an origin. */
import { site } from '../../site.ts';
import * as urls from '../../urls.ts';
import { newsSitemap, sitemapIndex } from '../sitemaps/sitemap.ts';

/** @param news whether there is a news sitemap */
export function robotsText(news: boolean): string {
  const sitemaps = site.origin ? [sitemapIndex, ...(news ? [newsSitemap] : [])] : [];
  const lines = sitemaps.map((path) => `Sitemap: ${urls.address(path)}`);
  return ['User-agent: *', 'Allow: /', ...(lines.length > 0 ? ['', ...lines] : []), ''].join('\n');
}
