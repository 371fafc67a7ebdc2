/** Feeds, lists and data for machines of a site that knows no address of its own. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { testFeeds } from '../support/outputs/built-feeds.ts';
import { published, siteDir } from '../support/paper/sample-site.ts';

testFeeds({ what: 'without an address', folder: siteDir, origin: '', base: '/' });

test('a site without an address has no sitemap', () => {
  assert.deepEqual(globSync('**/*sitemap*', { cwd: siteDir }), []);
  assert.doesNotMatch(readFileSync(join(siteDir, 'robots.txt'), 'utf8'), /Sitemap/);
});

test('every article’s page holds data for search engines that can be read', () => {
  for (const { url } of published) {
    const html = readFileSync(join(siteDir, url, 'index.html'), 'utf8');
    const [, data = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? [];
    const [article, breadcrumb] = JSON.parse(data)['@graph'];
    assert.deepEqual([article['@type'], breadcrumb['@type']], ['NewsArticle', 'BreadcrumbList']);
    assert.equal(article.mainEntityOfPage, url);
  }
});
