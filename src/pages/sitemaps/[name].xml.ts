import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { otherPages } from '../../archive/sitemap-pages.ts';
import { allTopics, openArchive } from '../../archive/queries.ts';
import { sitemapOf, sitemapsOf } from '../../formats/sitemaps/sitemap.ts';
import { keyed } from '../../cache-key.ts';
import { site } from '../../site.ts';

export const getStaticPaths = (() => {
  const sitemaps = site.origin ? sitemapsOf(openArchive(), otherPages(allTopics())) : [];
  return sitemaps.map(({ name, listed }) => keyed({ name }, { listed }));
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { listed } }) =>
  new Response(sitemapOf(listed), { headers: { 'Content-Type': 'application/xml; charset=utf-8' } });
