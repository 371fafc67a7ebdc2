/** The author is found in a byline that prints more than a name, in generated combinations. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { authorIn, authorKey } from '../../../../src/article/opening/author-name.ts';

const people = [
  'Mona Reyes',
  'Jon Brandt',
  'Ludwig van der Berg',
  'Mary-Jane O’Neill',
  'J. K. Tamm',
  'Élodie Petit',
  'Łukasz Żak',
];
/** Ways in which papers print a name beside something else. */
const beside: readonly ((name: string) => string)[] = [
  (name) => `By ${name}`,
  (name) => `${name}, Staff Reporter`,
  (name) => `${name}, Chief Political Correspondent`,
  (name) => `${name}, Berlin`,
  (name) => `${name} in Cairo`,
  (name) => `${name} (Reuters)`,
  (name) => `${name} | The Post`,
  (name) => `${name} / AFP`,
  (name) => `${name} – Sportredaktion`,
  (name) => `${name} Senior Staff Writer`,
  (name) => `Special correspondent ${name}`,
  (name) => `${name}, correspondante à Berlin`,
  (name) => `${name}, enviado especial`,
];
const whoever = [
  'Staff',
  'Special',
  'Our Moscow',
  'From our own',
  'A',
  'The',
  'Chief Political',
  'City',
  'Associated Press',
];
const ends = ['correspondent', 'Correspondent', 'REPORTER', 'writer', 'Editor', 'correspondents', 'Reporters', 'Desk'];

test('the author is the name, whatever stands beside it', () => {
  for (const name of people)
    for (const print of beside) {
      const found = authorIn(print(name));
      assert.deepEqual([found.name, found.kind], [name, 'person'], print(name));
    }
});

test('a role alone has no author, and two spellings of a name have one key only when they have the same letters', () => {
  for (const before of whoever)
    for (const role of ends) assert.equal(authorIn(`${before} ${role}`).name, '', `${before} ${role}`);
  const others = people.flatMap((name) => [
    name,
    `${name.charAt(0)}. ${name.split(' ').at(-1)}`,
    `${name} Jr`,
    `Dr. ${name}`,
  ]);
  assert.equal(new Set(others.map(authorKey)).size, others.length);
  for (const name of people) assert.equal(authorKey(name.toUpperCase()), authorKey(name));
});
