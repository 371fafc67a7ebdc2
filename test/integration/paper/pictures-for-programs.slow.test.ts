/** The pictures of articles in the formats of programs: previews of links, structured data, feeds, sitemaps and JSON. */
import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import sharp from 'sharp';
import { z } from 'zod';
import { jsonFeedSchema } from '../../support/outputs/json-feed-schema.ts';
import { childOf, childrenOf, readXml, textsOf } from '../../support/outputs/parse-xml.ts';
import { makePicturedPaper } from '../../support/paper/pictured-paper.ts';
import { rssProblems } from '../../support/outputs/rss-validator.ts';

const origin = 'https://harbour.example';
const env = { SITE_URL: origin };
const paper = await makePicturedPaper();
after(() => paper.remove());
const build = async (more: Readonly<Record<string, string>> = {}) => {
  const { code, printed } = await paper.run('src/commands/build.mjs', [], { ...env, ...more });
  assert.equal(code, 0, printed);
};
const dist = (path: string) => join(paper.folder, 'dist', path);
const meta = (page: string, name: string) =>
  new RegExp(`<meta (?:property|name)="${name}" content="([^"]*)">`).exec(paper.read(page))?.[1];
const ferry = '2024/05/11/ferry/index.html';
const fileOf = (address: string) => dist(address.slice(origin.length + 1));
const sizeOf = (address: string) => statSync(fileOf(address)).size;
const jsonLdOf = (page: string) => {
  const text = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(paper.read(page))?.[1] ?? '';
  return JSON.parse(text)['@graph'][0] as { image?: Record<string, string> };
};

describe('the pictures of a paper with an origin', () => {
  before(() => build());

  it('are the previews of the links to their stories, as JPEG of 1200 pixels', async () => {
    const image = meta(ferry, 'og:image') ?? '';
    const { format, width, height } = await sharp(fileOf(image)).metadata();
    assert.deepEqual([format, width, height], ['jpeg', 1200, 800]);
    assert.deepEqual([meta(ferry, 'og:image:width'), meta(ferry, 'og:image:height')], ['1200', '800']);
    assert.equal(meta(ferry, 'og:image:alt'), 'A &quot;white&quot; ferry &amp; two gulls');
    assert.equal(meta(ferry, 'twitter:card'), 'summary_large_image');
    assert.match(meta('2024/05/10/crane/index.html', 'og:image') ?? '', /-1200\.jpg$/);
    assert.equal(meta('2024/05/09/plain/index.html', 'og:image'), `${origin}/on-this-day/05-09/preview.png`);
    assert.equal(meta('2024/05/11/index.html', 'og:image'), `${origin}/on-this-day/05-11/preview.png`);
  });

  it('are in the structured data, with caption, credit and size', () => {
    const { image } = jsonLdOf(ferry);
    assert.deepEqual(image, {
      '@type': 'ImageObject',
      url: meta(ferry, 'og:image'),
      width: '1200',
      height: '800',
      caption: 'The ferry at noon',
      creditText: 'Jane Doe',
    });
    const plain = '2024/05/09/plain/index.html';
    const preview = { '@type': 'ImageObject', url: meta(plain, 'og:image'), width: '1200', height: '630' };
    assert.deepEqual(jsonLdOf(plain).image, preview, 'without a picture of its own, a story has that of its day');
  });

  it('are in the three feeds, with type and bytes, and in the text by their whole address', () => {
    const image = meta(ferry, 'og:image') ?? '';
    const bytes = `${sizeOf(image)}`;
    const rss = readXml(paper.read('feeds/rss.xml'));
    assert.deepEqual(rssProblems(rss, `${origin}/feeds/rss.xml`), []);
    const item = childrenOf(rss.children[0] ?? assert.fail(), 'item').find(
      (one) => textsOf(one, 'title')[0] === 'The ferry sails',
    );
    const media = childOf(item ?? assert.fail(), 'media:content') ?? assert.fail();
    assert.deepEqual(media.attributes, {
      ...{ url: image, type: 'image/jpeg', medium: 'image', fileSize: bytes },
      ...{ width: '1200', height: '800' },
    });
    assert.deepEqual(
      media.children.map(({ text }) => text),
      ['A "white" ferry & two gulls', 'The ferry at noon', 'Jane Doe'],
    );
    const entries = childrenOf(readXml(paper.read('feeds/atom.xml')), 'atom:entry');
    const enclosures = entries.flatMap((entry) =>
      childrenOf(entry, 'atom:link').filter(({ attributes }) => attributes['rel'] === 'enclosure'),
    );
    assert.equal(enclosures.length, 2);
    assert.deepEqual(enclosures.find(({ attributes }) => attributes['href'] === image)?.attributes, {
      ...{ rel: 'enclosure', type: 'image/jpeg', href: image, length: bytes },
      title: 'A "white" ferry & two gulls',
    });
    const { items } = jsonFeedSchema(origin).parse(JSON.parse(paper.read('feeds/feed.json')));
    const found = items.find(({ title }) => title === 'The ferry sails');
    assert.deepEqual([found?.image, found?.attachments?.[0]?.size_in_bytes], [image, Number(bytes)]);
    const html = found?.content_html ?? '';
    assert.match(
      html,
      /^<figure><img src="https:\/\/harbour\.example\/pictures\/[0-9a-f]{16}-960\.jpg"[^>]*><figcaption>/,
    );
    for (const [, address = ''] of items.flatMap(({ content_html = '' }) => [
      ...content_html.matchAll(/src="([^"]+)"/g),
    ]))
      assert.ok(existsSync(fileOf(address)), address);
  });

  it('are in the sitemaps, and each file is there', () => {
    for (const file of ['sitemaps/2024.xml', 'news-sitemap.xml']) {
      const images = readXml(paper.read(file)).children.flatMap((url) =>
        childrenOf(url, 'image:image').flatMap((image) => textsOf(image, 'image:loc')),
      );
      assert.equal(images.length, 3, file);
      for (const image of images) assert.ok(existsSync(fileOf(image)), image);
    }
  });

  it('are in the JSON of the day, as its schema has it', () => {
    const list = JSON.parse(paper.read('2024/05/11/index.json'));
    z.fromJSONSchema(JSON.parse(paper.read('schemas/list.json'))).parse(list);
    const [story] = list.stories.filter(({ headline }: { headline: string }) => headline === 'The ferry sails');
    const { featureimage, ...others } = story.associations;
    assert.deepEqual(others, {});
    assert.deepEqual(
      [featureimage.description_text, featureimage.byline, featureimage.alt],
      ['The ferry at noon', 'Jane Doe', 'A "white" ferry & two gulls'],
    );
    assert.deepEqual(Object.keys(featureimage.renditions), ['small', 'medium', 'large', 'preview']);
    for (const { href } of Object.values<{ href: string }>(featureimage.renditions))
      assert.ok(existsSync(fileOf(href)), href);
    const arabic = JSON.parse(paper.read('2024/05/10/index.json')).stories[0];
    assert.deepEqual(Object.keys(arabic.associations), ['featureimage', 'picture_2']);
  });

  it('are the same in all of these when another picture takes the name, as in a build from scratch', async () => {
    const before = meta(ferry, 'og:image');
    const create = { width: 1400, height: 700, channels: 3, background: '#222222' } as const;
    writeFileSync(join(paper.folder, 'content/ferry.jpg'), await sharp({ create }).jpeg().toBuffer());
    await build();
    const image = meta(ferry, 'og:image') ?? '';
    assert.notEqual(image, before);
    assert.equal(meta(ferry, 'og:image:height'), '600');
    for (const file of ['feeds/rss.xml', 'feeds/atom.xml', 'feeds/feed.json'])
      assert.ok(paper.read(file).includes(image), file);
    for (const file of [
      'index.html',
      '2024/05/11/index.html',
      'news-sitemap.xml',
      'sitemaps/2024.xml',
      '2024/05/11/index.json',
    ])
      assert.ok(paper.read(file).includes(image.slice(origin.length, -'-1200.jpg'.length)), file);
    assert.ok(!existsSync(fileOf(before ?? '')), 'the former picture is gone');
    const warm = paper.digest();
    // From scratch: without the site, and without the store of its releases and caches.
    for (const name of ['dist', '.dist']) rmSync(dist(`../${name}`), { recursive: true });
    await build();
    assert.equal(paper.digest(), warm);
  });
});

describe('the pictures of a paper', () => {
  it('stay when the paper wants no previews of its own, and no picture of a leaf is made', async () => {
    paper.write({ 'paper.yaml': `${readFileSync(join(paper.folder, 'paper.yaml'), 'utf8')}previews: no\n` });
    await build();
    assert.match(meta(ferry, 'og:image') ?? '', /-1200\.jpg$/);
    assert.equal(meta('2024/05/09/plain/index.html', 'og:image'), undefined);
    assert.deepEqual(globSync('**/preview.png', { cwd: join(paper.folder, 'dist') }), []);
  });

  it('are named by no page as previews where the paper knows no origin, and have no file for them', async () => {
    await build({ SITE_URL: '' });
    assert.equal(meta(ferry, 'og:image'), undefined);
    assert.equal(meta(ferry, 'twitter:card'), 'summary');
    assert.equal(jsonLdOf(ferry).image, undefined);
    assert.doesNotMatch(paper.read('feeds/atom.xml') + paper.read('feeds/rss.xml'), /enclosure|media:content/);
    assert.deepEqual(globSync('pictures/*-1200.jpg', { cwd: join(paper.folder, 'dist') }), []);
    assert.match(paper.read(ferry), /<img\b[^>]*\bsrc="\/pictures\//);
  });

  it('change no byte of the page of a story that has none', async () => {
    const plain = '2024/05/09/plain/index.html';
    const withPictures = paper.read(plain);
    assert.doesNotMatch(withPictures, /<(?:picture|figure|img)|\/pictures|pictures\.\w+\.css/);
    for (const name of ['ferry.jpg', 'crane.png', 'quay.jpg']) rmSync(join(paper.folder, 'content', name));
    await build({ SITE_URL: '' });
    assert.equal(paper.read(plain), withPictures);
    assert.ok(!existsSync(dist('pictures')), 'no picture is published');
  });
});
