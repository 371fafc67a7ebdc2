/**
 * `llms.txt`: what a program that reads the site should know, in Markdown by the convention of that name. It names no article
 * and counts none, so that it changes with the years alone.
 */
import { site } from '../site.ts';
import * as urls from '../urls.ts';
import { LIST_SCHEMA } from './lists.ts';
import { TWIN_SCHEMA } from './ninjs.ts';
import { newsSitemap, sitemapIndex } from './sitemap.ts';

/** Stands for a permalink. */
const permalink = urls.article('YYYY-MM-DD', 'slug');

/**
 * @param years those that have stories, and `undated` if there is such a shelf
 * @param news there are dated articles, so there is a sitemap of the newest
 */
export function llmsText(years: readonly string[], news: boolean): string {
  const link = (words: string, path: string, what: string) => `- [${words}](${urls.address(path)}): ${what}`;
  const pattern = (path: string, what: string) => `- \`${urls.address(path)}\`: ${what}`;
  const lines = [
    `# ${site.title}`,
    '',
    `> ${site.description} A static archive of news articles by the day they happened.`,
    '',
    'Dates are calendar days as the articles name them. Nothing here needs a script, a key or a session. An article keeps its address.',
    '',
    '## How addresses are made',
    '',
    pattern(permalink, 'an article as a page; every paragraph has an id to link to'),
    pattern(urls.sourceOf(permalink), 'its source, byte for byte'),
    pattern(urls.twinOf(permalink), 'the same as JSON with its text, authors, dates and the SHA-256 of the source'),
    pattern(urls.day('YYYY-MM-DD'), `a day; with \`index.json\` behind it, a list of its articles as JSON`),
    pattern(urls.month('YYYY-MM'), `a month; with \`index.json\` behind it, a list of its days as JSON`),
    pattern(urls.year('YYYY'), 'a year'),
    '',
    '## Feeds',
    '',
    link('Atom', urls.atom(), 'the newest articles, full text, with an archive of all (RFC 5005)'),
    link('RSS', urls.rss(), 'the same as RSS 2.0'),
    link('JSON Feed', urls.jsonFeed(), 'the same as JSON Feed 1.1'),
    '',
    '## Schemas',
    '',
    link('Article', TWIN_SCHEMA, 'JSON Schema of an article; names as in IPTC ninjs'),
    link('List', LIST_SCHEMA, 'JSON Schema of the lists of days and months'),
    ...(site.origin
      ? [
          '',
          '## Sitemaps',
          '',
          link('Sitemap', sitemapIndex, 'every page'),
          ...(news ? [link('News sitemap', newsSitemap, 'the two newest days')] : []),
        ]
      : []),
    ...(years.length > 0
      ? [
          '',
          '## Everything',
          '',
          'Gzipped NDJSON, an article a line, by year. A year of many articles goes on in files named as `YYYY-2`:',
          '',
        ]
      : []),
    ...years.map((year) => `- [${year}](${urls.address(urls.bulk(year))})`),
    '',
  ];
  return lines.join('\n');
}
