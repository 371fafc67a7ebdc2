/**
 * The pages that are neither articles nor of the date index; of lists the first page. Those that show what a reader's
 * device keeps have nothing in them for a search engine.
 */
import * as urls from '../urls.ts';
import { type Topic, topicKinds } from './topics.ts';

export const sitemapPages = (topics: readonly Topic[]): readonly string[] => [
  ...[urls.home, urls.archive, urls.about, urls.search, urls.feeds, urls.onThisDay()],
  ...topicKinds.map((kind) => urls.topics(kind)),
  ...topics.map(({ kind, slug }) => urls.topic(kind, slug)),
];
