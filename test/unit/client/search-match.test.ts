/** Which stories have a word or a phrase, by postings alone; and which words are like another. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { editDistance } from '../../../src/article/text/edit-distance.ts';
import { matchPart } from '../../../src/client/search/match.ts';
import type { Sequence } from '../../../src/client/search/parse-query.ts';
import { ByteWriter } from '../../../src/search/format/bytes.ts';
import { writeOccurrence } from '../../../src/search/format/postings.ts';

const isWithinEdits = (a: string, b: string, most: number) => editDistance(a, b) <= most;

/** Postings of stories: number, weight, positions. */
function postings(...stories: readonly (readonly [story: number, weight: number, ...positions: number[]])[]) {
  const to = new ByteWriter();
  let before = 0;
  for (const [story, weight, ...positions] of stories) {
    to.number(story - before);
    writeOccurrence(to, weight, positions);
    before = story;
  }
  return to.take();
}

describe('the stories that have a part of a query', () => {
  const bytes = new Map([
    ['foreign', postings([0, 10, 4], [2, 20, 1, 9], [5, 5, 7])],
    ['minist', postings([0, 30, 5], [2, 40, 4], [7, 9, 0])],
    ['minister', postings([2, 50, 10])],
  ]);
  const found = (...ways: readonly Sequence[]) =>
    Object.fromEntries(matchPart({ text: '', ways, isPhrase: true }, bytes));
  const step = (distance: number, ...terms: string[]) => ({ distance, terms });

  it('a word: all its stories with their weights', () =>
    assert.deepEqual(found([step(0, 'foreign')]), { 0: 10, 2: 20, 5: 5 }));
  it('a word of several forms: the stories of all, with the greater weight', () =>
    assert.deepEqual(found([step(0, 'minist', 'minister')]), { 0: 30, 2: 50, 7: 9 }));
  it('a phrase: where its words follow each other', () =>
    assert.deepEqual(found([step(0, 'foreign'), step(1, 'minist')]), { 0: 40 }));
  it('a phrase of several forms', () =>
    assert.deepEqual(found([step(0, 'foreign'), step(1, 'minist', 'minister')]), { 0: 40, 2: 70 }));
  it('a phrase in which any word may stand for one', () =>
    assert.deepEqual(found([step(0, 'foreign'), step(3, 'minist')]), { 2: 60 }));
  it('a phrase that begins with such a word', () =>
    assert.deepEqual(found([step(1, 'foreign'), step(2, 'minist')]), { 0: 40 }));
  it('one of several ways', () => assert.deepEqual(found([step(0, 'nothing')], [step(0, 'minister')]), { 2: 50 }));
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
