/** Feeds, lists and sitemaps of a site that knows its address. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { testFeeds } from '../support/outputs/built-feeds.ts';
import { type Element, readXml, textsOf } from '../support/outputs/parse-xml.ts';
import { published, siteDir } from '../support/paper/sample-site.ts';

/** The sample site at another address, as test/run.ts builds it. */
const folder = `${siteDir}-elsewhere`;
const root = 'https://news.example/daily/';

testFeeds({ what: 'with an address', folder, origin: 'https://news.example', base: '/daily/' });

test('robots.txt of a site with an address names the sitemap', () => {
  assert.match(
    readFileSync(join(folder, 'robots.txt'), 'utf8'),
    /^Sitemap: https:\/\/news\.example\/daily\/sitemap\.xml$/m,
  );
});

test('sitemaps list every article and pages that are there, once each', () => {
  const read = (address: string) => readXml(readFileSync(join(folder, address.slice(root.length)), 'utf8'));
  const locations = (map: Element) => map.children.flatMap((child) => textsOf(child, 'map:loc'));
  const all = locations(read(`${root}sitemap.xml`)).flatMap((map) => locations(read(map)));
  assert.equal(new Set(all).size, all.length);
  for (const address of all) assert.ok(existsSync(join(folder, address.slice(root.length), 'index.html')), address);
  for (const { url } of published) assert.ok(all.includes(root + url.slice(1)), url);
  for (const address of locations(read(`${root}news-sitemap.xml`))) assert.ok(all.includes(address), address);
});
