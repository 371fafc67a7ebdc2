/**
 * `llms.txt`: what a program that reads the site should know, in Markdown by the convention of that name. It names no article
 * and counts none, so that it changes with the years alone.
 */
import { messages, siteDescription } from '../../i18n/messages.ts';
import { site } from '../../site.ts';
import * as urls from '../../urls.ts';
import { LIST_SCHEMA } from './story-lists.ts';
import { ARTICLE_SCHEMA_URL } from '../article/ninjs.ts';
import { newsSitemap, sitemapIndex } from '../sitemaps/sitemap.ts';

const words = messages.llms;
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
    `> ${siteDescription} ${words.what}`,
    '',
    words.promise,
    '',
    `## ${words.addresses}`,
    '',
    pattern(permalink, words.article),
    pattern(urls.sourceOf(permalink), words.source),
    pattern(urls.articleJsonOf(permalink), words.twin),
    pattern(urls.day('YYYY-MM-DD'), words.day),
    pattern(urls.month('YYYY-MM'), words.month),
    pattern(urls.year('YYYY'), words.year),
    '',
    `## ${words.feeds}`,
    '',
    link('Atom', urls.atom(), words.atom),
    link('RSS', urls.rss(), words.rss),
    link('JSON Feed', urls.jsonFeed(), words.json),
    '',
    `## ${words.schemas}`,
    '',
    link(words.articleSchema, ARTICLE_SCHEMA_URL, words.ofArticle),
    link(words.listSchema, LIST_SCHEMA, words.ofLists),
    ...(site.origin
      ? [
          '',
          `## ${words.sitemaps}`,
          '',
          link(words.sitemap, sitemapIndex, words.everyPage),
          ...(news ? [link(words.newsSitemap, newsSitemap, words.newest)] : []),
        ]
      : []),
    ...(years.length > 0 ? ['', `## ${words.everything}`, '', words.bulk, ''] : []),
    ...years.map((year) => `- [${year === 'undated' ? words.undated : year}](${urls.address(urls.exportOf(year))})`),
    '',
  ];
  return lines.join('\n').replace(/<\/?code>/g, '`');
}
