/** Plain words are found by their characters in a text, also where their hashes or their slots are the same. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { PlainWords, UNKNOWN } from '../../../src/search/words/plain-words.ts';

const word = fc.string({ unit: fc.constantFrom(...'abzAZ09'), minLength: 1, maxLength: 6 });

test('each word has the number it was added with, and others have none', () => {
  fc.assert(
    fc.property(fc.uniqueArray(word, { maxLength: 60 }), word, fc.integer({ min: 0, max: 3 }), (words, other, mask) => {
      const known = new PlainWords();
      // Few different hashes: most words share theirs.
      const hashOf = (one: string) => (one.charCodeAt(0) & mask) - 1;
      for (const [number, one] of words.entries()) known.add(one, hashOf(one), number);
      const text = [...words, other].join(' ');
      let at = 0;
      for (const [number, one] of words.entries()) {
        assert.equal(known.find(text, at, at + one.length, hashOf(one)), number);
        at += one.length + 1;
      }
      const expected = words.includes(other) ? words.indexOf(other) : UNKNOWN;
      assert.equal(known.find(text, at, text.length, hashOf(other)), expected);
    }),
  );
});

test('many and long words are found', () => {
  const known = new PlainWords();
  const words = Array.from({ length: 20_000 }, (_, at) => `${'x'.repeat(at % 40)}${at}`);
  for (const [number, one] of words.entries()) known.add(one, number % 997, number);
  for (const [number, one] of words.entries()) assert.equal(known.find(one, 0, one.length, number % 997), number);
});
