/** Feeds: what they hold, in which order, under which identifiers, and that nothing in an article makes one ill-formed. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { buildArchive } from '../../../src/archive/archive.ts';
import type { Story } from '../../../src/archive/story.ts';
import { archiveDocuments } from '../../../src/formats/feeds/feed-archive.ts';
import { atomOf } from '../../../src/formats/feeds/atom.ts';
import { feedOf, newestOf, wholeSite } from '../../../src/formats/feeds/feed.ts';
import { jsonFeedOf } from '../../../src/formats/feeds/json-feed.ts';
import { limits } from '../../../src/formats/limits.ts';
import { rssOf } from '../../../src/formats/feeds/rss.ts';
import { storiesOn, story } from '../../support/articles/make-story.ts';
import { jsonFeedSchema } from '../../support/outputs/json-feed-schema.ts';
import { rssProblems } from '../../support/outputs/rss-validator.ts';
import { childOf, childrenOf, linkOf, readXml, textsOf } from '../../support/outputs/parse-xml.ts';

const body = '<p id="p-1">Text.<a class="anchor" href="#p-1" tabindex="-1" aria-hidden="true"></a></p>';
const feedWith = (...stories: readonly Story[]) => feedOf(wholeSite, stories, () => body);
const full: Partial<Story['entry']> = {
  updated: '2022-02-09',
  byline: ['Jane Doe', 'John Roe'],
  section: 'World',
  tags: ['Talks', 'Gas'],
  summary: 'In short.',
  dateline: 'ROME (AP)',
  credit: 'With agencies',
};

describe('an article in a feed', () => {
  it('an article is in all three formats with the same identifier, dates, authors, subjects and text', () => {
    const feed = feedWith(story('a.txt', '2022-02-07', '14:30', full));
    const entry = childOf(readXml(atomOf(feed)), 'atom:entry');
    const item = childOf(readXml(rssOf(feed)).children[0] ?? assert.fail(), 'item');
    const json = jsonFeedSchema('').parse(JSON.parse(jsonFeedOf(feed))).items[0];
    assert.ok(entry && item && json);

    const id = 'tag:the-dateline.example,2026:/a.txt/';
    assert.deepEqual([textsOf(entry, 'atom:id'), textsOf(item, 'guid'), json.id], [[id], [id], id]);
    const [published, updated] = ['2022-02-07T14:30:00Z', '2022-02-09T00:00:00Z'];
    assert.deepEqual([...textsOf(entry, 'atom:published'), ...textsOf(entry, 'atom:updated')], [published, updated]);
    assert.deepEqual(textsOf(item, 'pubDate'), ['Mon, 07 Feb 2022 14:30:00 GMT']);
    assert.deepEqual(textsOf(item, 'dcterms:modified'), [updated]);
    assert.deepEqual([json.date_published, json.date_modified], [published, updated]);
    assert.deepEqual(
      childrenOf(entry, 'atom:author').flatMap((author) => textsOf(author, 'atom:name')),
      full.byline,
    );
    assert.deepEqual(textsOf(item, 'dc:creator'), full.byline);
    assert.deepEqual(textsOf(item, 'category'), ['World', 'Talks', 'Gas']);
    assert.deepEqual(json.tags, ['World', 'Talks', 'Gas']);
    const text = '<p>ROME (AP) — Text.</p>\n<p><em>With agencies</em></p>';
    assert.deepEqual([...textsOf(entry, 'atom:content'), ...textsOf(item, 'content:encoded')], [text, text]);
    assert.equal(json.content_html, text);
  });

  for (const [given, published, gmt] of [
    [[undefined, undefined], [], []],
    [['2022-02-07'], ['2022-02-07T00:00:00Z'], ['Mon, 07 Feb 2022 00:00:00 GMT']],
    [['2022-02-07', '09:05:59'], ['2022-02-07T09:05:59Z'], ['Mon, 07 Feb 2022 09:05:59 GMT']],
    [['2022-02-07', '01:30+05:00'], ['2022-02-07T01:30:00+05:00'], ['Sun, 06 Feb 2022 20:30:00 GMT']],
    [['1912-04-16'], ['1912-04-16T00:00:00Z'], ['Tue, 16 Apr 1912 00:00:00 GMT']],
  ] as const) {
    it(`dated ${given.join(' ') || 'not at all'} is published ${published[0] ?? 'without a date'}`, () => {
      const feed = feedWith(story('a.txt', ...given));
      const entry = childOf(readXml(atomOf(feed)), 'atom:entry') ?? assert.fail();
      assert.deepEqual(textsOf(entry, 'atom:published'), published);
      // Atom demands one.
      assert.deepEqual(textsOf(entry, 'atom:updated'), published[0] ? published : ['1970-01-01T00:00:00Z']);
      const item = childOf(readXml(rssOf(feed)).children[0] ?? assert.fail(), 'item') ?? assert.fail();
      assert.deepEqual(textsOf(item, 'pubDate'), gmt);
    });
  }

  it('an article in a feed was not changed before it was published', () => {
    const feed = feedWith(story('a.txt', '2022-02-07', '14:30', { updated: '2022-02-07' }));
    assert.equal(feed.items[0]?.updated, '2022-02-07T14:30:00Z');
  });

  it('an article in a feed has its own direction', () => {
    const feed = feedWith(story('a.txt', '2022-02-07', undefined, { dir: 'rtl', lang: 'ur' }));
    assert.equal(feed.items[0]?.html, '<div dir="rtl" lang="ur"><p>Text.</p></div>');
    assert.equal(childOf(readXml(atomOf(feed)), 'atom:entry')?.attributes['xml:lang'], 'ur');
  });
});

describe('a feed', () => {
  it('a feed begins with the newest article, is bounded, and has the undated ones last', () => {
    const archive = buildArchive([...storiesOn('2022-01-01', '2022-01-03', '2022-01-02'), story('undated.txt')]);
    const stories = archive.stories.map(({ story }) => story);
    const datesOf = (most: number) => newestOf(stories, most).map(({ entry }) => entry.date);
    assert.deepEqual(datesOf(9), ['2022-01-03', '2022-01-02', '2022-01-01', undefined]);
    assert.deepEqual(datesOf(2), ['2022-01-03', '2022-01-02']);
    assert.equal(newestOf(Array(500).fill(stories[0]), limits.inSiteFeed).length, limits.inSiteFeed);
  });

  it('a feed was changed when its newest item was, in universal time', () => {
    const feed = feedWith(story('a', '2022-02-07', '23:00-05:00'), story('b', '2022-02-08', '02:00'), story('c'));
    assert.equal(feed.updated, '2022-02-07T23:00:00-05:00');
  });

  it('a feed is valid without articles', () => {
    const feed = feedWith();
    assert.deepEqual(textsOf(readXml(atomOf(feed)), 'atom:updated'), ['1970-01-01T00:00:00Z']);
    assert.deepEqual(rssProblems(readXml(rssOf(feed)), undefined), []);
    assert.deepEqual(jsonFeedSchema('').parse(JSON.parse(jsonFeedOf(feed))).items, []);
  });

  it('a feed says when it holds all articles', () => {
    assert.equal(childrenOf(readXml(atomOf(feedWith(), { complete: true })), 'fh:complete').length, 1);
    assert.equal(childrenOf(readXml(atomOf(feedWith())), 'fh:complete').length, 0);
  });
});

describe('the archive of the feed', () => {
  const some = (count: number, date: string) =>
    Array.from({ length: count }, (_, at) => story(`${date}-${String(at).padStart(3, '0')}.txt`, date));
  const stories = [...some(120, '2022-01-05'), ...some(1, '2022-02-01'), story('undated.txt')];
  const documents = archiveDocuments(buildArchive(stories));

  it('the archive of the feed holds every article once, in documents of bounded length that link to one another', () => {
    assert.deepEqual(
      documents.map(({ name, stories }) => [name, stories.length]),
      [
        ['undated', 1],
        ['2022-01', 50],
        ['2022-01-2', 50],
        ['2022-01-3', 20],
        ['2022-02', 1],
      ],
    );
    const texts = documents.map(({ path: self, previous, next, stories }) =>
      readXml(atomOf(feedWith(...stories), { place: { self, previous, next } })),
    );
    for (const [at, document] of texts.entries()) {
      assert.equal(childrenOf(document, 'fh:archive').length, 1);
      assert.equal(linkOf(document, 'current'), '/feeds/atom.xml');
      assert.equal(linkOf(document, 'self'), documents[at]?.path);
      assert.equal(linkOf(document, 'prev-archive'), documents[at - 1]?.path);
      assert.equal(linkOf(document, 'next-archive'), documents[at + 1]?.path);
    }
    assert.equal(new Set(documents.flatMap(({ stories }) => stories)).size, stories.length);
  });

  it('the archive of the feed keeps its documents when an article is published', () => {
    const later = archiveDocuments(buildArchive([...stories, story('new.txt', '2022-02-02')]));
    assert.deepEqual(later.slice(0, -1), documents.slice(0, -1));
    assert.equal(later.at(-1)?.stories.length, 2);
  });
});
