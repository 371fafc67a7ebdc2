/**
 * The pages of the sitemap that are neither articles nor part of the date index; of lists only the first page. Pages that show
 * data from the reader's device are left out: they are empty for a search engine.
 */
import * as urls from '../urls.ts';
import { listedKinds, type Topic } from './topics.ts';

export const sitemapPages = (
  topics: readonly Topic[],
  ownPages: readonly { readonly slug: string }[],
): readonly string[] => [
  ...[urls.home, urls.archive, urls.about, urls.search, urls.feeds, urls.onThisDay(), urls.corrections()],
  ...ownPages.map(({ slug }) => urls.ownPage(slug)).filter((path) => path !== urls.about),
  ...listedKinds(topics).map((kind) => urls.topics(kind)),
  ...topics.map(({ kind, slug }) => urls.topic(kind, slug)),
];
