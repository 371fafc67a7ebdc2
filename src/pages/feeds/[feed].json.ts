import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { mayLead, openArchive, openRelations } from '../../archive/store.ts';
import { feedOf, newestOf, wholeSite } from '../../feeds/feed.ts';
import { jsonFeedOf } from '../../feeds/json-feed.ts';
import { limits } from '../../feeds/limits.ts';
import { bodyOf } from '../../intake/body.ts';
import { keyed } from '../../page-key.ts';
import { site } from '../../site.ts';

export const getStaticPaths = (() => {
  const stories = openRelations().fold(openArchive().stories.map(({ story }) => story));
  return [keyed({ feed: 'feed' }, { stories: newestOf(stories.filter(mayLead), limits.inSiteFeed) })];
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { stories } }) => {
  const feed = feedOf(wholeSite, stories, ({ path, entry }) => bodyOf(site.contentDir, path, entry.digest));
  return new Response(jsonFeedOf(feed), { headers: { 'Content-Type': 'application/json; charset=utf-8' } });
};
