import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cutBetweenWords, firstSentenceEnd, withoutStop } from '../../../../src/article/text/sentences.ts';
import { deriveSummary } from '../../../../src/article/derive/summary.ts';

/** A bar marks where the first sentence ends. */
const sentences = [
  'It rained.| It snowed.',
  'It rained!| It snowed.',
  'Did it rain?| It did.',
  'It rained …| It snowed.',
  'It rained... and it snowed.|',
  '“It rained.”| He was wet.',
  '“It rained!” he said.| He was wet.',
  'It rained (and snowed.)| He was wet.',
  'He met Mr. Tamm, Mrs. Saar and Dr. Mets.| They talked.',
  'It is in St. Petersburg.| It is cold.',
  'It rained on Feb. 7 and on Sept. 9.| It snowed.',
  'It cost 4.5 million.| It was dear.',
  'See No. 5 of the list.| It is long.',
  'He flew to the U.S. on Sunday.| He came back.',
  'He flew to the U.S.| It was late.',
  'He flew to the U.S. Capitol.| It was late.',
  'It began at 4 p.m.| The rain stopped.',
  'He works for Bridges Inc.| He likes it.',
  'He works for Bridges Inc. of Narva.| He likes it.',
  'J. K. Rowling wrote it.| It is long.',
  'It was he, not I.| She knew.',
  'See bridges.example for more.| It is long.',
  'नदी बढ़ी।| फिर घटी।',
  'بارش ہوئی۔| برف پڑی۔',
  'هل أمطرت؟| نعم.',
  '下雨了。|下雪了。',
  '「下雨了。」|他说。',
  '题为“水！城市的未来。”的会议结束了。|下雨了。',
  '“水不够了。”|市长离开了。',
  'The play "Who Is It? Nobody!" (by J. P. Stone) returns on Friday.| It is long.',
  'The play "Who Is It? Nobody!" (by J. P. Stone) returns on Friday.|',
  'Die Fa. Huber baut eine Halle.| Sie ist lang.',
  'La sede está en la Av. Reforma de Narva.| Es nueva.',
  'A marcha saiu da Pça. Central.| Era longa.',
  'no end at all|',
  '|',
];

for (const marked of sentences) {
  test(`first sentence: ${marked}`, () => {
    assert.equal(firstSentenceEnd(marked.replace('|', '')), marked.indexOf('|'));
  });
}

test('a full stop goes from a sentence, not from an abbreviation', () => {
  assert.equal(withoutStop('It rained.'), 'It rained');
  assert.equal(withoutStop('نزل المطر؟'), 'نزل المطر؟');
  assert.equal(withoutStop('He flew to the U.S.'), 'He flew to the U.S.');
  assert.equal(withoutStop('He waited...'), 'He waited...');
  assert.equal(withoutStop('नदी बढ़ी।'), 'नदी बढ़ी');
});

const cuts: readonly (readonly [text: string, max: number, expected: string])[] = [
  ['short', 10, 'short'],
  ['the old bridge', 10, 'the old'],
  ['the old bridge', 7, 'the old'],
  ['the old, grey bridge', 9, 'the old'],
  ['the old – grey bridge', 10, 'the old'],
  ['bridgebridge', 6, 'bridge'],
  ['旧桥不让卡车通过', 4, '旧桥不让'],
  ['👩‍👩‍👧👩‍👩‍👧', 9, '👩‍👩‍👧'],
];

for (const [text, max, expected] of cuts) {
  test(`cut to ${max}: ${text}`, () => assert.equal(cutBetweenWords(text, max), expected));
}

test('a summary is whole sentences up to 240 characters', () => {
  const sentence = `${'It rained all day and all night '.repeat(3).trim()}.`;
  assert.equal(deriveSummary(`${sentence} ${sentence} ${sentence}`), `${sentence} ${sentence}`);
});

test('a summary of one longer sentence is cut between words and says so', () => {
  const summary = deriveSummary(`${'It rained all day and all night '.repeat(10).trim()}.`);
  assert.ok(summary.length <= 240);
  assert.match(summary, / rained all…$/);
});
