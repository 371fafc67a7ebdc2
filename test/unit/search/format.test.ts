/** The files of the index: what is written is read again, and what is damaged is an error. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { ByteReader, ByteWriter, numberLength } from '../../../src/search/format/bytes.ts';
import { BitReader, BitWriter } from '../../../src/search/format/bits.ts';
import {
  positionsAt,
  positionsBlockOf,
  readPositionsBlock,
  writePositionsBlock,
} from '../../../src/search/format/positions-block.ts';
import { readPositions, readPostings, writePositions, writePosting } from '../../../src/search/format/postings.ts';
import { readRecords, type StoryRecord, writeRecords } from '../../../src/search/format/records.ts';
import { blockOf, findTerm, readTermBlock, termBlocks } from '../../../src/search/format/term-block.ts';

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

  it('numbers of few bits are read as they were written', () => {
    const number = fc.record({ value: fc.nat(70_000), rest: fc.nat(12), flag: fc.constantFrom<0 | 1>(0, 1) });
    fc.assert(
      fc.property(fc.array(number), (all) => {
        const to = new BitWriter();
        for (const { value, rest, flag } of all) {
          to.number(value, rest);
          to.bit(flag);
        }
        const from = new BitReader(to.take());
        for (const { value, rest, flag } of all) assert.deepEqual([from.number(rest), from.bit()], [value, flag]);
        assert.throws(() => Array.from({ length: 8 }, () => from.bit()), RangeError);
      }),
    );
  });

  it('postings and positions are read as they were written', () => {
    const posting = fc.record({
      distance: fc.integer({ min: 1, max: 5000 }),
      weight: fc.nat(7),
      positions: fc.uniqueArray(fc.nat(70_000), { minLength: 1 }).map((all) => all.sort((a, b) => a - b)),
    });
    fc.assert(
      fc.property(fc.array(posting), (all) => {
        const [to, positionsTo] = [new ByteWriter(), new BitWriter()];
        let story = 0;
        for (const { distance, weight, positions } of all) {
          writePosting(to, story + distance, story, weight);
          writePositions(positionsTo, Uint32Array.from(positions), 0, positions.length);
          story += distance;
        }
        const { stories, weights } = readPostings(to.take());
        assert.deepEqual(stories.at(-1) ?? 0, story);
        assert.deepEqual(
          weights,
          all.map(({ weight }) => weight),
        );
        assert.deepEqual(
          readPositions(positionsTo.take(), stories.length),
          all.map(({ positions }) => positions),
        );
      }),
    );
  });

  it('a block of positions has those of the terms of two blocks of postings', () => {
    const bytes = (numbers: readonly number[]) => numbers.map((number) => Uint8Array.from([number, number]));
    const [first, second] = [bytes([1, 2, 3]), bytes([4, 5])];
    const block = readPositionsBlock(writePositionsBlock(first, second));
    assert.deepEqual([6, 7].map(positionsBlockOf), [3, 3]);
    assert.deepEqual(
      [0, 1, 2].map((place) => positionsAt(block, 6, place)),
      first,
    );
    assert.deepEqual(
      [0, 1].map((place) => positionsAt(block, 7, place)),
      second,
    );
    assert.throws(() => positionsAt(block, 7, 2), RangeError);
  });

  it('records are read as they were written, and an address that repeats the headline is short', () => {
    const records: StoryRecord[] = [
      {
        url: '/2020/02/03/owls-fly-past/',
        title: 'Owls fly past the mill',
        summary: 'It is late.',
        date: '2020-02-03',
      },
      { url: '/2020/02/03/2020-q1/', title: 'Owls’ “night”', summary: '', date: '2020-02-03', section: 'Birds' },
      {
        url: '/undated/the-owl/',
        title: 'The owl',
        summary: 'x',
        byline: 'A, B',
        place: 'Łódź',
        lang: 'pl',
        dir: 'ltr',
      },
      { url: '/old/page.html', title: '夜', summary: '', date: '1999-12-31' },
      { url: '/', title: '', summary: '' },
    ];
    const json = writeRecords(records);
    assert.ok(!json.includes('owls-fly'));
    assert.deepEqual(
      readRecords(json, (place) => records[place]?.date ?? ''),
      records,
    );
  });

  it('the blocks of a shard have about as many terms each', () => {
    const counts = new Map<number, number>();
    for (let at = 0; at < 10_000; at += 1) {
      const block = blockOf(`w${at}`, 10);
      counts.set(block, (counts.get(block) ?? 0) + 1);
    }
    assert.ok(
      [...counts.values()].every((count) => count > 800 && count < 1200),
      [...counts.values()].join(),
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
          const read = readTermBlock(block?.bytes ?? new Uint8Array());
          assert.deepEqual(read[findTerm(read, term) ?? -1]?.bytes, bytes);
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
