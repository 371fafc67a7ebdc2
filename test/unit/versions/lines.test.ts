import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fileOfStory, formatFile, formatLine, inOrder, parseLine, VERSION_FILE } from '../../../src/versions/lines.ts';

const version = {
  at: '2022-02-09T09:30:00Z',
  path: 'world/bridge.txt',
  digest: 'a'.repeat(64),
  title: 'The bridge',
  text: 'Title: The bridge\n\nIt is long.\n',
};
const story = '/2022/02/07/bridge/';

test('what is written is read again, whatever the text is', () => {
  const { at, path, digest } = version;
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const line = formatLine(story, { ...version, text });
      assert.ok(!line.includes('\n'));
      assert.deepEqual(parseLine(line), { story, at, path, digest, hasText: true, version: { ...version, text } });
    }),
  );
});

test('a line without a text has a digest alone', () => {
  const { at, path, digest } = version;
  const line = formatLine(story, { at, path, digest });
  assert.deepEqual(parseLine(`${line}\r`), { story, at, path, digest, hasText: false, version: undefined });
});

const wrong: [what: string, line: string, says: RegExp][] = [
  ['a mark of a conflict', '<<<<<<< HEAD', /mark of a merge conflict\. Keep the lines of both sides/],
  ['half a line', '{"story":"/2022', /this is no JSON\. Restore the line/],
  ['another value', '[]', /"story" is not an address/],
  ['null', 'null', /"story" is not an address/],
  ['an address of another host', formatLine('//evil.example/', version), /"story" is not an address/],
  ['dot segments', formatLine('/../../etc/', version), /"story" is not an address/],
  ['a day', formatLine(story, { ...version, at: '2022-02-09' }), /"at" is not a time such as/],
  ['a day that there is not', formatLine(story, { ...version, at: '2022-02-31T10:00:00Z' }), /"at" is not a time/],
  ['no digest', formatLine(story, { ...version, digest: 'abc' }), /"digest" is not a SHA-256/],
  ['no path', formatLine(story, { ...version, path: '' }), /"path" is not the path of a file/],
  ['an empty headline', formatLine(story, { ...version, title: '' }), /"title" is not a headline/],
  ['a number for the text', JSON.stringify({ story, ...version, text: 1 }), /"text" is not a text/],
];
for (const [what, line, says] of wrong)
  test(`a line is refused, with what to do: ${what}`, () => {
    const read = parseLine(line);
    assert.ok(read && 'problem' in read);
    assert.match(read.problem, says);
  });

test('blank lines are none', () =>
  assert.deepEqual(['', '  ', '\r'].map(parseLine), [undefined, undefined, undefined]));

test('a story is in the file of the year of its first address', () => {
  assert.deepEqual(['/2022/02/07/bridge/', '/undated/bridge/', '/0009/01/01/a/'].map(fileOfStory), [
    '2022.jsonl',
    'undated.jsonl',
    '0009.jsonl',
  ]);
  assert.deepEqual(
    ['2022.jsonl', 'undated.jsonl', '2022.jsonl.tmp', 'README.md', '22.jsonl'].map((name) => VERSION_FILE.test(name)),
    [true, true, false, false, false],
  );
});

test('the lines of a file are sorted by story and time, without repeats', () => {
  const stories = ['/2022/02/07/a/', '/2022/02/07/a-b/', '/2022/02/07/b/'];
  const times = ['2022-02-07T10:00:00Z', '2022-02-09T09:30:00Z', '2023-01-01T00:00:00Z'];
  const all = stories.flatMap((story) => times.map((at) => formatLine(story, { ...version, at })));
  const shuffled = [...all.toReversed(), ...all];
  const lines = formatFile(shuffled).trimEnd().split('\n');
  assert.equal(lines.length, 9);
  const read = lines.map((line) => parseLine(line) as Parameters<typeof inOrder>[0]);
  for (const story of stories) {
    const ofStory = read.filter((line) => line.story === story);
    assert.deepEqual(ofStory, ofStory.toSorted(inOrder));
  }
});
