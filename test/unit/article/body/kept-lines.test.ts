/** Verse whose lines are of equal length and begin with small letters is known by its stepped indents. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keepsLines } from '../../../../src/article/body/kept-lines.ts';

const verse = [
  'the sea was grey the gulls were white',
  'the boats came home at fall of night',
  'the lamps were lit along the quay',
  'and no one spoke of them but me',
];
const stepped = (lines: readonly string[]) => lines.map((line, at) => `${at % 2 === 0 ? '  ' : '    '}${line}`);

test('lines of small letters, every second one indented further, are kept', () =>
  assert.ok(keepsLines(stepped(verse))));

test('the same lines with one indent may be wrapped prose', () => assert.ok(!keepsLines(verse)));

test('paragraphs of two lines, each with an indent, are wrapped', () =>
  assert.ok(
    !keepsLines([
      '  The committee finds that the pier was built',
      'without a permit and that the city paid it.',
      '  Nobody in the harbour board noticed it for',
      'more than seven years in a row, says the mayor.',
    ]),
  ));
