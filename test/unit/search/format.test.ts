/** The files of the index: what is written is read again, and what is damaged is an error. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { ByteReader, ByteWriter, numberLength } from '../../../src/search/format/bytes.ts';
import { readPostings, writeOccurrence } from '../../../src/search/format/postings.ts';
import { findTerm, readTermBlock, termBlocks } from '../../../src/search/format/term-block.ts';

describe('the format of the search index', () => {
  it('numbers and texts are read as they were written', () => {
    fc.assert(
      fc.property(fc.nat(2 ** 31 - 1), fc.string({ unit: 'grapheme' }), (number, text) => {
        const to = new ByteWriter();
        to.number(number);
        assert.equal(to.length, numberLength(number));
        to.text(text);
        const from = new ByteReader(to.take());
        assert.deepEqual([from.number(), from.text(), from.atEnd], [number, text, true]);
      }),
    );
  });

  it('postings are read as they were written', () => {
    const posting = fc.record({
      distance: fc.integer({ min: 1, max: 5000 }),
      weight: fc.nat(63),
      positions: fc.uniqueArray(fc.nat(70_000), { minLength: 1 }).map((all) => all.sort((a, b) => a - b)),
    });
    fc.assert(
      fc.property(fc.array(posting), (all) => {
        const to = new ByteWriter();
        let story = 0;
        const expected = all.map(({ distance, weight, positions }) => {
          to.number(distance);
          writeOccurrence(to, weight, positions);
          story += distance;
          return { story, weight, positions };
        });
        assert.deepEqual(readPostings(to.take()), expected);
      }),
    );
  });

  const sorted = (words: Iterable<string>) => [...new Set(words)].sort((a, b) => (a < b ? -1 : 1));
  const termsWith = (words: readonly string[], size: number) =>
    words.map((term) => ({ term, bytes: new Uint8Array(size).fill(term.charCodeAt(term.length - 1)) }));

  it('every term is found in the block that its first term leads to', () => {
    const words = fc.array(
      fc.string({ unit: 'binary', minLength: 1 }).filter((word) => word.isWellFormed()),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(words, fc.constantFrom(0, 3, 9000), (some, size) => {
        const terms = termsWith(sorted(some), size);
        const blocks = [...termBlocks(terms)];
        for (const { term, bytes } of terms) {
          const block = blocks.findLast(({ first }) => first <= term);
          assert.deepEqual(findTerm(readTermBlock(block?.bytes ?? new Uint8Array()), term)?.bytes, bytes);
        }
      }),
    );
  });

  it('a term that is in no block is not found', () => {
    const [block] = termBlocks(termsWith(['ant', 'bee'], 1));
    for (const term of ['', 'a', 'apple', 'beetle'])
      assert.equal(findTerm(readTermBlock(block?.bytes ?? new Uint8Array()), term), undefined);
  });

  it('a new term changes the block it is in, and the next ones seldom', () => {
    const words = sorted(Array.from({ length: 20_000 }, (_, at) => `w${(at * 7919) % 100_003}`));
    const files = (terms: readonly string[]) =>
      Array.from(termBlocks(termsWith(terms, 20)), ({ bytes }) => Buffer.from(bytes).toString('base64'));
    const [before, after] = [files(words), files(sorted([...words, 'w5000x']))];
    assert.ok(before.length > 10);
    const changed = after.filter((one) => !before.includes(one)).length;
    assert.ok(changed > 0 && changed * 3 < before.length, `${changed} of ${before.length}`);
  });

  it('a block that is cut off is an error', () => {
    const [block] = termBlocks(termsWith(['ant', 'bee', 'cat'], 5));
    const bytes = block?.bytes ?? new Uint8Array();
    for (let length = 0; length < bytes.length; length += 1)
      assert.throws(() => readTermBlock(bytes.subarray(0, length)), RangeError);
  });
});
