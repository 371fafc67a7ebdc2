import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { mayLead, getArchive, withLinks, pictureSizeOf } from '../../archive/current-archive.ts';
import { archiveDocuments } from '../../formats/feeds/feed-archive.ts';
import { atomOf } from '../../formats/feeds/atom.ts';
import { feedOf, newestOf, wholeSite } from '../../formats/feeds/feed.ts';
import { limits } from '../../formats/limits.ts';
import { rssOf } from '../../formats/feeds/rss.ts';
import { portablePictures } from '../../formats/pictures/html.ts';
import { getBodyHtml } from '../../ingest/body-html.ts';
import { keyed } from '../../cache-key.ts';
import { site } from '../../site.ts';

// Only `atom.xml` and `rss.xml`. The parameter exists because a cache key needs `getStaticPaths`.
export const getStaticPaths = (() => {
  const archive = getArchive();
  const all = archive.stories.map(({ story }) => story);
  const stories = newestOf(all.filter(mayLead), limits.inSiteFeed).map(withLinks);
  const previous = archiveDocuments(archive).at(-1)?.path;
  const { contact } = site;
  return [
    keyed({ feed: 'atom' }, { stories, previous, contact }),
    keyed({ feed: 'rss' }, { stories, previous: undefined, contact }),
  ];
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ params, props: { stories, previous } }) => {
  const feed = feedOf(
    wholeSite,
    stories,
    (story) => getBodyHtml(site.contentDir, story, portablePictures),
    pictureSizeOf,
  );
  return new Response(params['feed'] === 'rss' ? rssOf(feed) : atomOf(feed, { place: { previous } }), {
    headers: { 'Content-Type': 'application/xml; charset=utf-8' },
  });
};
