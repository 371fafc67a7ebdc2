/** The feeds of the site with their archive, of its topics, and of its corrections. */
import type { Story } from '../archive/story.ts';
import { correctionsOf } from '../archive/corrections.ts';
import { allTopics, getArchive, mayLead, pictureSizeOf, withLinks } from '../archive/current-archive.ts';
import { atomOf } from '../formats/feeds/atom.ts';
import { correctionsFeedOf, newestCorrections } from '../formats/feeds/corrections-feed.ts';
import { archiveDocuments } from '../formats/feeds/feed-archive.ts';
import { type Feed, feedOf, type FeedSubject, newestOf, wholeSite } from '../formats/feeds/feed.ts';
import { jsonFeedOf } from '../formats/feeds/json-feed.ts';
import { limits } from '../formats/limits.ts';
import { rssOf } from '../formats/feeds/rss.ts';
import { subjectOf } from '../formats/feeds/topic-feed.ts';
import { portablePictures } from '../formats/pictures/html.ts';
import { getBodyHtml } from '../ingest/body-html.ts';
import { site } from '../site.ts';
import * as urls from '../urls.ts';
import { generated, type GeneratedFile } from './generated-file.ts';

/** A feed with the bodies of its stories. */
const withBodies = (subject: FeedSubject, stories: readonly Story[]): Feed =>
  feedOf(subject, stories, (story) => getBodyHtml(site.contentDir, story, portablePictures), pictureSizeOf);

/** The same for several formats, which are made one after the other: bodies are rendered when the first of them asks. */
function feedOnce(subject: FeedSubject, stories: readonly Story[]): () => Feed {
  let feed: Feed | undefined;
  return () => (feed ??= withBodies(subject, stories));
}

const newest = (stories: readonly Story[], most: number) => newestOf(stories.filter(mayLead), most).map(withLinks);

export function* siteFeeds(): Generator<GeneratedFile> {
  const { contact } = site;
  const archive = getArchive();
  const documents = archiveDocuments(archive);
  const previous = documents.at(-1)?.path;
  const all = archive.stories.map(({ story }) => story);
  const stories = newest(all, limits.inSiteFeed);
  const feed = feedOnce(wholeSite, stories);
  yield generated(urls.atom(), { stories, previous, contact }, () => atomOf(feed(), { place: { previous } }));
  yield generated(urls.rss(), { stories, contact }, () => rssOf(feed()));
  yield generated(urls.jsonFeed(), { stories, contact }, () => jsonFeedOf(feed()));
  for (const document of documents) {
    const { path: self, previous, next } = document;
    const data = { stories: document.stories.map(withLinks), place: { self, previous, next }, contact };
    yield generated(self, data, ({ stories, place }) => atomOf(withBodies(wholeSite, stories), { place }));
  }
}

export function* topicFeeds(): Generator<GeneratedFile> {
  const { contact } = site;
  for (const { stories: all, ...topic } of allTopics()) {
    const stories = newest(all, limits.inTopicFeed);
    const complete = stories.length === all.length;
    const feed = feedOnce(subjectOf(topic), stories);
    const make = {
      atom: () => generated(urls.atom(page), { topic, stories, complete, contact }, () => atomOf(feed(), { complete })),
      rss: () => generated(urls.rss(page), { topic, stories, contact }, () => rssOf(feed())),
      json: () => generated(urls.jsonFeed(page), { topic, stories, contact }, () => jsonFeedOf(feed())),
    };
    const page = urls.topic(topic.kind, topic.slug);
    for (const format of urls.topicFeeds(topic.kind)) yield make[format]();
  }
}

export function correctionsFeed(): GeneratedFile {
  const all = correctionsOf(getArchive());
  const newest = newestCorrections(all);
  const data = { newest, complete: newest.length === all.length, contact: site.contact };
  return generated(urls.atom(urls.corrections()), data, ({ newest, complete }) =>
    atomOf(correctionsFeedOf(newest), { complete }),
  );
}
