/** The difference of two texts has a bounded size, however long and however different the texts are. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { differenceOf } from '../../../src/versions/differences.ts';
import { shown } from '../../support/device/shown-version.ts';

test('a difference is bounded, whatever the texts are', () => {
  const texts = [
    'word '.repeat(60_000),
    `${'字'.repeat(50_000)}`,
    Array.from({ length: 4000 }, (_, at) => `Paragraph ${at} of many.`).join('\n\n'),
    Array.from({ length: 4000 }, (_, at) => `${at * 7} other words ${at}.`).join('\n\n'),
    'a b '.repeat(2_000),
    '&amp; '.repeat(30_000),
  ].map((one) => shown(one));
  for (const before of texts)
    for (const after of texts) {
      const { passages, isCut } = differenceOf(before, after);
      const bytes = passages
        .flatMap(({ pieces }) => pieces)
        .reduce((sum, piece) => sum + Buffer.byteLength(piece.text), 0);
      assert.ok(bytes <= 14_000, `${bytes} bytes`);
      assert.equal(isCut, before !== after);
    }
});
