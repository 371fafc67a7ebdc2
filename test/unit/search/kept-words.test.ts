/** Words that are kept for the next build of the search index. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type KeptWords, withoutUnusedTerms } from '../../../src/search/kept-words.ts';

const storyOf = (...terms: number[]) => ({
  words: { terms: Uint32Array.from(terms), ends: Uint32Array.from(terms.map((_, at) => at)), bytes: new Uint8Array(9) },
  record: { url: '/a/', title: 'A' },
});
const wordsIn = ({ terms, stories }: KeptWords) =>
  Array.from(stories.values(), ({ words }) => Array.from(words.terms, (term) => terms[term]));

test('terms of stories that are gone are not kept, and the others mean the same', () => {
  const kept = {
    terms: ['bridge', 'secret', 'ferry', 'gone'],
    stories: new Map([
      ['a', storyOf(2, 0)],
      ['b', storyOf(2)],
    ]),
  };
  const left = withoutUnusedTerms(kept);
  assert.deepEqual(left.terms, ['bridge', 'ferry']);
  assert.deepEqual(wordsIn(left), [['ferry', 'bridge'], ['ferry']]);
});

test('nothing is numbered anew when every term is in a story', () => {
  const kept = { terms: ['bridge', 'ferry'], stories: new Map([['a', storyOf(1, 0)]]) };
  assert.equal(withoutUnusedTerms(kept).stories, kept.stories);
});
