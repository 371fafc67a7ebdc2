/** The line that the reading ruler marks. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { lineAt } from '../../../src/client/page/line-at.ts';

test('a height within a paragraph is on one of its lines', () => {
  const block = { top: 100, bottom: 190 };
  for (const [y, top] of [
    [100, 100],
    [129, 100],
    [130, 130],
    [189, 160],
    [50, 100],
    [500, 160],
  ] as const)
    assert.deepEqual(lineAt(y, 30, block), { top, height: 30, isText: true }, String(y));
});

test('between paragraphs the band lies around the height', () =>
  assert.deepEqual(lineAt(100, 30), { top: 85, height: 30, isText: false }));

test('the line is always within its paragraph', () =>
  fc.assert(
    fc.property(
      fc.integer({ min: -5000, max: 5000 }),
      fc.integer({ min: 1, max: 40 }),
      fc.integer({ min: 8, max: 90 }),
      fc.integer({ min: -6000, max: 6000 }),
      (top, lines, height, y) => {
        const line = lineAt(y, height, { top, bottom: top + lines * height });
        assert.ok(line.top >= top && line.top + height <= top + lines * height);
        if (y >= top && y < top + lines * height) assert.ok(line.top <= y && y < line.top + height);
      },
    ),
  ));
