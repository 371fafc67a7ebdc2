/** Without a known address no page can name a picture for its link. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { siteDir } from '../support/paper/sample-site.ts';

const metaOf = (html: string, name: string) =>
  new RegExp(`<meta (?:property|name)="${name}" content="([^"]*)">`).exec(html)?.[1];

const htmlOf = (site: string, page: string) => readFileSync(join(site, page), 'utf8');

test('without an origin no page names a picture for its link, and none is made for a day', () => {
  for (const page of globSync('**/*.html', { cwd: siteDir })) {
    const html = htmlOf(siteDir, page);
    assert.equal(metaOf(html, 'og:image'), undefined, page);
    assert.equal(metaOf(html, 'twitter:card'), 'summary', page);
  }
  assert.deepEqual(globSync('**/preview.png', { cwd: siteDir }), ['preview.png']);
});
