/** Feeds, their archive, sitemaps and lists are bounded in bytes when articles are of the characters that take most. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { buildArchive } from '../../../src/archive/archive.ts';
import { atomOf } from '../../../src/formats/feeds/atom.ts';
import { feedOf, newestOf, wholeSite } from '../../../src/formats/feeds/feed.ts';
import { limits } from '../../../src/formats/limits.ts';
import { newsOf, newsSitemapOf } from '../../../src/formats/sitemaps/news-sitemap.ts';
import { assertFilesBounded, bytes, LARGEST, largest } from '../../support/articles/largest-stories.ts';

describe('every file for machines', () => {
  for (const [character, textBytes] of [
    ['&', 200_000],
    ['&', 20_000],
    ['&', 10],
    ['<', 20_000],
    ['"', 30_000],
    ['旧', 30_000],
    ['😀', 30_000],
    ['a ', 100],
  ] as const) {
    it(`has at most 2 MB when 120 articles are of ${textBytes} ${JSON.stringify(character)}`, () =>
      assertFilesBounded(character, textBytes));
  }

  it('every file for machines has at most 2 MB when a day has a thousand of the longest headlines', () => {
    const { stories, bodyOf } = largest(1000, '&', 1);
    assert.ok(bytes(newsSitemapOf(newsOf(buildArchive(stories)))) <= LARGEST);
    assert.ok(bytes(atomOf(feedOf(wholeSite, newestOf(stories, limits.inSiteFeed), bodyOf))) <= LARGEST);
  });
});
