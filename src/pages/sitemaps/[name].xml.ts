import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { openArchive } from '../../archive/store.ts';
import { sitemapOf, sitemapsOf } from '../../feeds/sitemap.ts';
import { keyed } from '../../page-key.ts';
import { site } from '../../site.ts';

export const getStaticPaths = (() => {
  const sitemaps = site.origin ? sitemapsOf(openArchive()) : [];
  return sitemaps.map(({ name, listed }) => keyed({ name }, { listed }));
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { listed } }) =>
  new Response(sitemapOf(listed), { headers: { 'Content-Type': 'application/xml; charset=utf-8' } });
