/** The words of a shard, as they are kept for the next build of the search index. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TermNumbers, WordCounter } from '../../../src/search/article-words.ts';
import { type ShardWords, shardWordsOf, storiesByKey, storyWordsAt } from '../../../src/search/shard-words.ts';
import { termsBy } from '../../../src/search/words/terms.ts';

const record = { url: '/a/', title: 'A', summary: '' };
const counterOf = (numbers: TermNumbers) =>
  new WordCounter({ termsOf: termsBy((word) => word), stopWords: new Set(['the']), numbers });
const storyOf = (counter: WordCounter, key: string, text: string) => ({
  key,
  record,
  words: counter.count({ title: key, text, byline: [], place: undefined, section: undefined, tags: [] }),
});

function shardOf(texts: Readonly<Record<string, string>>): ShardWords {
  const numbers = new TermNumbers();
  const counter = counterOf(numbers);
  return shardWordsOf(
    Object.entries(texts).map(([key, text]) => storyOf(counter, key, text)),
    numbers,
  );
}

/** The terms of a story with their positions. */
function wordsOf(shard: ShardWords, story: number): Record<string, number[]> {
  const { terms, counts, positions } = storyWordsAt(shard, story).words;
  let at = 0;
  return Object.fromEntries(
    Array.from(terms, (term, place) => {
      at += counts[place] ?? 0;
      return [shard.terms[term] ?? '', [...positions.subarray(at - (counts[place] ?? 0), at)]];
    }),
  );
}

test('each story has its terms with their positions, without small words of the text', () => {
  const shard = shardOf({ one: 'the ferry and the bridge, the ferry', two: 'an e-mail' });
  assert.deepEqual(wordsOf(shard, 0), { one: [0], ferry: [10, 15], and: [11], bridge: [13] });
  assert.deepEqual(wordsOf(shard, 1), { two: [0], an: [9], e: [10], mail: [11], email: [10] });
});

test('a word of the headline weighs more than one of the text, and one of a short text more than one of a long text', () => {
  const shard = shardOf({ ferry: `ferry ${'x '.repeat(30)}`, bridge: `ferry ${'x '.repeat(3000)}`, ferry2: 'ferry' });
  const weightIn = (story: number) => {
    const { terms, weights } = storyWordsAt(shard, story).words;
    return weights[terms.indexOf(shard.terms.indexOf('ferry'))] ?? 0;
  };
  assert.ok(weightIn(0) > weightIn(2) && weightIn(2) > weightIn(1), [0, 2, 1].map(weightIn).join());
});

test('terms of stories that are gone are not kept, and the others mean the same', () => {
  const kept = shardOf({ one: 'bridge secret', two: 'ferry bridge' });
  const numbers = new TermNumbers(kept.terms);
  const left = shardWordsOf([storyWordsAt(kept, 1)], numbers);
  assert.deepEqual(left.terms, ['bridge', 'ferry', 'two']);
  assert.deepEqual(wordsOf(left, 0), wordsOf(kept, 1));
});

test('the words of a shard are the same, whether they were kept or counted anew', () => {
  const texts = { one: 'the bridge', two: 'ferry bridge', three: 'zebra aardvark' };
  const kept = shardOf({ three: texts.three, one: texts.one });
  const numbers = new TermNumbers(kept.terms);
  const two = storyOf(counterOf(numbers), 'two', texts.two);
  assert.deepEqual(shardWordsOf([storyWordsAt(kept, 1), two, storyWordsAt(kept, 0)], numbers), shardOf(texts));
});

test('the words of a shard are the same, whether they were counted together or in parts', () => {
  const texts = { one: 'the bridge', two: 'ferry bridge', three: 'zebra aardvark' };
  const parts = [shardOf({ three: texts.three, gone: 'secret' }), shardOf({ one: texts.one, two: texts.two })];
  const numbers = new TermNumbers();
  const stories = storiesByKey(parts, numbers);
  const joined = Object.keys(texts).flatMap((key) => stories.get(key)?.() ?? []);
  assert.deepEqual(shardWordsOf(joined, numbers), shardOf(texts));
});

test('the positions of a term ascend, though the parts of a joined word come before it', () => {
  const shard = shardOf({ one: 'email e-mail mail e-mail email' });
  assert.deepEqual(wordsOf(shard, 0), { one: [0], email: [9, 10, 13, 15], e: [10, 13], mail: [11, 12, 14] });
});

test('a story has 255 positions of a term at most, and all of its weight', () => {
  const shard = shardOf({ one: 'owl '.repeat(300), two: 'owl '.repeat(255) });
  const at = shard.terms.indexOf('owl');
  for (const story of [0, 1]) {
    const { terms, counts } = storyWordsAt(shard, story).words;
    assert.equal(counts[terms.indexOf(at)], 255);
  }
});
