import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Version } from '../../../src/article/version.ts';
import { type Change, describeVersions } from '../../../src/versions/describe.ts';

const versionOf = (text: string, header = ''): Version => ({
  at: '2022-02-07T10:00:00Z',
  path: 'bridge.txt',
  digest: 'a'.repeat(64),
  title: 'The bridge',
  text: `Title: The bridge\nDate: 2022-02-07\n${header}\n${text}\n`,
});
const correction = 'Correction 2022-02-09: It is 300 metres long.\n';
const another = 'Correction 2022-02-10: The mayor is Ruth Calloway.\n';
const before = versionOf('It is 3,000 metres long.');

const cases: [what: string, change: Change, version: Version, before: Version | undefined, corrections: number][] = [
  ['the first one that is kept', 'first', before, undefined, 0],
  ['a text that changed without a word about it', 'unmarked', versionOf('It is 300 metres long.'), before, 0],
  ['a text with a correction', 'corrected', versionOf('It is 300 metres long.', correction), before, 1],
  ['a correction alone', 'corrected', versionOf('It is 3,000 metres long.', correction), before, 1],
  [
    'a silent edit after a correction',
    'unmarked',
    versionOf('It is 30 metres long.', correction),
    versionOf('It is 300 metres long.', correction),
    0,
  ],
  [
    'a second correction',
    'corrected',
    versionOf('It is 30 metres long.', correction + another),
    versionOf('It is 300 metres long.', correction),
    1,
  ],
  [
    'a correction that was taken back',
    'unmarked',
    versionOf('It is 30 metres long.'),
    versionOf('It is 30 metres long.', correction),
    0,
  ],
  ['a later update', 'updated', versionOf('It is 30 metres long.', 'Updated: 2022-02-08\n'), before, 0],
  ['a draft', 'hidden', versionOf('It is 30 metres long.', 'Draft: yes\n'), before, 0],
  ['a version after a draft', 'hidden', before, versionOf('It is 30 metres long.', 'Draft: yes\n'), 0],
];

for (const [what, change, version, earlier, corrections] of cases)
  test(`a version is described by its source: ${what}`, () => {
    const [described] = describeVersions([{ version, before: earlier }], 'en');
    assert.ok(described);
    assert.equal(described.change, change);
    assert.equal(described.corrections.length, corrections);
    assert.equal(described.difference !== undefined, change !== 'first' && change !== 'hidden');
  });

test('the corrections of a history are bounded, and their versions have all of them', () => {
  const many = Array.from({ length: 20 }, (_, at) => `Correction 2022-02-09: ${at} ${'word '.repeat(80)}\n`).join('');
  const [described] = describeVersions([{ version: versionOf('It is long.', many), before }], 'en');
  assert.equal(described?.change, 'corrected');
  assert.ok(described.corrections.length < 6);
});

test('the text of each version is read once, although it is also the one before another', () => {
  const read: string[] = [];
  const versions = ['one', 'two', 'three'].map((name): Version => {
    const { text, ...version } = versionOf(`It is ${name}.`);
    return Object.defineProperty({ ...version, text }, 'text', {
      get() {
        read.push(name);
        return text;
      },
    });
  });
  describeVersions(
    versions.map((version, at) => ({ version, before: versions[at - 1] })),
    'en',
  );
  assert.deepEqual(read.toSorted(), ['one', 'three', 'two']);
});
