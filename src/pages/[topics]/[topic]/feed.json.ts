import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { allTopics, mayLead, openRelations } from '../../../archive/store.ts';
import { feedOf, newestOf } from '../../../feeds/feed.ts';
import { jsonFeedOf } from '../../../feeds/json-feed.ts';
import { limits } from '../../../feeds/limits.ts';
import { subjectOf } from '../../../feeds/topic-feed.ts';
import { bodyOf } from '../../../intake/body.ts';
import { keyed } from '../../../page-key.ts';
import { site } from '../../../site.ts';

export const getStaticPaths = (() => {
  const { fold } = openRelations();
  return allTopics().map(({ stories, ...topic }) =>
    keyed(
      { topics: topic.kind, topic: topic.slug },
      { topic, stories: newestOf(fold(stories).filter(mayLead), limits.inTopicFeed) },
    ),
  );
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { topic, stories } }) => {
  const feed = feedOf(subjectOf(topic), stories, ({ path, entry }) => bodyOf(site.contentDir, path, entry.digest));
  return new Response(jsonFeedOf(feed), { headers: { 'Content-Type': 'application/json; charset=utf-8' } });
};
