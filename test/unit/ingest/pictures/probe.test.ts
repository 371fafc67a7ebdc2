/** Hostile and odd picture files, made here: each is refused with a reason, or read as the harmless picture that it also is. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deflateSync, crc32 } from 'node:zlib';
import sharp from 'sharp';
import { probe } from '../../../../src/ingest/pictures/probe.ts';
import { plainPicture, withSegment } from '../../../support/articles/picture-bytes.ts';

const jpeg = await plainPicture().jpeg().toBuffer();
const png = await plainPicture().png().toBuffer();
const webp = await plainPicture().webp().toBuffer();
const avif = await plainPicture().avif({ effort: 0 }).toBuffer();
const gif = await plainPicture().gif().toBuffer();

const pngChunk = (type: string, data: Buffer) => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
};
/** A PNG that says this size, and whose bytes are all zero. */
function pngOf(width: number, height: number, rows = height): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width);
  head.writeUInt32BE(height, 4);
  head.set([1, 0, 0, 0, 0], 8);
  const data = deflateSync(Buffer.alloc(Math.ceil(width / 8 + 1) * rows));
  const parts = [pngChunk('IHDR', head), pngChunk('IDAT', data), pngChunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([png.subarray(0, 8), ...parts]);
}
/** A JPEG whose header says another size. */
function resized(width: number, height: number): Buffer {
  const changed = Buffer.from(jpeg);
  const at = [0xc0, 0xc2]
    .map((kind) => changed.indexOf(Buffer.from([0xff, kind])))
    .find((found) => found > 0) as number;
  changed.writeUInt16BE(height, at + 5);
  changed.writeUInt16BE(width, at + 7);
  return changed;
}
const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>';
const frames = Array.from({ length: 20 }, (_, at) => ({ at }));
const animated = await sharp(
  await Promise.all(
    frames.map(({ at }) =>
      plainPicture(40, 30, `#${(at + 16).toString(16)}0000`)
        .png()
        .toBuffer(),
    ),
  ),
  { join: { animated: true } },
)
  .gif()
  .toBuffer();

const refused: readonly (readonly [what: string, bytes: Uint8Array, reason: RegExp])[] = [
  ['nothing', Buffer.alloc(0), /empty/],
  ['one byte', Buffer.from([0xff]), /no picture/],
  ['text', Buffer.from('A bridge'), /no picture/],
  ['SVG with a script', Buffer.from(svg), /SVG/],
  ['SVG behind a mark of order', Buffer.from(`\ufeff\n${svg}`), /SVG/],
  ['SVG in XML', Buffer.from(`<?xml version="1.0"?>${svg}`), /SVG/],
  [
    'SVG that includes a file',
    Buffer.from('<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg>&x;</svg>'),
    /SVG/,
  ],
  ['HTML', Buffer.from('<!doctype html><script>alert(1)</script>'), /SVG or HTML/],
  ['compressed SVG', Buffer.from([0x1f, 0x8b, 8, 0]), /gzip/],
  ['TIFF', await plainPicture().tiff().toBuffer(), /TIFF/],
  ['BMP', Buffer.from('BM\0\0\0\0'), /BMP/],
  ['HEIC', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'), /HEIC/],
  ['a film', Buffer.from('\0\0\0\x18ftypisom\0\0\0\0', 'latin1'), /film/],
  ['PDF', Buffer.from('%PDF-1.7'), /PDF/],
  ['an archive', Buffer.from('PK\x03\x04'), /archive/],
  ['a pointer of Git LFS', Buffer.from('version https://git-lfs.github.com/spec/v1\n'), /LFS/],
  ['the beginning of a JPEG', jpeg.subarray(0, 2), /no picture/],
  ['the head of a JPEG', jpeg.subarray(0, 24), /damaged|cut off/],
  ['half a JPEG', jpeg.subarray(0, jpeg.length / 2), /damaged|cut off/],
  ['half a PNG', png.subarray(0, png.length / 2), /damaged|cut off/],
  ['half a WebP', webp.subarray(0, webp.length / 2), /damaged|cut off/],
  ['half an AVIF', avif.subarray(0, avif.length - 40), /damaged|cut off/],
  ['a GIF without its picture', gif.subarray(0, 13), /damaged|cut off/],
  ['a PNG of 100 million pixels', pngOf(10_000, 10_000, 1), /million/],
  ['a PNG of a billion pixels', pngOf(31_622, 31_622, 1), /million/],
  ['a PNG of the greatest size', pngOf(0x7fffffff, 0x7fffffff, 1), /million|damaged/],
  ['a JPEG that says 65500 × 65500', resized(65_500, 65_500), /million/],
  ['a PNG of no width', pngOf(0, 10), /damaged/],
  ['a counter of one pixel', await plainPicture(1, 1).gif().toBuffer(), /at least/],
  ['a PNG with a wrong checksum', Buffer.from(png).fill(7, 20, 24), /damaged|million/],
  ['the magic bytes of PNG before a JPEG', Buffer.concat([png.subarray(0, 8), jpeg]), /damaged/],
  [
    'the magic bytes of GIF before HTML',
    Buffer.from('GIF89a/*<script>alert(1)</script>*/=1;'),
    /damaged|cut off|at least|million/,
  ],
  ['RIFF that is no WebP', Buffer.from('RIFF\0\0\0\0WEBPVP8 \xff\xff\xff\xff', 'latin1'), /damaged|cut off/],
];

for (const [what, bytes, reason] of refused)
  test(`a picture file is refused with the reason: ${what}`, async () => {
    const found = await probe(bytes);
    assert.ok('outcome' in found, JSON.stringify(found));
    assert.deepEqual([found.outcome, found.reason], ['rejected', 'picture']);
    assert.match(found.message, reason);
  });

const read: readonly (readonly [what: string, bytes: Uint8Array, facts: object])[] = [
  ['JPEG', jpeg, { type: 'jpeg', width: 64, height: 48 }],
  ['PNG', png, { type: 'png', width: 64, height: 48, colour: '#336699' }],
  ['WebP', webp, { type: 'webp', width: 64, height: 48 }],
  ['AVIF', avif, { type: 'avif', width: 64, height: 48 }],
  ['GIF', gif, { type: 'gif', width: 64, height: 48 }],
  ['a GIF that moves', animated, { type: 'gif', width: 40, height: 30, moves: true }],
  [
    'a JPEG that is turned',
    await plainPicture().withMetadata({ orientation: 6 }).jpeg().toBuffer(),
    { width: 48, height: 64 },
  ],
  ['a grey JPEG', await plainPicture(64, 48, '#777777').greyscale().jpeg().toBuffer(), { colour: '#777777' }],
  ['a JPEG in CMYK', await plainPicture().toColourspace('cmyk').jpeg().toBuffer(), { type: 'jpeg', width: 64 }],
  [
    'a transparent PNG',
    await sharp({ create: { width: 20, height: 20, channels: 4, background: '#00000000' } })
      .png()
      .toBuffer(),
    { colour: '#ffffff' },
  ],
  ['a PNG of 16 bits', await plainPicture().toColourspace('rgb16').png().toBuffer(), { type: 'png', width: 64 }],
  ['a JPEG with HTML behind it', Buffer.concat([jpeg, Buffer.from('<script>alert(1)</script>')]), { type: 'jpeg' }],
  ['a JPEG with an archive behind it', Buffer.concat([jpeg, Buffer.from('PK\x03\x04')]), { type: 'jpeg' }],
  ['a JPEG with a script as its comment', withSegment(jpeg, 0xfe, Buffer.from('*/=alert(1)/*')), { type: 'jpeg' }],
];

for (const [what, bytes, facts] of read)
  test(`a picture file is read: ${what}`, async () => {
    const found = await probe(bytes);
    assert.ok(!('outcome' in found), JSON.stringify(found));
    assert.deepEqual({ ...found, ...facts }, found);
  });

test('a picture with changed bytes is read or refused, and never fails', async () => {
  let state = 11;
  const next = () => {
    state = (state * 1103515245 + 12345) & 0x7fffffff;
    return state >> 8;
  };
  for (let round = 0; round < 40; round += 1) {
    const bytes = Buffer.from([jpeg, png, webp, gif][round % 4] as Buffer);
    for (let change = 0; change < 6; change += 1) bytes[12 + (next() % (bytes.length - 12))] = next() & 0xff;
    await probe(bytes);
  }
});
