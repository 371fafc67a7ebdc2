/** Whatever an article says, what machines are given stays well-formed and says the same. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseFragment } from 'parse5';
import { buildArchive } from '../../../src/archive/archive.ts';
import { atomOf } from '../../../src/formats/feeds/atom.ts';
import { feedOf, wholeSite } from '../../../src/formats/feeds/feed.ts';
import { jsonFeedOf } from '../../../src/formats/feeds/json-feed.ts';
import { authorIn } from '../../../src/article/opening/author-name.ts';
import { authorJsonLdOf, jsonLdOf } from '../../../src/formats/article/json-ld.ts';
import { jsonText } from '../../../src/formats/json.ts';
import { newsOf, newsSitemapOf } from '../../../src/formats/sitemaps/news-sitemap.ts';
import { ninjsOf, articleSchema } from '../../../src/formats/article/ninjs.ts';
import { feedHtml, withAnchors } from '../../../src/formats/feeds/portable-html.ts';
import { rssOf } from '../../../src/formats/feeds/rss.ts';
import { element, xmlDocument } from '../../../src/formats/xml.ts';
import { story } from '../../support/articles/make-story.ts';
import { bodyWith, hostile, storyOf } from '../../support/articles/hostile-strings.ts';
import { rssProblems } from '../../support/outputs/rss-validator.ts';
import { childOf, readXml, textsOf } from '../../support/outputs/parse-xml.ts';

/** The characters of a text that XML allows. */
const inXml = (text: string) => text.replace(/[^\t\n\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');

describe('XML', () => {
  for (const text of hostile) {
    it(`says ${JSON.stringify(text)} in text and in an attribute`, () => {
      const read = readXml(xmlDocument(element('root', { x: text, y: undefined }, [element('child', {}, text)])));
      assert.deepEqual(read.attributes, { x: inXml(text) });
      assert.deepEqual(textsOf(read, 'child'), [inXml(text)]);
    });

    it(`holds an article of ${JSON.stringify(text)}`, () => {
      const given = storyOf(text);
      const feed = feedOf(wholeSite, [given], () => bodyWith(text));
      const entry = childOf(readXml(atomOf(feed)), 'atom:entry') ?? assert.fail();
      assert.deepEqual(textsOf(entry, 'atom:title'), [inXml(text)]);
      assert.deepEqual(textsOf(entry, 'atom:content'), [inXml(feed.items[0]?.html ?? '')]);
      const rss = readXml(rssOf(feed));
      assert.deepEqual(
        rssProblems(rss, undefined).filter((problem) => !/control-character|noncharacter/.test(problem)),
        [],
      );
      const news = readXml(newsSitemapOf(newsOf(buildArchive([given]))));
      assert.equal(news.children.length, 1);
    });
  }
});

describe('JSON', () => {
  for (const text of hostile) {
    it(`says ${JSON.stringify(text)} without half a character`, () => {
      const feed = feedOf(wholeSite, [storyOf(text)], () => bodyWith(text));
      const json = jsonFeedOf(feed);
      assert.doesNotMatch(json, /\\ud[89a-f]|\n./i);
      assert.equal(JSON.parse(json).items[0].title, text.toWellFormed());
      const articleJson = jsonText(ninjsOf(storyOf(text), bodyWith(text)));
      assert.doesNotMatch(articleJson, /\\ud[89a-f]|\n./i);
      assert.equal(articleSchema.parse(JSON.parse(articleJson)).headline, text.toWellFormed());
    });

    it(`stands in a script element with ${JSON.stringify(text)}`, () => {
      const data = jsonLdOf(storyOf(text), [{ path: '/2022/', words: '2022' }]);
      assert.doesNotMatch(data, /[<>&\u2028\u2029]/);
      const [script, ...rest] = parseFragment(`<script type="application/ld+json">${data}</script>`).childNodes;
      assert.deepEqual(rest, []);
      assert.ok(script && 'childNodes' in script);
      assert.equal(JSON.parse(data)['@graph'][0].headline, text.toWellFormed());
    });
  }
});

describe('the body of an article elsewhere', () => {
  const html =
    '<h2 id="h-x">A<a class="anchor" href="#h-x" aria-label="Link to this section"></a></h2>\n' +
    '<p id="p-1">B<sup><a href="#note-1" id="ref-1">1</a></sup> <a href="https://a.example/?x=&#x22;&#x3E;">c</a> 1 > 0</p>' +
    '<div class="table" role="group" aria-label="A > B" tabindex="0"><table><tbody><tr><td class="align-left">x</td></tr></tbody></table></div>' +
    '<ol start="3"><li>x<br></li></ol><section data-footnotes=""><ol><li id="note-1">y <a href="#ref-1" aria-label="Back">↩</a></li></ol></section>';

  it('has no anchors, and links into itself lead to its page', () => {
    assert.equal(
      feedHtml(html, 'https://n.example/a/'),
      '<h2>A</h2>\n<p>B<sup><a href="https://n.example/a/#note-1">1</a></sup> <a href="https://a.example/?x=&#x22;&#x3E;">c</a> 1 > 0</p>' +
        '<div><table><tbody><tr><td>x</td></tr></tbody></table></div>' +
        '<ol start="3"><li>x<br></li></ol><section><ol><li>y <a href="https://n.example/a/#ref-1">↩</a></li></ol></section>',
    );
  });

  it('keeps its anchors in the article’s JSON', () => {
    const kept = withAnchors(html);
    assert.deepEqual(
      [...kept.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id),
      ['h-x', 'p-1', 'ref-1', 'note-1'],
    );
    assert.doesNotMatch(kept, /class|aria|role|tabindex/);
    assert.match(kept, /href="#note-1"/);
  });

  it('is not taken for markup where the text speaks of it', () => {
    assert.equal(
      feedHtml('<p>&#x3C;p id="x"> and &#x3C;a class="anchor"></p>', '/'),
      '<p>&#x3C;p id="x"> and &#x3C;a class="anchor"></p>',
    );
  });
});

describe('data for search engines', () => {
  it('names the article’s day as a day, its authors, its place among the pages', () => {
    const told = story('a.txt', '2022-02-07', undefined, { updated: '2022-02-08' });
    const byline = ['Jane Doe, Editor', 'Reuters', 'Staff writer'].map((item) => ({ ...authorIn(item), slug: 'page' }));
    const data = JSON.parse(jsonLdOf({ ...told, byline }, []));
    const [article, breadcrumb] = data['@graph'];
    assert.deepEqual(
      [article['@type'], article.datePublished, article.dateModified],
      ['NewsArticle', '2022-02-07', '2022-02-08'],
    );
    assert.deepEqual(article.author, [
      { '@type': 'Person', name: 'Jane Doe', url: '/authors/page/' },
      { '@type': 'Organization', name: 'Reuters', url: '/authors/page/' },
    ]);
    assert.deepEqual(
      breadcrumb.itemListElement.map(({ position, item }: { position: number; item: string }) => [position, item]),
      [
        [1, '/'],
        [2, '/a.txt/'],
      ],
    );
  });

  it('names an author with all that a file says', () => {
    const profile = {
      ...{
        slug: 'jane-doe',
        name: 'Jane Doe',
        also: ['J. Doe'],
        role: '</script>',
        html: '',
        lang: 'en',
        dir: 'ltr' as const,
      },
      addresses: [
        { words: 'Web', href: 'https://example.org/jane' },
        { words: 'Mail', href: 'mailto:jane@example.org' },
      ],
    };
    const text = authorJsonLdOf({ slug: 'jane-doe', name: 'Jane Doe', kind: 'person', profile });
    assert.doesNotMatch(text, /</);
    assert.deepEqual(JSON.parse(text).mainEntity, {
      '@type': 'Person',
      name: 'Jane Doe',
      url: '/authors/jane-doe/',
      alternateName: ['J. Doe'],
      jobTitle: '</script>',
      sameAs: ['https://example.org/jane'],
    });
  });

  it('has the hour where there is one', () => {
    const data = JSON.parse(jsonLdOf(story('a.txt', '2022-02-07', '14:30+05:00'), []));
    assert.equal(data['@graph'][0].datePublished, '2022-02-07T14:30:00+05:00');
  });
});
