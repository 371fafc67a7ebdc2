import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { sitemapPages } from '../../archive/sitemap-pages.ts';
import { allTopics, getArchive } from '../../archive/current-archive.ts';
import { sitemapOf, sitemapsOf } from '../../formats/sitemaps/sitemap.ts';
import { keyed } from '../../cache-key.ts';
import { site } from '../../site.ts';

export const getStaticPaths = (() => {
  const sitemaps = site.origin ? sitemapsOf(getArchive(), sitemapPages(allTopics(), site.pages)) : [];
  return sitemaps.map(({ name, entries }) => keyed({ name }, { entries }));
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { entries } }) =>
  new Response(sitemapOf(entries), { headers: { 'Content-Type': 'application/xml; charset=utf-8' } });
