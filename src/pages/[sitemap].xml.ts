import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { sitemapPages } from '../archive/sitemap-pages.ts';
import { allTopics, getArchive, withLinks } from '../archive/current-archive.ts';
import { newsOf, newsSitemapOf } from '../formats/sitemaps/news-sitemap.ts';
import { indexEntryOf, sitemapIndexOf, sitemapsOf } from '../formats/sitemaps/sitemap.ts';
import { keyed } from '../cache-key.ts';
import { site } from '../site.ts';

// Only `sitemap.xml` and `news-sitemap.xml`. The parameter exists because a cache key needs `getStaticPaths`.
export const getStaticPaths = (() => {
  if (!site.origin) return [];
  const archive = getArchive();
  const news = newsOf(archive).map(withLinks);
  return [
    keyed(
      { sitemap: 'sitemap' },
      { sitemaps: sitemapsOf(archive, sitemapPages(allTopics(), site.pages)).map(indexEntryOf), news: undefined },
    ),
    // A sitemap must not be empty.
    ...(news.length > 0 ? [keyed({ sitemap: 'news-sitemap' }, { sitemaps: [], news })] : []),
  ];
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { sitemaps, news } }) =>
  new Response(news ? newsSitemapOf(news) : sitemapIndexOf(sitemaps), {
    headers: { 'Content-Type': 'application/xml; charset=utf-8' },
  });
