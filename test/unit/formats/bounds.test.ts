/** Feeds, their archive, sitemaps and lists are bounded in bytes, whatever is in the articles. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { buildArchive, type Story } from '../../../src/archive/archive.ts';
import { pagesOf } from '../../../src/archive/pagination.ts';
import { parseArticle } from '../../../src/article/parse.ts';
import { renderBody } from '../../../src/article/html/render.ts';
import { archiveDocuments } from '../../../src/formats/feeds/feed-archive.ts';
import { atomOf } from '../../../src/formats/feeds/atom.ts';
import { feedOf, newestOf, wholeSite } from '../../../src/formats/feeds/feed.ts';
import { jsonFeedOf } from '../../../src/formats/feeds/json-feed.ts';
import { jsonText } from '../../../src/formats/json.ts';
import { limits, parted, sizeWritten } from '../../../src/formats/limits.ts';
import { dayListOf } from '../../../src/formats/site/story-lists.ts';
import { newsOf, newsSitemapOf } from '../../../src/formats/sitemaps/news-sitemap.ts';
import { rssOf } from '../../../src/formats/feeds/rss.ts';
import { sitemapOf, sitemapsOf } from '../../../src/formats/sitemaps/sitemap.ts';
import { element } from '../../../src/formats/xml.ts';
import { story } from '../../support/make-story.ts';
import { jsonFeedSchema } from '../../support/json-feed-schema.ts';
import { rssProblems } from '../../support/rss-validator.ts';
import { childOf, childrenOf, readXml, textsOf } from '../../support/parse-xml.ts';

fc.configureGlobal({ seed: 20220207, numRuns: 100 });

/** The most bytes of any file but exports and sources. */
const LARGEST = 2_000_000;
const bytes = (text: string) => Buffer.byteLength(text);

/** Articles of one day as the parser makes them, each with every field as long as it may be. */
function largest(count: number, character: string, textBytes: number): { stories: Story[]; bodyOf: () => string } {
  const value = character.repeat(300);
  const list = Array.from({ length: 100 }, (_, at) => `${at}${value}`).join('; ');
  const labels = ['Title', 'Summary', 'Section', 'Source', 'Dateline', 'Credit'].map(
    (label) => `${label}: ${value.repeat(3)}`,
  );
  const head = [...labels, `Author: ${list}`, `Tags: ${list}`, 'Date: 2022-02-07'];
  const text = `${head.join('\n')}\n\nA first paragraph.\n\n${character.repeat(textBytes)}`;
  const parsed = parseArticle({ path: 'a.txt', text });
  assert.ok(parsed.outcome === 'article');
  const html = renderBody(parsed.body);
  const stories = Array.from({ length: count }, (_, at) => {
    const url = `/2022/02/07/${'s'.repeat(76)}${at}/`;
    return story(`${at}.txt`, undefined, undefined, { ...parsed.fields, url });
  });
  return { stories, bodyOf: () => html };
}

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
  for (const page of pagesOf(archive.days[0]?.stories ?? [])) yield ['list', jsonText(dayListOf('2022-02-07', page))];
}

describe('every file for machines', () => {
  for (const [character, textBytes] of [
    ['&', 20_000],
    ['&', 200_000],
    ['<', 20_000],
    ['"', 30_000],
    ['旧', 30_000],
    ['😀', 30_000],
    ['a ', 100],
    ['"', 10],
  ] as const) {
    it(`has at most 2 MB when 120 articles are of ${textBytes} ${JSON.stringify(character)}`, () => {
      const { stories, bodyOf } = largest(120, character, textBytes);
      for (const [name, text] of filesOf(stories, bodyOf)) assert.ok(bytes(text) <= LARGEST, `${name}: ${bytes(text)}`);
      const documents = archiveDocuments(buildArchive(stories)).flatMap(({ stories }) => stories);
      assert.deepEqual(documents.map(({ path }) => path).sort(), stories.map(({ path }) => path).sort());
    });
  }

  it('every file for machines has at most 2 MB when a day has a thousand of the longest headlines', () => {
    const { stories, bodyOf } = largest(1000, '&', 1);
    assert.ok(bytes(newsSitemapOf(newsOf(buildArchive(stories)))) <= LARGEST);
    assert.ok(bytes(atomOf(feedOf(wholeSite, newestOf(stories, limits.inSiteFeed), bodyOf))) <= LARGEST);
  });
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
