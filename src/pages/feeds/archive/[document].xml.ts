import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { getArchive, withLinks, pictureSizeOf } from '../../../archive/current-archive.ts';
import { archiveDocuments } from '../../../formats/feeds/feed-archive.ts';
import { atomOf } from '../../../formats/feeds/atom.ts';
import { feedOf, wholeSite } from '../../../formats/feeds/feed.ts';
import { portablePictures } from '../../../formats/pictures/html.ts';
import { getBodyHtml } from '../../../ingest/body-html.ts';
import { keyed } from '../../../cache-key.ts';
import { site } from '../../../site.ts';

export const getStaticPaths = (() =>
  archiveDocuments(getArchive()).map(({ name, stories, path: self, previous, next }) =>
    keyed(
      { document: name },
      { stories: stories.map(withLinks), place: { self, previous, next }, contact: site.contact },
    ),
  )) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { stories, place } }) => {
  const feed = feedOf(
    wholeSite,
    stories,
    (story) => getBodyHtml(site.contentDir, story, portablePictures),
    pictureSizeOf,
  );
  return new Response(atomOf(feed, { place }), { headers: { 'Content-Type': 'application/xml; charset=utf-8' } });
};
