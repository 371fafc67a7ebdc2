/** Newspapers of the largest articles that the parser makes, and every file for machines that is made of them. */
import assert from 'node:assert/strict';
import { buildArchive } from '../../../src/archive/archive.ts';
import type { Story } from '../../../src/archive/story.ts';
import { listPagesOf } from '../../../src/build/output/story-lists.ts';
import { parseArticle } from '../../../src/article/parse.ts';
import { renderBody } from '../../../src/article/html/render.ts';
import { archiveDocuments } from '../../../src/formats/feeds/feed-archive.ts';
import { atomOf } from '../../../src/formats/feeds/atom.ts';
import { feedOf, newestOf, wholeSite } from '../../../src/formats/feeds/feed.ts';
import { jsonFeedOf } from '../../../src/formats/feeds/json-feed.ts';
import { ninjsOf } from '../../../src/formats/article/ninjs.ts';
import { jsonText } from '../../../src/formats/json.ts';
import { limits } from '../../../src/formats/limits.ts';
import { dayListOf } from '../../../src/formats/site/story-lists.ts';
import { newsOf, newsSitemapOf } from '../../../src/formats/sitemaps/news-sitemap.ts';
import { rssOf } from '../../../src/formats/feeds/rss.ts';
import { sitemapOf, sitemapsOf } from '../../../src/formats/sitemaps/sitemap.ts';
import { story } from './make-story.ts';

/** The most bytes of any file but exports and sources. */
export const LARGEST = 2_000_000;
/** The size of a text in UTF-8. */
export const bytes = (text: string) => Buffer.byteLength(text);

/** Articles of one day as the parser makes them, each with every field as long as it may be. */
export function largest(
  count: number,
  character: string,
  textBytes: number,
): { stories: Story[]; bodyOf: () => string } {
  const value = character.repeat(300);
  const list = Array.from({ length: 100 }, (_, at) => `${at}${value}`).join('; ');
  const labels = ['Title', 'Summary', 'Section', 'Series', 'Source', 'Dateline', 'Credit', 'Licence'].map(
    (label) => `${label}: ${value.repeat(3)}`,
  );
  const corrections = Array.from({ length: 12 }, () => `Correction 2022-02-09: ${value.repeat(7)}`);
  const head = [...labels, ...corrections, `Author: ${list}`, `Tags: ${list}`, 'Date: 2022-02-07'];
  const text = `${head.join('\n')}\n\nA first paragraph.\n\n${character.repeat(textBytes)}`;
  const parsed = parseArticle({ path: 'a.txt', text });
  assert.ok(parsed.outcome === 'article');
  const html = renderBody(parsed.body);
  const stories = Array.from({ length: count }, (_, at) => {
    const url = `/2022/02/07/${'s'.repeat(76)}${at}/`;
    return story(`${at}.txt`, undefined, undefined, { ...parsed.fields, url, pictures: picturesWith(character) });
  });
  return { stories, bodyOf: () => html };
}

/** As many pictures as an article may have, with words as long as they may be. */
const picturesWith = (character: string): NonNullable<Story['entry']['pictures']> =>
  Array.from({ length: 100 }, (_, at) => {
    const [alt, caption, credit] = [character.repeat(1000), character.repeat(1000), character.repeat(1000)];
    const digest = `${at}`.padStart(64, '0');
    const file = { path: `${at}.jpg`, names: [`${at}.jpg`], digest, type: 'jpeg' as const, width: 1800, height: 1200 };
    return { ...file, colour: '#000000', alt, caption, credit, ...(at === 0 && { lead: true as const }) };
  });

/** Every text that tells a machine of these stories. */
function* filesOf(stories: readonly Story[], bodyOf: () => string): Iterable<readonly [name: string, text: string]> {
  const archive = buildArchive(stories);
  const inOrder = archive.stories.map(({ story }) => story);
  for (const most of [limits.inSiteFeed, limits.inTopicFeed]) {
    const feed = feedOf(wholeSite, newestOf(inOrder, most), bodyOf);
    yield ['atom', atomOf(feed)];
    yield ['rss', rssOf(feed)];
    yield ['json', jsonFeedOf(feed)];
  }
  for (const { name, stories } of archiveDocuments(archive)) yield [name, atomOf(feedOf(wholeSite, stories, bodyOf))];
  yield ['news-sitemap', newsSitemapOf(newsOf(archive))];
  for (const { name, entries } of sitemapsOf(archive, [])) yield [`sitemap ${name}`, sitemapOf(entries)];
  const whole = (story: Story) => ({ ...ninjsOf(story, bodyOf()), source: '\u0001'.repeat(story.entry.bytes) });
  for (const page of listPagesOf(archive.days[0]?.stories ?? []))
    yield ['list', jsonText(dayListOf('2022-02-07', page, whole))];
}

/** Checks that no file is too large when 120 articles have this much text, and that the archive of the feed has them all. */
export function assertFilesBounded(character: string, textBytes: number): void {
  const { stories, bodyOf } = largest(120, character, textBytes);
  for (const [name, text] of filesOf(stories, bodyOf)) assert.ok(bytes(text) <= LARGEST, `${name}: ${bytes(text)}`);
  const documents = archiveDocuments(buildArchive(stories)).flatMap(({ stories }) => stories);
  assert.deepEqual(documents.map(({ path }) => path).sort(), stories.map(({ path }) => path).sort());
}
