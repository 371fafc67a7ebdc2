/** At a known address every page names a picture for its link by its whole URL, and the picture is there. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { published, siteDir } from '../support/paper/sample-site.ts';

/** The sample site at another address, as test/run.ts builds it. */
const elsewhere = `${siteDir}-elsewhere`;

const address = 'https://news.example/daily/';

const metaOf = (html: string, name: string) =>
  new RegExp(`<meta (?:property|name)="${name}" content="([^"]*)">`).exec(html)?.[1];

const htmlOf = (site: string, page: string) => readFileSync(join(site, page), 'utf8');

test('with an origin, every page names a picture that is there, of the size it says', () => {
  const pages = globSync('**/*.html', { cwd: elsewhere });
  assert.ok(pages.length > 100, `only ${pages.length} pages were found`);
  for (const page of pages) {
    const html = htmlOf(elsewhere, page);
    const image = metaOf(html, 'og:image') ?? '';
    assert.ok(image.startsWith(address) && image.endsWith('/preview.png'), `${page} names ${image}`);
    assert.equal(metaOf(html, 'twitter:card'), 'summary_large_image', page);
    assert.ok(metaOf(html, 'og:image:alt'), page);
    const png = readFileSync(join(elsewhere, image.slice(address.length)));
    const size = [png.readUInt32BE(16), png.readUInt32BE(20)].map(String);
    assert.deepEqual([metaOf(html, 'og:image:width'), metaOf(html, 'og:image:height')], size, page);
  }
});

test('days and their articles name the picture of their day of the year, all other pages the site’s', () => {
  const picture = (url: string) => metaOf(htmlOf(elsewhere, `${url}index.html`), 'og:image')?.slice(address.length);
  for (const { url, date } of published) {
    const own = date ? `on-this-day/${date.slice(5)}/preview.png` : 'preview.png';
    assert.equal(picture(url), own, url);
    if (date) assert.equal(picture(`/${date.replaceAll('-', '/')}/`), own);
  }
  for (const url of ['/', '/archive/', '/2022/', '/2022/02/', '/undated/']) assert.equal(picture(url), 'preview.png');
});

test('with an origin, days of the year that have stories have pictures', () => {
  assert.ok(globSync('on-this-day/*/preview.png', { cwd: elsewhere }).length > 10);
});
