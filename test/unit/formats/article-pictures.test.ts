/** The pictures of an article in the formats of programs, where the site knows no origin. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Story } from '../../../src/archive/story.ts';
import { associationsOf, associationsSchema } from '../../../src/formats/article/associations.ts';
import { feedOf, wholeSite } from '../../../src/formats/feeds/feed.ts';
import { pictureFiles, previewFile } from '../../../src/formats/pictures/files.ts';
import { sitemapPictures } from '../../../src/formats/sitemaps/sitemap.ts';
import { story } from '../../support/articles/make-story.ts';

type Picture = NonNullable<Story['entry']['pictures']>[number];

const picture = (name: string, more: Partial<Picture> = {}): Picture => ({
  ...{ path: name, names: [name], digest: name.charCodeAt(0).toString(16).padEnd(64, '0'), type: 'jpeg' },
  ...{ width: 1800, height: 1200, colour: '#123456', alt: `Words of ${name}`, ...more },
});

describe('the file of a picture for previews', () => {
  const cases: readonly (readonly [what: string, more: Partial<Picture>, path: string, height: number])[] = [
    ['a wide photograph', {}, '/pictures/6100000000000000-1200.jpg', 800],
    ['a drawing as PNG', { type: 'png' }, '/pictures/6100000000000000-1200.jpg', 800],
    ['a small picture', { width: 700, height: 350 }, '/pictures/6100000000000000-700.jpg', 350],
    ['a strip', { width: 2400, height: 1 }, '/pictures/6100000000000000-1200.jpg', 1],
  ];
  for (const [what, more, path, height] of cases) {
    it(`of ${what} is ${path}, ${height} pixels high, and is among its files once`, () => {
      const shown = picture('a', more);
      const file = previewFile(shown);
      assert.deepEqual([file.path, file.height, file.type], [path, height, 'jpeg']);
      assert.equal(pictureFiles(shown, true).filter((one) => one.path === path).length, 1);
    });
  }

  it('is made only of a picture that stands for an article', () => {
    assert.ok(pictureFiles(picture('a')).every(({ path }) => !path.endsWith('-1200.jpg')));
  });
});

describe('the pictures of an article as data', () => {
  const pictures = [
    picture('a', { scan: true, lead: undefined }),
    picture('b', { caption: 'The quay', credit: 'Jane Doe' }),
    picture('c', { width: 300, height: 200, alt: '' }),
  ];

  it('are named by what they are for, and have the files that every program reads', () => {
    const associations = associationsSchema.parse(associationsOf({ pictures })) ?? {};
    assert.deepEqual(Object.keys(associations), ['scan_1', 'featureimage', 'picture_3']);
    const { description_text, byline, alt, renditions = {} } = associations['featureimage'] ?? {};
    assert.deepEqual([description_text, byline, alt], ['The quay', 'Jane Doe', 'Words of b']);
    assert.deepEqual(
      Object.entries(renditions).map(([name, file]) => [name, file?.width, file?.mimetype]),
      [
        ['small', 480, 'image/jpeg'],
        ['medium', 960, 'image/jpeg'],
        ['large', 1640, 'image/jpeg'],
      ],
    );
    assert.deepEqual(Object.keys(associations['picture_3']?.renditions ?? {}), ['small']);
    assert.equal(associations['picture_3']?.alt, undefined);
  });

  it('are absent for an article without pictures, and at most twenty', () => {
    assert.equal(associationsOf({}), undefined);
    const many = Array.from({ length: 100 }, () => picture('a'));
    assert.equal(Object.keys(associationsOf({ pictures: many }) ?? {}).length, 20);
  });

  it('are at most ten in a sitemap, without scans', () => {
    assert.deepEqual(sitemapPictures({ pictures }), [
      '/pictures/6200000000000000-1640.jpg',
      '/pictures/6300000000000000-300.jpg',
    ]);
    assert.equal(sitemapPictures({ pictures: Array.from({ length: 30 }, () => picture('a')) }).length, 10);
    assert.deepEqual(sitemapPictures({}), []);
  });

  it('stand in the text of a feed, as links where the site knows no origin', () => {
    const entry = { pictures: [picture('b', { lead: true, caption: 'A <b> & "c"' })] };
    const [item] = feedOf(wholeSite, [story('a.txt', '2022-02-07', undefined, entry)], () => '<p>Text.</p>').items;
    assert.equal(item?.picture, undefined);
    assert.equal(
      item?.html,
      '<figure><a href="/pictures/6200000000000000-960.jpg">Words of b</a><figcaption>A &lt;b&gt; &amp; "c"</figcaption></figure>\n<p>Text.</p>',
    );
  });
});
