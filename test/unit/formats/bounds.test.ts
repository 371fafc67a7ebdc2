/** Feeds, their archive, sitemaps and lists are bounded in bytes, whatever is in the articles. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { buildArchive } from '../../../src/archive/archive.ts';
import type { Story } from '../../../src/archive/story.ts';
import { archiveDocuments } from '../../../src/formats/feeds/feed-archive.ts';
import { atomOf } from '../../../src/formats/feeds/atom.ts';
import { feedOf, newestOf, wholeSite } from '../../../src/formats/feeds/feed.ts';
import { jsonFeedOf } from '../../../src/formats/feeds/json-feed.ts';
import { jsonText } from '../../../src/formats/json.ts';
import { limits, parted, sizeWritten } from '../../../src/formats/limits.ts';
import { rssOf } from '../../../src/formats/feeds/rss.ts';
import { element } from '../../../src/formats/xml.ts';
import { assertFilesBounded, bytes } from '../../support/articles/largest-stories.ts';
import { story } from '../../support/articles/make-story.ts';
import { jsonFeedSchema } from '../../support/outputs/json-feed-schema.ts';
import { rssProblems } from '../../support/outputs/rss-validator.ts';
import { childOf, childrenOf, readXml, textsOf } from '../../support/outputs/parse-xml.ts';

fc.configureGlobal({ seed: 20220207, numRuns: 100 });

describe('every file for machines', () => {
  it('has at most 2 MB when 120 articles are of ten quotation marks', () => assertFilesBounded('"', 10));
});

describe('an article whose text is too long for a feed', () => {
  const long = story('a.txt', '2022-02-07', undefined, { size: limits.fullTextBytes + 1, summary: 'In short.' });
  const feed = feedOf(wholeSite, [long], () => assert.fail('Nobody needs the text.'));

  it('an article that is too long for a feed has its summary and its link in all three formats, which stay valid', () => {
    const entry = childOf(readXml(atomOf(feed)), 'atom:entry') ?? assert.fail();
    assert.deepEqual([childrenOf(entry, 'atom:content').length, textsOf(entry, 'atom:summary')], [0, ['In short.']]);
    assert.deepEqual(rssProblems(readXml(rssOf(feed)), undefined), []);
    const [item] = jsonFeedSchema('').parse(JSON.parse(jsonFeedOf(feed))).items;
    assert.equal((item as { content_text?: string }).content_text, 'In short.');
  });

  it('an article that is too long for a feed leaves room for others', () => {
    assert.equal(newestOf(Array(50).fill(long), 50).length, 50);
  });
});

describe('the archive of the feed', () => {
  const size = fc.oneof(fc.nat(20_000), fc.nat(2 * limits.fullTextBytes));
  const stories = fc
    .array(fc.tuple(size, fc.constantFrom('2022-01-05', '2022-01-06', '2022-03-01', undefined)), { maxLength: 120 })
    .map((all) =>
      all.map(([size, date], at) => story(`${String(at).padStart(3, '0')}.txt`, date, undefined, { size })),
    );
  const textOf = ({ entry }: Story) => (entry.size > limits.fullTextBytes ? 0 : entry.size);
  const told = (stories: readonly Story[]) => archiveDocuments(buildArchive(stories));

  it('the archive of the feed holds every article once, in documents of a bounded number of entries and bytes', () => {
    fc.assert(
      fc.property(stories, (stories) => {
        const documents = told(stories);
        assert.deepEqual(
          documents.flatMap(({ stories }) => stories.map(({ path }) => path)).sort(),
          stories.map(({ path }) => path),
        );
        for (const { stories } of documents) {
          assert.ok(stories.length > 0 && stories.length <= limits.inArchiveDocument);
          assert.ok(stories.reduce((sum, story) => sum + textOf(story), 0) <= limits.feedBytes);
        }
      }),
    );
  });

  it('the archive of the feed keeps all documents but the last when a newer article is published', () => {
    fc.assert(
      fc.property(stories, size, (stories, size) => {
        const [before, after] = [
          told(stories),
          told([...stories, story('new.txt', '2022-03-02', undefined, { size })]),
        ];
        for (const [at, { path, stories }] of before.slice(0, -1).entries()) {
          assert.equal(after[at]?.path, path);
          assert.deepEqual(after[at]?.stories, stories);
        }
      }),
    );
  });
});

describe('parts', () => {
  for (const [sizes, expected] of [
    [[], []],
    [
      [1, 1, 1, 1],
      [[1, 1, 1], [1]],
    ],
    [
      [5, 5, 1],
      [[5, 5], [1]],
    ],
    [[99], [[99]]],
    [
      [1, 99, 1],
      [[1], [99], [1]],
    ],
    [[10], [[10]]],
  ] as const) {
    it(`of ${JSON.stringify(sizes)} are ${JSON.stringify(expected)} for three items and ten bytes`, () => {
      assert.deepEqual(
        parted(sizes, (size) => size, { most: 3, bytes: 10 }),
        expected,
      );
    });
  }

  it('a text takes no more bytes than it was said to, wherever it is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const most = sizeWritten(text);
        assert.ok(bytes(element('a', {}, text)) - bytes('<a></a>') <= most);
        assert.ok(bytes(element('a', { b: text })) - bytes('<a b=""/>') <= most);
        assert.ok(bytes(jsonText(text.replace(/\p{Cc}/gu, ''))) - bytes('""\n') <= most);
      }),
    );
  });
});
