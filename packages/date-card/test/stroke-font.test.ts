/** Tests the font and the layout of its letters. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { glyphs } from '../src/stroke-font.ts';
import { quadsOf } from '../src/stroke-outline.ts';
import { fill } from '../src/rasterize.ts';
import { Canvas } from '../src/canvas.ts';
import { layOutText } from '../src/text-layout.ts';

describe('the glyphs', () => {
  it('are the letters, the figures and a few signs', () => {
    assert.deepEqual(Object.keys(glyphs).sort(), [..."&',-.0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"].sort());
  });

  for (const pen of [
    { stem: 17, hair: 1.7 },
    { stem: 15, hair: 6 },
  ]) {
    it(`stand between the lines, none empty, drawn by a pen of ${pen.hair}`, () => {
      for (const [letter, skeleton] of Object.entries(glyphs)) {
        const quads = quadsOf(skeleton, pen);
        assert.ok(quads.flat().every(Number.isFinite), letter);
        const { width, height, top, coverage } = fill(quads, 1);
        assert.ok(top >= -6 && top + height <= (/[Q,]/.test(letter) ? 128 : 106), `${letter}: ${top}, ${height}`);
        assert.ok(width >= 8 && width <= 140, `${letter} is ${width} wide`);
        const inked = coverage.reduce((sum, value) => sum + value, 0) / 255;
        assert.ok(inked > 100 && inked < 0.8 * width * height + 60, `${letter} covers ${inked}`);
        // The sums of all edges in a row end at zero; another value would run into the next row.
        for (let row = 1; row <= height; row++) assert.equal(coverage[row * width - 1], 0, `${letter}, row ${row}`);
      }
    });
  }

  it('glyphs cover the area of their shape, to the part of a pixel', () => {
    const { coverage, width } = fill([[0.5, 0, 3, 0, 3, 1.5, 0.5, 1.5]], 1);
    assert.deepEqual([...coverage.subarray(0, width)], [128, 255, 255, 0]);
    assert.deepEqual([...coverage.subarray(width)], [64, 128, 128, 0]);
  });

  it('glyphs have even white between them, and never touch', () => {
    const face = { size: 100, pen: { stem: 15, hair: 4 }, space: 0.3 };
    for (const pair of ['AV', 'LT', 'TA', 'HH', 'OO', 'J.', '-T', "L'", '11', '74']) {
      const { width, letters } = layOutText(pair, face);
      const sheet = new Canvas(width + 2, 140);
      sheet.drawText({ first: 1, tones: 15 }, { width, letters }, 1, 8);
      const alone = letters.reduce((sum, { bitmap }) => sum + bitmap.width, 0);
      assert.ok(width > alone - 30 && width < alone + 40, `${pair} takes ${width} of ${alone}`);
    }
  });

  it('glyphs cannot be put outside the canvas', () => {
    const line = layOutText('A', { size: 100, pen: { stem: 15, hair: 4 }, space: 0.3 });
    assert.throws(() => new Canvas(50, 200).drawText({ first: 1, tones: 7 }, line, 0, 10), RangeError);
  });
});
