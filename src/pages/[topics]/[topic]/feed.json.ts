import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { allTopics, mayLead, withLinks, pictureSizeOf } from '../../../archive/current-archive.ts';
import { feedOf, newestOf } from '../../../formats/feeds/feed.ts';
import { jsonFeedOf } from '../../../formats/feeds/json-feed.ts';
import { limits } from '../../../formats/limits.ts';
import { subjectOf } from '../../../formats/feeds/topic-feed.ts';
import { portablePictures } from '../../../formats/pictures/html.ts';
import { getBodyHtml } from '../../../ingest/body-html.ts';
import { keyed } from '../../../cache-key.ts';
import { site } from '../../../site.ts';
import { topicFeeds } from '../../../urls.ts';

export const getStaticPaths = (() => {
  const topics = allTopics().filter(({ kind }) => topicFeeds(kind).includes('json'));
  return topics.map(({ stories, ...topic }) =>
    keyed(
      { topics: topic.kind, topic: topic.slug },
      {
        topic,
        stories: newestOf(stories.filter(mayLead), limits.inTopicFeed).map(withLinks),
        contact: site.contact,
      },
    ),
  );
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { topic, stories } }) => {
  const feed = feedOf(
    subjectOf(topic),
    stories,
    (story) => getBodyHtml(site.contentDir, story, portablePictures),
    pictureSizeOf,
  );
  return new Response(jsonFeedOf(feed), { headers: { 'Content-Type': 'application/json; charset=utf-8' } });
};
