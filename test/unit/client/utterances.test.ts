/** How text is cut into what is said in one go: nothing is lost, nothing is too long, and cuts are between sentences. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { utterancesOf } from '../../../src/client/read-aloud/utterances.ts';

const MOST = 300;
const sentence = (words: number) => `${'word '.repeat(words - 1)}end.`;

test('a paragraph of ordinary length is said in one go', () => {
  assert.deepEqual(utterancesOf('  One sentence.\n Another   one. ', 'en'), ['One sentence. Another one.']);
});

test('where there is nothing, nothing is said', () => assert.deepEqual(utterancesOf(' \n ', 'en'), []));

test('a long paragraph is cut between its sentences, as few times as may be', () => {
  const one = sentence(20);
  assert.deepEqual(utterancesOf(Array.from({ length: 5 }, () => one).join(' '), 'en'), [
    [one, one, one].join(' '),
    [one, one].join(' '),
  ]);
});

test('a sentence without an end is cut between its words', () => {
  const utterances = utterancesOf(sentence(200), 'en');
  assert.ok(utterances.length > 2);
  assert.ok(utterances.every((utterance) => /^(?:word )*(?:word|end\.)$/.test(utterance)));
});

test('sentences of other scripts end, too', () => {
  for (const [lang, text] of [
    ['zh', '这是一个句子。'],
    ['ur', 'یہ ایک جملہ ہے۔ '],
    ['hi', 'यह एक वाक्य है। '],
  ] as const) {
    const utterances = utterancesOf(text.repeat(100), lang);
    assert.ok(utterances.length > 1);
    for (const utterance of utterances) assert.ok(utterance.endsWith(text.trim().slice(-1)), utterance);
  }
});

test('no letter is lost, and nothing but a word is too long', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 40 }), { maxLength: 60 }), (parts) => {
      const text = parts.join('. ');
      const utterances = utterancesOf(text, 'en');
      assert.equal(utterances.join('').replace(/\s/g, ''), text.replace(/\s/g, ''));
      for (const utterance of utterances) assert.ok(utterance.length <= MOST || !/\s/.test(utterance), utterance);
    }),
  );
});
