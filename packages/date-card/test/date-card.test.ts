/** Tests that cards are PNGs with the same bytes everywhere, and that no text is cut off. */
import assert from 'node:assert/strict';
import { hash } from 'node:crypto';
import { describe, it } from 'node:test';
import { crc32, inflateSync } from 'node:zlib';
import { type Day, drawDayCard, drawTitleCard } from '../src/date-card.ts';
import { toDrawableText } from '../src/text-layout.ts';

interface Picture {
  readonly width: number;
  readonly height: number;
  readonly palette: Buffer;
  /** A byte a pixel. */
  readonly pixels: Uint8Array;
}

/** Reads a PNG of four bits a pixel, and checks its structure. */
function read(png: Buffer): Picture {
  assert.deepEqual([...png.subarray(0, 8)], [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at);
    const type = png.toString('latin1', at + 4, at + 8);
    const data = png.subarray(at + 8, at + 8 + length);
    assert.equal(png.readUInt32BE(at + 8 + length), crc32(png.subarray(at + 4, at + 8 + length)), type);
    chunks.set(type, data);
    at += length + 12;
  }
  assert.deepEqual([...chunks.keys()], ['IHDR', 'PLTE', 'IDAT', 'IEND']);
  const [header, palette, data] = ['IHDR', 'PLTE', 'IDAT'].map((type) => chunks.get(type) ?? Buffer.alloc(0)) as [
    Buffer,
    Buffer,
    Buffer,
  ];
  assert.deepEqual([...header.subarray(8)], [4, 3, 0, 0, 0]);
  assert.equal(palette.length, 48);
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const rows = inflateSync(data);
  const stride = 1 + width / 2;
  assert.equal(rows.length, stride * height);
  const pixels = new Uint8Array(width * height);
  let above = new Uint8Array(stride - 1);
  for (let y = 0; y < height; y++) {
    const filter = rows[y * stride];
    assert.ok(filter === 0 || filter === 2, `the filter of row ${y} is ${filter}`);
    const row = Uint8Array.from(rows.subarray(y * stride + 1, (y + 1) * stride), (byte, x) =>
      filter === 2 ? byte + (above[x] ?? 0) : byte,
    );
    for (const [x, byte] of row.entries()) pixels.set([byte >> 4, byte & 15], y * width + 2 * x);
    above = row;
  }
  return { width, height, palette, pixels };
}

/** The rectangle that holds all pixels of some tones within some rows, as left, top, right, bottom. */
function boxOf({ width, pixels }: Picture, tones: (tone: number) => boolean, from = 0, to = 630): number[] {
  const box = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, -1, -1] as [number, number, number, number];
  for (let at = from * width; at < to * width; at++) {
    if (!tones(pixels[at] ?? 0)) continue;
    const [x, y] = [at % width, Math.floor(at / width)];
    box[0] = Math.min(box[0], x);
    box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], x);
    box[3] = Math.max(box[3], y);
  }
  return box;
}

const colours = {
  paper: [0xfb, 0xf9, 0xf4],
  ink: [0x1b, 0x1a, 0x17],
  accent: [0x8f, 0x1d, 0x14],
  rule: [0xd8, 0xd1, 0xc2],
} as const;
const dayCard = (day: Day) => drawDayCard(day, colours);
const titleCard = (name: string, description: string) => drawTitleCard(name, description, colours);
const isInk = (tone: number) => tone > 0 && tone < 8;
const isAccent = (tone: number) => tone >= 8 && tone < 15;
const day: Day = { name: 'The Dateline', weekday: 'Monday', number: '7', month: 'February 2022', numeric: '2022-02' };
const digestOf = (png: Buffer) => hash('sha256', read(png).pixels);

describe('a card', () => {
  it('is a PNG of 1200 by 630 in the colours given', () => {
    for (const png of [dayCard(day), titleCard('The Dateline', 'News by the day it happened.')]) {
      const { width, height, palette } = read(png);
      assert.deepEqual([width, height], [1200, 630]);
      assert.equal(palette.subarray(0, 3).toString('hex'), 'fbf9f4');
      assert.equal(palette.subarray(21, 24).toString('hex'), '1b1a17');
      assert.equal(palette.subarray(42, 45).toString('hex'), '8f1d14');
    }
  });

  it('is the same on every machine, and whatever was drawn before', () => {
    const first = dayCard(day);
    dayCard({ ...day, name: 'Another', number: '28' });
    assert.deepEqual(dayCard(day), first);
    // Whoever changes a glyph or the layout looks at the picture, then writes the new digests here.
    assert.equal(digestOf(first), 'cbfc27b57da8805611cc5e907c0d99bc07105ae58fc05edd5316aa885040e73a');
    assert.equal(
      digestOf(titleCard('The Dateline', 'News by the day it happened.')),
      'c9ba108beaf89a45ca3c3559d24378e8ee75992a88bf7dc91362ffebc953f9a7',
    );
  });

  it('stays small for every day', () => {
    const months = ['January', 'April', 'September', 'November', 'December'];
    for (let number = 1; number <= 31; number++) {
      const month = `${months[number % 5]} ${1888 + 3 * number}`;
      const { length } = dayCard({ ...day, weekday: 'Wednesday', number: String(number), month });
      assert.ok(length < 15_000, `${number} ${month} has ${length} bytes`);
    }
  });

  it('shows the number in the accent, in the middle', () => {
    for (let number = 1; number <= 31; number++) {
      const [left = 0, top = 0, right = 0, bottom = 0] = boxOf(
        read(dayCard({ ...day, number: String(number) })),
        isAccent,
        150,
        530,
      );
      assert.ok(Math.abs((left + right) / 2 - 600) <= 2, `${number} is not in the middle`);
      assert.ok(top > 185 && bottom < 505 && bottom - top > 270, `${number} has another height`);
    }
  });
});

describe('a month', () => {
  it('a month is written in figures where it cannot be spelled', () => {
    const figures = digestOf(dayCard({ ...day, month: '2022-02' }));
    for (const month of ['2022年2月', 'فبراير 2022', 'फ़रवरी 2022'])
      assert.equal(digestOf(dayCard({ ...day, month })), figures);
  });

  it('a month has its accents', () => {
    const tops = ['AOUT 2022', 'AOÛT 2022'].map((month) => boxOf(read(dayCard({ ...day, month })), isInk, 120, 200)[1]);
    assert.ok((tops[1] ?? 0) < (tops[0] ?? 0));
  });
});

describe('a name', () => {
  const above = (name: string) => boxOf(read(dayCard({ ...day, name })), isInk, 0, 104);

  it('a name is spelled in capitals with the accents that are drawn', () => {
    assert.equal(toDrawableText('L’Écho  de la Vallée – №1 & ﬁls'), "L'ÉCHO DE LA VALLÉE - NO1 & FILS");
    assert.equal(toDrawableText('Märkte, Señor, août, Čapek'), 'MÄRKTE, SEÑOR, AOÛT, CAPEK');
    assert.equal(toDrawableText('Straße, 24/7'), undefined);
    assert.equal(toDrawableText('Straße'), 'STRASSE');
  });

  it('a name is left out when it cannot be spelled', () => {
    for (const name of ['新聞', 'Новости', 'News!', 'constructor()', '', ' - ', '.']) {
      assert.equal(toDrawableText(name), undefined, name);
      assert.deepEqual(above(name).slice(2), [-1, -1], name);
      assert.equal(boxOf(read(titleCard(name, 'News.')), isInk)[1], 48, name);
    }
  });

  it('a name shrinks with its length, and is left out before it would leave the picture', () => {
    let height = 100;
    for (let length = 1; length <= 400; length += length < 80 ? 7 : 160) {
      const name = 'MQ, '.repeat(length).slice(0, length).trim();
      const [left = 0, top = 0, right = 0, bottom = 0] = above(name);
      assert.ok(right === -1 || (left >= 56 && right < 1144), `${length} letters reach from ${left} to ${right}`);
      const now = right === -1 ? 0 : bottom - top;
      assert.ok(length < 3 || now <= height, `${length} letters are taller than fewer`);
      if (length > 3) height = now;
      const [outerLeft = 0, , outerRight = 0] = boxOf(read(titleCard(name, name)), (tone) => tone > 0);
      assert.deepEqual([outerLeft, outerRight], [56, 1143]);
    }
    assert.equal(height, 0);
  });

  it('a name has two lines on the site’s picture where one would be small', () => {
    const [, top = 0, , bottom = 0] = boxOf(read(titleCard('The Northern Echo & Daily Chronicle', '')), isInk, 0, 216);
    assert.ok(top < 60 && bottom > 180);
  });
});
