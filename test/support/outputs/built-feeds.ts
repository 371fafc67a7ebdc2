/** The tests of feeds and lists of a built site: well-formed, by the rules, complete, and leading to files that are there. */
import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { childrenOf, type Element, linkOf, readXml, textsOf } from './parse-xml.ts';
import { jsonFeedSchema } from './json-feed-schema.ts';
import { htmlProblems, rssProblems } from './rss-validator.ts';
import { listSchema } from '../../../src/formats/site/story-lists.ts';
import { published } from '../paper/sample-site.ts';

/** A built site and the address it is for. */
interface Site {
  /** The words for the site in the name of a test. */
  readonly what: string;
  readonly folder: string;
  readonly origin: string;
  readonly base: string;
}

/** Declares the tests of one site. */
export function testFeeds({ what, folder, origin, base }: Site): void {
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

  test(`feeds ${what} are well-formed and name their own addresses`, () => {
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

  test(`RSS feeds ${what} keep the rules of RSS`, () => {
    for (const file of feeds.filter((file) => file.endsWith('rss.xml')))
      assert.deepEqual(rssProblems(readXml(read(file)), (origin && root + file) || undefined), [], file);
  });

  test(`JSON feeds ${what} keep the rules of JSON Feed`, () => {
    for (const file of filesOf('**/feed.json')) {
      const feed = jsonFeedSchema(origin).parse(JSON.parse(read(file)));
      assert.equal(feed.feed_url, root + file);
      for (const { url } of feed.items) leadsSomewhere(url);
    }
  });

  test(`feeds ${what} give every article to a reader that follows the archive`, () => {
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

  test(`feeds ${what} begin with the newest article`, () => {
    const dates = childrenOf(readXml(read('feeds/atom.xml')), 'atom:entry').flatMap((entry) =>
      textsOf(entry, 'atom:published').map((instant) => instant.slice(0, 10)),
    );
    assert.deepEqual(dates, dates.toSorted().reverse());
    assert.equal(dates[0], published.findLast(({ date }) => date)?.date);
  });

  test(`lists ${what} keep their schema and together hold every article`, () => {
    const found = filesOf('**/index.json').flatMap((file) => {
      const list = listSchema.parse(JSON.parse(read(file)));
      leadsSomewhere(list.url);
      if (list.kind !== 'month') return list.stories.map(({ canonical }) => canonical);
      for (const { list: day } of list.days) leadsSomewhere(day);
      return [];
    });
    assert.deepEqual(found.sort(), published.map(({ url }) => root + url.slice(1)).sort());
  });
}
