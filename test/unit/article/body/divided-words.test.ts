import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readBlocks } from '../../../../src/article/body/plain-text.ts';

const textOf = (text: string) => readBlocks(text).map((block) => ('text' in block ? block.text : ''));

const table: readonly (readonly [what: string, text: string, joined: string])[] = [
  [
    'a common word of English is joined',
    'The office has told the govern-\nment of the island that the pier is safe.',
    'The office has told the government of the island that the pier is safe.',
  ],
  [
    'a word with an ending that is no word is joined',
    'The office and the arrange-\nments of the island, it said, are good.',
    'The office and the arrangements of the island, it said, are good.',
  ],
  [
    'a word that the text has elsewhere is joined',
    'Der Hafenmeister ging. Der Hafen-\nmeister kam wieder auf die Mole zurück.',
    'Der Hafenmeister ging. Der Hafenmeister kam wieder auf die Mole zurück.',
  ],
  [
    'a compound keeps its hyphen',
    'The office of the island has a long-\nterm plan and a well-\nknown port.',
    'The office of the island has a long-term plan and a well-known port.',
  ],
  [
    'a word that has its hyphen elsewhere keeps it',
    'The co-operation of the two ports and the co-\noperation of the two towns.',
    'The co-operation of the two ports and the co-operation of the two towns.',
  ],
  [
    'a word that many write with a hyphen keeps it',
    'The mayor of the island and of the town was re-\nelected in the spring.',
    'The mayor of the island and of the town was re-elected in the spring.',
  ],
  [
    'half a compound is no part of the next word',
    'Die Behörde sperrt am Montag die Ein-\nund Ausfahrt des Hafens für einen Tag.',
    'Die Behörde sperrt am Montag die Ein- und Ausfahrt des Hafens für einen Tag.',
  ],
  [
    'a compound of three words is joined',
    'They fought in a hand-\nto-hand fight on the pier of the island for hours.',
    'They fought in a hand-to-hand fight on the pier of the island for hours.',
  ],
];

for (const [what, text, joined] of table)
  test(`at the end of a line, ${what}`, () => assert.deepEqual(textOf(text), [joined]));
