/**
 * `llms.txt`: a description of the site for programs, in Markdown (llmstxt.org). It neither names nor counts articles, so it
 * changes only when a year is added.
 */
import { messages, siteDescription } from '../../i18n/messages.ts';
import { site } from '../../site.ts';
import * as urls from '../../urls.ts';
import { LIST_SCHEMA } from './story-lists.ts';
import { ARTICLE_SCHEMA_URL } from '../article/ninjs.ts';
import { newsSitemap, sitemapIndex } from '../sitemaps/sitemap.ts';

const words = messages.llms;
/** A placeholder for a permalink. */
const permalink = urls.article('YYYY-MM-DD', 'slug');

/**
 * @param years the years that have stories; with `undated` if there are undated stories
 * @param news whether there is a news sitemap
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
    ...(site.articleData === 'article'
      ? [pattern(urls.sourceOf(permalink), words.source), pattern(urls.articleJsonOf(permalink), words.twin)]
      : []),
    pattern(
      urls.day('YYYY-MM-DD'),
      { article: words.day, day: words.dayWhole, none: words.dayAlone }[site.articleData],
    ),
    pattern(urls.month('YYYY-MM'), site.articleData === 'none' ? words.monthAlone : words.month),
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
