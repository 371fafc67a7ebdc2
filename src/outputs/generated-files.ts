/** The files of the site that are made from the archive and are not pages, one after the other. */
import { appFiles, previews } from './app-files.ts';
import { correctionsFeed, siteFeeds, topicFeeds } from './feeds.ts';
import type { GeneratedFile } from './generated-file.ts';
import { calendarLists, crawlerTexts, schemas, sitemaps } from './indexes.ts';

export function* generatedFiles(): Generator<GeneratedFile> {
  yield* crawlerTexts();
  yield* sitemaps();
  yield* calendarLists();
  yield* schemas();
  yield* appFiles();
  yield* previews();
  yield correctionsFeed();
  yield* siteFeeds();
  yield* topicFeeds();
}
