/** Verse whose lines are of equal length is known by its indents, its rhymes, or its capitals inside a sentence. */
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

test('stanzas whose lines rhyme in pairs are kept', () => {
  assert.ok(
    keepsLines([
      'es schläft die Fähre an dem Steg,',
      'die Möwen sind zu Bett,',
      'und niemand hört am Hafenweg',
      'das Wasser an dem Brett.',
    ]),
  );
  assert.ok(
    keepsLines([
      'the boats came home at fall of night',
      'and in the harbour shone a light',
      'the wind was cold, the quay was grey',
      'and nobody was waiting there',
    ]) === false,
    'only two of the four lines rhyme',
  );
});

test('lines are kept that begin with a small word in capitals inside a sentence', () => {
  assert.ok(
    keepsLines([
      'The ferry sleeps beside the pier,',
      'The gulls have gone to bed,',
      'And no one in the harbour hears',
      'The words the water said.',
    ]),
  );
  assert.ok(
    !keepsLines([
      'The Mayor of Northport and the Head of the',
      'Harbour Office met on Monday in the Town',
      'Hall. They spoke about the Pier and about',
      'The Island Post, which had written of it.',
    ]),
  );
  assert.ok(
    !keepsLines([
      'The committee of Elvas has met in',
      'Narva and spoke with the Mayor of',
      'Tallinn about the ferry to the pier.',
    ]),
  );
});
