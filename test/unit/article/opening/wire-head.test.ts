/** The head of a wire story in the notation of agencies is read; lines that only look like it are text. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseArticle } from '../../../../src/article/parse.ts';

const STORY =
  'The ferry between the two islands carried passengers again on Thursday, eleven days after a storm broke the northern pier.\n\n' +
  'The winter timetable ends in March, the harbour office said.';

function read(head: string) {
  const parsed = parseArticle({ path: '2021-03-04-a.txt', text: `${head}\n\n${STORY}` });
  assert.ok(parsed.outcome === 'article', head);
  const { title, byline } = parsed.fields;
  return { title, byline, text: JSON.stringify(parsed.body) };
}

const heads: readonly (readonly [head: string, byline: string[]])[] = [
  [
    'r a BC-Ferry-Storm 03-04 0456\n^BC-Ferry-Storm<\n^Ferry sails again<\n^By MONA REYES=\n^Island Press Writer=',
    ['MONA REYES, Island Press Writer'],
  ],
  ['r a PM-Ferry 1stLd-Writethru 03-04 0456\n^PM-Ferry, 1st Ld-Writethru,a0456<\n^Ferry sails again', []],
  ['a0456\nu a BC-Ferry 03-04 0456\nBC-Ferry,0456\nFerry sails again\nEds: UPDATES with quotes', []],
  ['BC-Ferry<\nFerry sails again', []],
  ['BC-FERRY-STORM (UPDATE 1)\nFerry sails again', []],
];
for (const [head, byline] of heads)
  test(`wire head: ${head.split('\n')[0]}`, () => {
    const article = read(head);
    assert.equal(article.title, 'Ferry sails again');
    assert.deepEqual(article.byline, byline);
    assert.doesNotMatch(article.text, /BC-|PM-|0456|\^/);
  });

test('lines that only look like a wire head are text', () => {
  for (const title of ['BC-Alberta border closed', 'AM radio returns to the valley', 'a < b and b < c'])
    assert.equal(read(title).title, title);
  assert.match(read('Ferry sails again\n\n^ marks the spot').text, /\^ marks the spot/);
  assert.match(read('Ferry sails again\n\nr a b c').text, /r a b c/);
});

test('the marks of releases in Italian, Portuguese and Russian are no headline', () => {
  for (const mark of [
    'COMUNICATO STAMPA',
    'PARA DIVULGAÇÃO IMEDIATA',
    'NOTA À IMPRENSA',
    'ПРЕСС-РЕЛИЗ',
    'PRESS STATEMENT',
  ])
    assert.equal(read(`${mark}\n\nFerry sails again`).title, 'Ferry sails again', mark);
});
