/** Which stories have a word or a phrase, by postings and positions; and which words are like another. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { editDistance } from '../../../src/article/text/edit-distance.ts';
import { matchPart, mayMatch } from '../../../src/client/search/match.ts';
import type { Sequence } from '../../../src/client/search/parse-query.ts';
import { BitWriter } from '../../../src/search/format/bits.ts';
import { ByteWriter } from '../../../src/search/format/bytes.ts';
import { writePositions, writePosting } from '../../../src/search/format/postings.ts';

const isWithinEdits = (a: string, b: string, most: number) => editDistance(a, b) <= most;

/** A term with its stories: number, weight, positions. */
function term(...stories: readonly (readonly [story: number, weight: number, ...positions: number[]])[]) {
  const postings = new ByteWriter();
  const positions = new BitWriter();
  let before = 0;
  for (const [story, weight, ...at] of stories) {
    writePosting(postings, story, before, weight);
    writePositions(positions, Uint32Array.from(at), 0, at.length);
    before = story;
  }
  return { postings: postings.take(), positions: positions.take() };
}

describe('the stories that have a part of a query', () => {
  const terms = new Map([
    ['foreign', term([0, 1, 4], [2, 2, 1, 9], [5, 1, 7])],
    ['minist', term([0, 3, 5], [2, 4, 4], [7, 1, 0])],
    ['minister', term([2, 5, 10])],
  ]);
  const found = (...ways: readonly Sequence[]) =>
    Object.fromEntries(matchPart({ text: '', ways, isPhrase: true }, terms));
  const step = (distance: number, ...terms: string[]) => ({ distance, terms });

  it('a word: all its stories with their weights', () =>
    assert.deepEqual(found([step(0, 'foreign')]), { 0: 1, 2: 2, 5: 1 }));
  it('a word of several forms: the stories of all, with the greater weight', () =>
    assert.deepEqual(found([step(0, 'minist', 'minister')]), { 0: 3, 2: 5, 7: 1 }));
  it('a phrase: where its words follow each other', () =>
    assert.deepEqual(found([step(0, 'foreign'), step(1, 'minist')]), { 0: 4 }));
  it('a phrase of several forms', () =>
    assert.deepEqual(found([step(0, 'foreign'), step(1, 'minist', 'minister')]), { 0: 4, 2: 7 }));
  it('a phrase in which any word may stand for one', () =>
    assert.deepEqual(found([step(0, 'foreign'), step(3, 'minist')]), { 2: 6 }));
  it('a phrase that begins with such a word', () =>
    assert.deepEqual(found([step(1, 'foreign'), step(2, 'minist')]), { 0: 4 }));
  it('one of several ways', () => assert.deepEqual(found([step(0, 'nothing')], [step(0, 'minister')]), { 2: 5 }));
  it('positions are asked for where a story has all words of a phrase', () => {
    assert.equal(mayMatch([step(0, 'foreign'), step(9, 'minister')], terms), true);
    assert.equal(mayMatch([step(0, 'foreign'), step(1, 'nothing')], terms), false);
  });
  it('a phrase without positions is an error where a story has all its words', () => {
    const without = new Map(Array.from(terms, ([name, { postings }]) => [name, { postings }]));
    assert.throws(() =>
      matchPart({ text: '', ways: [[step(0, 'foreign'), step(1, 'minist')]], isPhrase: true }, without),
    );
  });
  it('a word that the shard has not', () => assert.deepEqual(found([step(0, 'foreign'), step(1, 'nothing')]), {}));
});

describe('words that are alike', () => {
  const table: readonly (readonly [a: string, b: string, edits: number])[] = [
    ['minister', 'minister', 0],
    ['minster', 'minister', 1],
    ['ministre', 'minister', 1],
    ['menister', 'minister', 1],
    ['ministers', 'minister', 1],
    ['menistre', 'minister', 2],
    ['', 'ab', 2],
    ['abc', 'xyz', 3],
  ];
  for (const [a, b, edits] of table) {
    it(`${a} becomes ${b} by ${edits} edits and no fewer`, () => {
      assert.ok(isWithinEdits(a, b, edits));
      assert.ok(isWithinEdits(b, a, edits));
      if (edits > 0) assert.ok(!isWithinEdits(a, b, edits - 1));
    });
  }
  it('one letter less, more or other is one edit', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.nat(), (word, at) => {
        const place = at % word.length;
        assert.ok(isWithinEdits(word, word.slice(0, place) + word.slice(place + 1), 1));
        assert.ok(isWithinEdits(word, `${word.slice(0, place)}x${word.slice(place)}`, 1));
      }),
    );
  });
});
