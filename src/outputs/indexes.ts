/** The files that crawlers and other programs read first: sitemaps, `robots.txt`, `llms.txt`, the JSON of months and years, and the schemas. */
import { datesOf } from '../archive/archive.ts';
import { allTopics, getArchive, withLinks } from '../archive/current-archive.ts';
import { sitemapPages } from '../archive/sitemap-pages.ts';
import { jsonText } from '../formats/json.ts';
import { publishedSchemas } from '../formats/site/json-schemas.ts';
import { llmsText } from '../formats/site/llms-txt.ts';
import { robotsText } from '../formats/site/robots-txt.ts';
import { countsOf, monthListOf } from '../formats/site/story-lists.ts';
import { newsOf, newsSitemapOf } from '../formats/sitemaps/news-sitemap.ts';
import {
  indexEntryOf,
  newsSitemap,
  sitemapIndex,
  sitemapIndexOf,
  sitemapOf,
  sitemapsOf,
} from '../formats/sitemaps/sitemap.ts';
import { site } from '../site.ts';
import * as urls from '../urls.ts';
import { generated, type GeneratedFile } from './generated-file.ts';

/** None without the site's origin: sitemaps have whole addresses. */
export function* sitemaps(): Generator<GeneratedFile> {
  if (!site.origin) return;
  const archive = getArchive();
  const all = sitemapsOf(archive, sitemapPages(allTopics(), site.pages));
  yield generated(sitemapIndex, all.map(indexEntryOf), sitemapIndexOf);
  for (const { name, entries } of all) yield generated(`/sitemaps/${name}.xml`, entries, sitemapOf);
  const news = newsOf(archive).map(withLinks);
  // A sitemap must not be empty.
  if (news.length > 0) yield generated(newsSitemap, news, newsSitemapOf);
}

export function* crawlerTexts(): Generator<GeneratedFile> {
  const { years, undated } = getArchive();
  const news = years.length > 0;
  const names = [...years.map(({ year }) => year), ...(undated.length > 0 ? ['undated'] : [])];
  yield generated('/robots.txt', { news, rights: site.rights }, ({ news, rights }) => robotsText(news, rights));
  yield generated('/llms.txt', { names, news }, ({ names, news }) => llmsText(names, news));
}

/** The months with their days, and the years with the days that the form of dates jumps to. */
export function* calendarLists(): Generator<GeneratedFile> {
  const { months, years } = getArchive();
  if (site.articleData !== 'none')
    for (const month of months)
      yield generated(urls.listOf(urls.month(month.month)), countsOf(month), (counts) => jsonText(monthListOf(counts)));
  for (const year of years)
    yield generated(urls.daysOfYear(year.year), datesOf(year), (dates) => JSON.stringify(dates));
}

export function* schemas(): Generator<GeneratedFile> {
  for (const { name, schema } of publishedSchemas)
    yield generated(`/schemas/${name}.json`, {}, () => JSON.stringify(schema()));
}
