import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { mayLead, getArchive, withLinks, pictureSizeOf } from '../../archive/current-archive.ts';
import { feedOf, newestOf, wholeSite } from '../../formats/feeds/feed.ts';
import { jsonFeedOf } from '../../formats/feeds/json-feed.ts';
import { limits } from '../../formats/limits.ts';
import { portablePictures } from '../../formats/pictures/html.ts';
import { getBodyHtml } from '../../ingest/body-html.ts';
import { keyed } from '../../cache-key.ts';
import { site } from '../../site.ts';

// Only `feed.json`. The parameter exists because a cache key needs `getStaticPaths`.
export const getStaticPaths = (() => {
  const stories = getArchive().stories.map(({ story }) => story);
  const newest = newestOf(stories.filter(mayLead), limits.inSiteFeed).map(withLinks);
  return [keyed({ feed: 'feed' }, { stories: newest, contact: site.contact })];
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { stories } }) => {
  const feed = feedOf(
    wholeSite,
    stories,
    (story) => getBodyHtml(site.contentDir, story, portablePictures),
    pictureSizeOf,
  );
  return new Response(jsonFeedOf(feed), { headers: { 'Content-Type': 'application/json; charset=utf-8' } });
};
