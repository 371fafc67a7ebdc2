import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readTakedowns } from '../../../src/ingest/takedowns/takedowns-file.ts';

const own = 'https://news.example/paper/';
const read = (text: string) => readTakedowns(text, own);

const good: [text: string, expected: object][] = [
  ['- address: /2022/02/07/a/\n  kind: gone', { address: '/2022/02/07/a/', kind: 'gone' }],
  ['- address: /2022/02/07/a\n  gone: A court.', { address: '/2022/02/07/a/', kind: 'gone', reason: 'A court.' }],
  [`- address: ${own}2022/02/07/a/\n  vanish: yes`, { address: '/2022/02/07/a/', kind: 'vanish' }],
  ['- file: content/world/a.txt\n  vanish: yes\n  reason: left out', { file: 'world/a.txt', kind: 'vanish' }],
  [
    '- file: a.md\n  kind: Withdrawn\n  reason: "No: <b>1</b>"\n  since: 2026-11-28',
    { file: 'a.md', kind: 'withdrawn', reason: 'No: <b>1</b>', since: '2026-11-28' },
  ],
  ['- file: a.md\n  redirect: /b/c', { file: 'a.md', kind: 'redirect', to: '/b/c' }],
  [
    '- file: a.md\n  kind: redirect\n  target: https://x.example/?a=1',
    { file: 'a.md', kind: 'redirect', to: 'https://x.example/?a=1' },
  ],
];

const bad: [text: string, line: number, problem: RegExp][] = [
  ['kind: gone', 1, /a list is needed/],
  ['# nothing\n- gone', 2, /an entry has lines with names/],
  ['- file: a.md\n  kind: [gone]', 1, /kind needs a text/],
  ['- file: a.md\n kind: gone', 2, /no YAML/],
  ['- file: a.md\n  kind: gone\n- kind: gone', 3, /names the story once/],
  ['- file: a.md\n  address: /a/\n  kind: gone', 1, /names the story once/],
  ['- file: a.md', 1, /one "kind"/],
  ['- file: a.md\n  kind: vansh', 1, /one "kind"/],
  ['- file: a.md\n  kind: gone\n  vanish: yes', 1, /one "kind"/],
  ['- file: a.md\n  vanish: no', 1, /takes nothing down/],
  ['- file: a.md\n  reason: x\n  kinds: gone', 1, /"kinds" is not known/],
  ['- file: ../a.md\n  kind: gone', 1, /no path below the content folder/],
  ['- address: a b c?\n  kind: gone', 1, /no address of this site/],
  ['- address: https://other.example/a/\n  kind: gone', 1, /no address of this site/],
  ['- address: //other.example/a/\n  kind: gone', 1, /no address of this site/],
  ['- file: a.md\n  kind: redirect', 1, /needs a "target"/],
  ['- file: a.md\n  kind: redirect\n  target: javascript:alert(1)', 1, /needs a "target"/],
  ['- file: a.md\n  kind: gone\n  target: /b/', 1, /only a redirect/],
  ['- file: a.md\n  kind: withdrawn', 1, /with a "reason"/],
  ['- file: a.md\n  kind: gone\n  since: 31 February', 1, /is no day/],
  ['- file: a.md\n  kind: gone\n- file: a.md\n  kind: vanish', 3, /also in line 1/],
];

test('an entry names a story and says how it is taken down', () => {
  for (const [text, expected] of good) assert.deepEqual(read(text), [{ ...expected, line: 1 }], text);
  assert.deepEqual(read(''), []);
  assert.deepEqual(read('# nothing yet\n'), []);
});

test('an entry that cannot be read is a problem with its line', () => {
  for (const [text, line, problem] of bad) {
    const found = read(text);
    assert.ok('problem' in found, text);
    assert.match(found.problem, problem);
    assert.equal(found.line, line, text);
  }
});
