import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readWords } from '../../../../src/ingest/pictures/metadata/words.ts';
import { iptcRecords, photoshopBlock, xmpOf } from '../../../support/articles/picture-bytes.ts';

const xmp = (properties: string, attributes?: string) => readWords({ xmp: Buffer.from(xmpOf(properties, attributes)) });
const iptc = (sets: Parameters<typeof iptcRecords>[0], isUtf8?: boolean) =>
  readWords({ iptc: photoshopBlock(iptcRecords(sets, isUtf8)) });
const li = (text: string, lang = 'x-default') => `<rdf:li xml:lang="${lang}">${text}</rdf:li>`;

const [DESCRIPTION, ARTIST] = [0x010e, 0x013b];

/** EXIF with texts, in either order of bytes. */
function exif(texts: Readonly<Record<number, string>>, order: 'II' | 'MM' = 'II') {
  const tags = Object.entries(texts);
  const bytes = Buffer.alloc(10 + tags.length * 12 + 4 + 2000);
  const write = (value: number, at: number, size: number) =>
    order === 'II' ? bytes.writeUIntLE(value, at, size) : bytes.writeUIntBE(value, at, size);
  bytes.write(order, 'latin1');
  write(42, 2, 2);
  write(8, 4, 4);
  write(tags.length, 8, 2);
  let end = 10 + tags.length * 12 + 4;
  for (const [index, [tag, text]] of tags.entries()) {
    const at = 10 + index * 12;
    const value = Buffer.from(`${text}\0`);
    write(Number(tag), at, 2);
    write(2, at + 2, 2);
    write(value.length, at + 4, 4);
    if (value.length <= 4) value.copy(bytes, at + 8);
    else {
      write(end, at + 8, 4);
      end += value.copy(bytes, end);
    }
  }
  return Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), bytes.subarray(0, end)]);
}

const rows: readonly (readonly [what: string, read: ReturnType<typeof readWords>, words: object | undefined])[] = [
  [
    'IPTC in UTF-8',
    iptc({ 120: 'Die Brücke', 80: 'A. Ström', 110: 'Reuters' }),
    { caption: 'Die Brücke', credit: 'A. Ström/Reuters' },
  ],
  ['IPTC in Windows-1252', iptc({ 120: Buffer.from('Br\xfccke', 'latin1') }, false), { caption: 'Brücke' }],
  ['IPTC without Photoshop', readWords({ iptc: iptcRecords({ 120: 'A bridge' }) }), { caption: 'A bridge' }],
  ['a credit that names the maker', iptc({ 80: 'Jane Doe', 110: 'Jane Doe/AP' }), { credit: 'Jane Doe/AP' }],
  [
    'XMP with elements',
    xmp(
      `<dc:description><rdf:Alt>${li('Ein Fluss', 'de')}${li('A river')}</rdf:Alt></dc:description><dc:creator><rdf:Seq><rdf:li>J. Doe</rdf:li><rdf:li>K. Roe</rdf:li></rdf:Seq></dc:creator>`,
    ),
    { caption: 'A river', credit: 'J. Doe, K. Roe' },
  ],
  ['XMP with attributes', xmp('', 'photoshop:Credit="AFP &amp; Co"'), { credit: 'AFP & Co' }],
  [
    'the alternative text of XMP',
    xmp(
      `<Iptc4xmpCore:AltTextAccessibility><rdf:Alt>${li('Two people')}</rdf:Alt></Iptc4xmpCore:AltTextAccessibility>`,
    ),
    { alt: 'Two people' },
  ],
  [
    'XMP before IPTC',
    readWords({
      xmp: Buffer.from(xmpOf(`<dc:description><rdf:Alt>${li('New')}</rdf:Alt></dc:description>`)),
      iptc: iptcRecords({ 120: 'Old' }),
    }),
    { caption: 'New' },
  ],
  [
    'EXIF',
    readWords({ exif: exif({ [DESCRIPTION]: 'A harbour', [ARTIST]: 'J. Doe' }) }),
    { caption: 'A harbour', credit: 'J. Doe' },
  ],
  [
    'EXIF in the other order',
    readWords({ exif: exif({ [DESCRIPTION]: 'Sea', [ARTIST]: 'J. Doe' }, 'MM') }),
    { caption: 'Sea', credit: 'J. Doe' },
  ],
  ['the words of a camera', readWords({ exif: exif({ [DESCRIPTION]: 'OLYMPUS DIGITAL CAMERA' }) }), undefined],
  ['the name of a file', iptc({ 120: 'IMG_20220207' }), undefined],
  ['words of two lines with controls', iptc({ 120: 'A\u202E bridge\r\nat\0 dawn' }), { caption: 'A bridge at dawn' }],
  ['markup, which stays text', iptc({ 120: '<script>alert(1)</script>' }), { caption: '<script>alert(1)</script>' }],
  ['an entity of XML, which is not expanded', xmp(`<dc:description>&xxe;</dc:description>`), { caption: '&xxe;' }],
  ['an element without an end', xmp('<dc:description><rdf:Alt><rdf:li>A'), undefined],
  ['nothing', readWords({}), undefined],
];

for (const [what, read, words] of rows)
  test(`the words of a picture file are read: ${what}`, () => assert.deepEqual(read, words));

test('the words of a picture file are at most 1000 characters', () => {
  assert.ok((iptc({ 120: 'word '.repeat(5000) })?.caption?.length ?? 9999) <= 1000);
});

test('metadata of any bytes neither fail nor run on', () => {
  let state = 7;
  const next = () => {
    state = (state * 1103515245 + 12345) & 0x7fffffff;
    return state >> 8;
  };
  for (let round = 0; round < 2000; round += 1) {
    const block = Buffer.from(Array.from({ length: next() % 200 }, () => next() & 0xff));
    const exifBlock = exif({ [DESCRIPTION]: 'A harbour', [ARTIST]: 'J. Doe' }, round % 2 ? 'II' : 'MM');
    for (let change = 0; change < 4; change += 1) exifBlock[next() % exifBlock.length] = next() & 0xff;
    const records = photoshopBlock(iptcRecords({ 120: 'Caption', 80: 'Maker' }));
    for (let change = 0; change < 4; change += 1) records[next() % records.length] = next() & 0xff;
    readWords({ iptc: records, exif: exifBlock, xmp: block });
    readWords({ iptc: block, exif: block, xmp: Buffer.concat([Buffer.from('<dc:description>'), block]) });
  }
});
