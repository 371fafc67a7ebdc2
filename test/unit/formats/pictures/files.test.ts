import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  cutSizes,
  editionPicture,
  fallbackFile,
  leadPicture,
  listPicture,
  type Picture,
  pictureFiles,
  scanOf,
} from '../../../../src/formats/pictures/files.ts';
import { creditOf, pagePictures, portablePictures } from '../../../../src/formats/pictures/html.ts';

const picture: Picture = {
  ...{ path: 'a.jpg', names: ['a.jpg'], digest: '0123456789abcdef'.repeat(4), type: 'jpeg' },
  ...{ width: 3000, height: 2000, colour: '#112233', alt: 'A "bridge"' },
};
const shapes: readonly (readonly [of: Partial<Picture>, files: readonly string[]])[] = [
  [{}, ['480.avif', '960.avif', '1640.avif', '480.webp', '960.webp', '1640.webp', '480.jpg', '960.jpg', '1640.jpg']],
  [{ width: 700 }, ['480.avif', '700.avif', '480.webp', '700.webp', '480.jpg', '700.jpg']],
  [{ width: 480, type: 'png' }, ['480.avif', '480.webp', '480.png']],
  [{ width: 100, type: 'gif' }, ['100.avif', '100.webp', '100.png']],
  [{ width: 100, type: 'webp' }, ['100.avif', '100.webp']],
  [{ width: 100, type: 'avif' }, ['100.avif', '100.webp']],
];
for (const [of, files] of shapes)
  test(`the public files of a picture of ${JSON.stringify(of)} are never wider than it`, () =>
    assert.deepEqual(
      pictureFiles({ ...picture, ...of }).map(({ path }) => path.replace('/pictures/0123456789abcdef-', '')),
      files,
    ));

test('a file has the proportions of its picture', () => {
  assert.deepEqual(
    pictureFiles({ ...picture, width: 1000, height: 1 }).map(({ height }) => height),
    [1, 1, 1, 1, 1, 1, 1, 1, 1],
  );
  assert.equal(fallbackFile(picture, 1700).height, 1093);
  assert.equal(fallbackFile(picture, 10).width, 480);
});

test('the picture above the text is not one that the text shows, and lists take the first large one', () => {
  const [small, scan, large] = [
    { ...picture, width: 500 },
    { ...picture, scan: true as const },
    { ...picture, type: 'png' as const },
  ];
  const lead = { ...picture, lead: true as const };
  assert.equal(leadPicture({ pictures: [lead] }), lead);
  assert.equal(leadPicture({ pictures: [{ ...lead, inText: true }] }), undefined);
  assert.equal(listPicture({ pictures: [small, scan, large] }), large);
  assert.equal(listPicture({ pictures: [large, lead] }), lead);
  assert.equal(scanOf({ pictures: [large, scan] }), scan);
  assert.equal(listPicture({}), undefined);
});

test('an edition shows no picture whose cut would be coarse, and loads a wide one wider than it is shown', () => {
  const shown = (width: number, height: number) =>
    editionPicture({ pictures: [{ ...picture, width, height, lead: true }] }) !== undefined;
  assert.ok(shown(1600, 900) && shown(960, 1440) && shown(300, 2400) && shown(2400, 640));
  assert.ok(!shown(40, 40) && !shown(4000, 300) && !shown(280, 280));
  assert.equal(editionPicture({}), undefined);
  const sizesOf = (width: number, height: number) => cutSizes({ ...picture, width, height });
  assert.equal(sizesOf(900, 600), '(min-width: 48rem) 28rem, 100vw');
  assert.equal(sizesOf(600, 900), '(min-width: 48rem) 28rem, 100vw');
  assert.equal(sizesOf(1800, 600), '(min-width: 48rem) 56rem, 200vw');
});

for (const [credit, shown] of [
  ['A. Name/Agency', 'Photograph: A. Name/Agency'],
  ['Photo: A. Name', 'Photo: A. Name'],
  ['Foto: A. Name', 'Foto: A. Name'],
  ['© A. Name', '© A. Name'],
  ['Illustration by A. Name', 'Illustration by A. Name'],
] as const)
  test(`the credit "${credit}" is shown as "${shown}"`, () =>
    assert.equal(creditOf({ ...picture, credit })?.words, shown));

test('the words of a picture are escaped in a page and in a feed', () => {
  const hostile = { ...picture, alt: '"><script>', caption: '</figure><script>', credit: '<img src=x>' };
  for (const { figure, image } of [pagePictures({ lang: 'de', dir: 'ltr' }), portablePictures]) {
    const html = figure(hostile, { alt: '', caption: '' }) + image(hostile, '');
    assert.doesNotMatch(html, /<script|<img src=x/);
    assert.equal(html.split('"').length % 2, 1);
  }
});

test('a word of the interface in the credit has the language of the interface, and what the source says has that of its text', () => {
  const creditIn = (lang: string, credit: string) => {
    const dir = lang === 'ar' ? 'rtl' : 'ltr';
    const html = pagePictures({ lang, dir }).figure({ ...picture, credit }, { alt: '', caption: '' });
    return /<span class="credit".*?<\/span>/.exec(html)?.[0];
  };
  assert.equal(creditIn('de', 'A. Name'), '<span class="credit" lang="en">Photograph: A. Name</span>');
  assert.equal(creditIn('ar', 'A. Name'), '<span class="credit" lang="en" dir="ltr">Photograph: A. Name</span>');
  assert.equal(creditIn('en', 'A. Name'), '<span class="credit">Photograph: A. Name</span>');
  assert.equal(creditIn('de', 'Foto: A. Name'), '<span class="credit">Foto: A. Name</span>');
});
