/** `Photo:` names the file of a picture or its maker, as newspapers print it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseArticle } from '../../../../src/article/parse.ts';

const picturesOf = (head: string) => {
  const text = `Title: The fair\nDate: 2023-01-10\n${head}\n\nThe fair opened on Friday with a parade of forty horses.\n`;
  const parsed = parseArticle({ path: 'fair.txt', text });
  assert.equal(parsed.outcome, 'article');
  return parsed.outcome === 'article' ? (parsed.pictures ?? []).map(({ name, credit }) => ({ name, credit })) : [];
};

const ofTheArticle = '';
const rows: readonly (readonly [head: string, name: string | undefined, credit: string | undefined])[] = [
  ['Photo: fair.jpg', 'fair.jpg', undefined],
  ['Photo: harbour.tif', 'harbour.tif', undefined],
  ['Photo: Jane Doe', ofTheArticle, 'Jane Doe'],
  ['Photo: A. Name jun./Agency', ofTheArticle, 'A. Name jun./Agency'],
  ['Picture: fair.jpg\nPhoto: Jane Doe', 'fair.jpg', 'Jane Doe'],
  ['Foto: Jana Roth/dpa\nBild: fair.jpg', 'fair.jpg', 'Jana Roth/dpa'],
  ['Bild: fair.jpg\nFoto: dpa', 'fair.jpg', 'dpa'],
  ['Photo: fair.jpg\nPhoto credit: Jane Doe', 'fair.jpg', 'Jane Doe'],
  ['Photo: https://other.example/fair.jpg', undefined, undefined],
  ['Photo: fair.docx', undefined, undefined],
  ['Photo: pictures/', undefined, undefined],
  ['Photo: A crowd stands at the gate.', undefined, undefined],
  ['Photo: yes', undefined, undefined],
  ['Photo: none', undefined, undefined],
  ['Picture: Jane Doe', undefined, undefined],
];

for (const [head, name, credit] of rows)
  test(`${JSON.stringify(head)} names ${name === undefined ? 'nothing' : JSON.stringify({ name, credit })}`, () => {
    assert.deepEqual(picturesOf(head), name === undefined ? [] : [{ name, credit }]);
  });
