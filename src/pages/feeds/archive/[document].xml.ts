import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { openArchive } from '../../../archive/store.ts';
import { archiveDocuments } from '../../../feeds/archive.ts';
import { atomOf } from '../../../feeds/atom.ts';
import { feedOf, wholeSite } from '../../../feeds/feed.ts';
import { bodyOf } from '../../../intake/body.ts';
import { keyed } from '../../../page-key.ts';
import { site } from '../../../site.ts';

export const getStaticPaths = (() =>
  archiveDocuments(openArchive()).map(({ name, stories, path: self, previous, next }) =>
    keyed({ document: name }, { stories, place: { self, previous, next } }),
  )) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { stories, place } }) => {
  const feed = feedOf(wholeSite, stories, ({ path, entry }) => bodyOf(site.contentDir, path, entry.digest));
  return new Response(atomOf(feed, { place }), { headers: { 'Content-Type': 'application/xml; charset=utf-8' } });
};
