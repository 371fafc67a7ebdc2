/**
 * What the built site gives to machines, with an address of its own and without one: well-formed, by the rules, leading to
 * files that are there, and complete.
 */
import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { childrenOf, type Element, linkOf, readXml, textsOf } from '../support/parse-xml.ts';
import { jsonFeedSchema } from '../support/json-feed-schema.ts';
import { htmlProblems, rssProblems } from '../support/rss-validator.ts';
import { listSchema } from '../../src/formats/site/story-lists.ts';
import { published, siteDir } from '../support/sample-site.ts';

const sites = [
  { what: 'without an address', folder: siteDir, origin: '', base: '/' },
  { what: 'with an address', folder: `${siteDir}-elsewhere`, origin: 'https://news.example', base: '/daily/' },
];

for (const { what, folder, origin, base } of sites) {
  const root = origin + base;
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  const filesOf = (pattern: string) => globSync(pattern, { cwd: folder }).map((file) => file.replaceAll('\\', '/'));
  /** The file at an address of the site. */
  const fileAt = (address: string) => {
    assert.ok(address.startsWith(root), `${address} is below ${root}`);
    const path = address.slice(root.length);
    return path === '' || path.endsWith('/') ? `${path}index.html` : path;
  };
  const leadsSomewhere = (address: string) => assert.ok(existsSync(join(folder, fileAt(address))), address);
  const feeds = filesOf('**/{atom,rss}.xml');
  const archive = filesOf('feeds/archive/*.xml');

  describe(`the feeds ${what}`, () => {
    it('are well-formed and say where they are', () => {
      assert.ok(feeds.length >= 2 && archive.length > 10);
      for (const file of [...feeds.filter((file) => file.endsWith('atom.xml')), ...archive]) {
        const atom = readXml(read(file));
        assert.equal(linkOf(atom, 'self'), root + file);
        leadsSomewhere(linkOf(atom, 'alternate') ?? '');
        const entries = childrenOf(atom, 'atom:entry');
        const ids = entries.flatMap((entry) => textsOf(entry, 'atom:id'));
        assert.equal(new Set(ids).size, entries.length, file);
        for (const entry of entries) {
          leadsSomewhere(linkOf(entry, 'alternate') ?? '');
          const isUrl = (text: string) => text.startsWith(root);
          for (const html of textsOf(entry, 'atom:content')) assert.deepEqual(htmlProblems(html, isUrl), [], file);
        }
      }
    });

    it('keep the rules of RSS', () => {
      for (const file of feeds.filter((file) => file.endsWith('rss.xml')))
        assert.deepEqual(rssProblems(readXml(read(file)), (origin && root + file) || undefined), [], file);
    });

    it('keep the rules of JSON Feed', () => {
      for (const file of filesOf('**/feed.json')) {
        const feed = jsonFeedSchema(origin).parse(JSON.parse(read(file)));
        assert.equal(feed.feed_url, root + file);
        for (const { url } of feed.items) leadsSomewhere(url);
      }
    });

    it('give every article to a reader who follows the archive', () => {
      const found = new Set<string>();
      const visited: string[] = [];
      let next: string | undefined = `${root}feeds/atom.xml`;
      while (next) {
        visited.push(fileAt(next));
        const atom: Element = readXml(read(fileAt(next)));
        for (const entry of childrenOf(atom, 'atom:entry')) found.add(linkOf(entry, 'alternate') ?? '');
        next = linkOf(atom, 'prev-archive');
        assert.ok(!next || !visited.includes(fileAt(next)));
      }
      assert.deepEqual(visited.slice(1).sort(), archive.toSorted());
      assert.deepEqual([...found].sort(), published.map(({ url }) => root + url.slice(1)).sort());
    });

    it('begin with the newest', () => {
      const dates = childrenOf(readXml(read('feeds/atom.xml')), 'atom:entry').flatMap((entry) =>
        textsOf(entry, 'atom:published').map((instant) => instant.slice(0, 10)),
      );
      assert.deepEqual(dates, dates.toSorted().reverse());
      assert.equal(dates[0], published.findLast(({ date }) => date)?.date);
    });
  });

  describe(`the lists ${what}`, () => {
    it('are as their schema says, and together hold every article', () => {
      const found = filesOf('**/index.json').flatMap((file) => {
        const list = listSchema.parse(JSON.parse(read(file)));
        leadsSomewhere(list.url);
        if (list.kind !== 'month') return list.stories.map(({ canonical }) => canonical);
        for (const { list: day } of list.days) leadsSomewhere(day);
        return [];
      });
      assert.deepEqual(found.sort(), published.map(({ url }) => root + url.slice(1)).sort());
    });
  });
}

describe('sitemaps', () => {
  const [unknown, known] = sites;
  it('are made where addresses are known', () => {
    assert.deepEqual(globSync('**/*sitemap*', { cwd: unknown?.folder ?? '' }), []);
    assert.doesNotMatch(readFileSync(join(siteDir, 'robots.txt'), 'utf8'), /Sitemap/);
    assert.match(
      readFileSync(join(known?.folder ?? '', 'robots.txt'), 'utf8'),
      /^Sitemap: https:\/\/news\.example\/daily\/sitemap\.xml$/m,
    );
  });

  it('list every article and pages that are there, once each', () => {
    const root = `${known?.origin}${known?.base}`;
    const read = (address: string) =>
      readXml(readFileSync(join(known?.folder ?? '', address.slice(root.length)), 'utf8'));
    const locations = (map: Element) => map.children.flatMap((child) => textsOf(child, 'map:loc'));
    const all = locations(read(`${root}sitemap.xml`)).flatMap((map) => locations(read(map)));
    assert.equal(new Set(all).size, all.length);
    for (const address of all)
      assert.ok(existsSync(join(known?.folder ?? '', address.slice(root.length), 'index.html')), address);
    for (const { url } of published) assert.ok(all.includes(root + url.slice(1)), url);
    for (const address of locations(read(`${root}news-sitemap.xml`))) assert.ok(all.includes(address), address);
  });
});

describe('data for search engines', () => {
  it('stands on every article’s page and can be read', () => {
    for (const { url } of published) {
      const html = readFileSync(join(siteDir, url, 'index.html'), 'utf8');
      const [, data = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? [];
      const [article, breadcrumb] = JSON.parse(data)['@graph'];
      assert.deepEqual([article['@type'], breadcrumb['@type']], ['NewsArticle', 'BreadcrumbList']);
      assert.equal(article.mainEntityOfPage, url);
    }
  });
});
