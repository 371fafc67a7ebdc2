import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { allTopics, mayLead, withLinks, pictureSizeOf } from '../../../archive/current-archive.ts';
import { atomOf } from '../../../formats/feeds/atom.ts';
import { feedOf, newestOf } from '../../../formats/feeds/feed.ts';
import { limits } from '../../../formats/limits.ts';
import { rssOf } from '../../../formats/feeds/rss.ts';
import { subjectOf } from '../../../formats/feeds/topic-feed.ts';
import { portablePictures } from '../../../formats/pictures/html.ts';
import { getBodyHtml } from '../../../ingest/body-html.ts';
import { keyed } from '../../../cache-key.ts';
import { site } from '../../../site.ts';
import { topicFeeds } from '../../../urls.ts';

// `feed` is `atom` or `rss`.
export const getStaticPaths = (() => {
  return allTopics().flatMap(({ stories, ...topic }) => {
    const newest = newestOf(stories.filter(mayLead), limits.inTopicFeed).map(withLinks);
    const props = { topic, stories: newest, complete: newest.length === stories.length, contact: site.contact };
    const feeds = topicFeeds(topic.kind).filter((feed) => feed !== 'json');
    return feeds.map((feed) => keyed({ topics: topic.kind, topic: topic.slug, feed }, props));
  });
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ params, props: { topic, stories, complete } }) => {
  const feed = feedOf(
    subjectOf(topic),
    stories,
    (story) => getBodyHtml(site.contentDir, story, portablePictures),
    pictureSizeOf,
  );
  return new Response(params['feed'] === 'rss' ? rssOf(feed) : atomOf(feed, { complete }), {
    headers: { 'Content-Type': 'application/xml; charset=utf-8' },
  });
};
