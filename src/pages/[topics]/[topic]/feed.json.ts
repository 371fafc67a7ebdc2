import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { allTopics, mayLead, openRelations } from '../../../archive/store.ts';
import { feedOf, IN_TOPIC_FEED, newestOf } from '../../../feeds/feed.ts';
import { jsonFeedOf } from '../../../feeds/json-feed.ts';
import { subjectOf } from '../../../feeds/topic-feed.ts';
import { bodyOf } from '../../../intake/body.ts';
import { keyed } from '../../../page-key.ts';
import { site } from '../../../site.ts';

export const getStaticPaths = (() => {
  const { fold } = openRelations();
  return allTopics().map(({ stories, ...topic }) =>
    keyed(
      { topics: topic.kind, topic: topic.slug },
      { topic, stories: newestOf(fold(stories).filter(mayLead), IN_TOPIC_FEED) },
    ),
  );
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { topic, stories } }) => {
  const feed = feedOf(subjectOf(topic), stories, ({ path, entry }) => bodyOf(site.contentDir, path, entry.digest));
  return new Response(jsonFeedOf(feed), { headers: { 'Content-Type': 'application/json; charset=utf-8' } });
};
